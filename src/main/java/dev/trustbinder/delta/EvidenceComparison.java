package dev.trustbinder.delta;

import dev.trustbinder.delta.EvidenceDelta.Fate;
import dev.trustbinder.delta.EvidenceDelta.FileDelta;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of evidence that both programmes have, by their hashes. A run log is compared row by row, not as a file. */
final class EvidenceComparison {
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> after;
    private final List<FileDelta> deltas = new ArrayList<>();

    private EvidenceComparison(SortedMap<String, String> before, SortedMap<String, String> after) {
        this.before = before;
        this.after = after;
    }

    static List<EvidenceDelta> of(Program before, Program after) {
        Map<String, EvidencePiece> old = new TreeMap<>();
        before.evidence().stream().filter(piece -> !isRun(piece)).forEach(piece -> old.putIfAbsent(piece.id(), piece));
        List<EvidenceDelta> all = new ArrayList<>();
        for (EvidencePiece piece : after.evidence()) {
            if (old.containsKey(piece.id())) {
                List<FileDelta> files =
                        new EvidenceComparison(hashes(before, old.get(piece.id())), hashes(after, piece)).compare();
                all.add(new EvidenceDelta(piece.id(), piece.control(), files));
            }
        }
        all.removeIf(delta -> delta.files().isEmpty());
        return all;
    }

    /** Whether a piece is one row of a run log. */
    static boolean isRun(EvidencePiece piece) {
        return piece.id().startsWith(piece.control() + ".runs.");
    }

    private static SortedMap<String, String> hashes(Program program, EvidencePiece piece) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (EvidenceFile file : piece.files()) {
            hashes.put(file.path().relativeTo(program.revision().content()), file.sha256());
        }
        for (Evidence.External file : piece.entry().facts().external()) {
            hashes.put(file.location(), file.sha256());
        }
        return hashes;
    }

    private List<FileDelta> compare() {
        before.forEach((path, hash) -> gone(path, hash));
        after.forEach((path, hash) -> {
            boolean told = before.containsKey(path)
                    || deltas.stream().anyMatch(delta -> delta.path().equals(path));
            if (!told) {
                deltas.add(new FileDelta(Fate.ADDED, path, Optional.empty(), "", hash));
            }
        });
        deltas.sort(Comparator.comparing(FileDelta::path));
        return deltas;
    }

    private void gone(String path, String hash) {
        String now = after.getOrDefault(path, "");
        if (now.equals(hash)) {
            return;
        }
        Optional<String> renamed = now.isEmpty() ? renamed(hash) : Optional.empty();
        Fate fate = now.isEmpty() ? Fate.REMOVED : Fate.REPLACED;
        deltas.add(renamed.map(to -> new FileDelta(Fate.RENAMED, to, Optional.of(path), hash, hash))
                .orElseGet(() -> new FileDelta(fate, path, Optional.empty(), hash, now)));
    }

    /** Where a content that is no longer there lies now, under a name that is new. */
    private Optional<String> renamed(String hash) {
        return after.entrySet().stream()
                .filter(file -> file.getValue().equals(hash) && !before.containsKey(file.getKey()))
                .map(Map.Entry::getKey)
                .filter(path -> deltas.stream().noneMatch(delta -> delta.path().equals(path)))
                .findFirst();
    }
}
