package dev.trustbinder.delta;

import dev.trustbinder.delta.EvidenceDelta.FileDelta;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Table;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two programmes, told by the ids of their records, wherever these stand.
 *
 * @param records kind by kind, then by id; signed statements of empty registers among the records of their kind
 * @param charter what differs in {@code program.yml}
 * @param evidence the pieces of evidence that both have with other files
 * @param tables the files of populations with other rows
 */
public record ProgramDelta(
        List<RecordChange> records, RecordDelta charter, List<EvidenceDelta> evidence, List<TableDelta> tables) {

    public ProgramDelta {
        records = List.copyOf(records);
        evidence = List.copyOf(evidence);
        tables = List.copyOf(tables);
    }

    /** What differs in {@code after}. */
    public static ProgramDelta of(Program before, Program after) {
        List<RecordChange> records = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, Entry<?>> old = entries(before, kind);
            Map<String, Entry<?>> young = entries(after, kind);
            if (kind == Kind.EVIDENCE) {
                forgetRunsThatStayed(old, young, before, after);
            }
            records.addAll(changes(old, young));
        }
        return new ProgramDelta(
                records,
                RecordDelta.of(before.charter(), after.charter()),
                EvidenceComparison.of(before, after),
                TableDelta.of(tables(before), tables(after)));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return records.isEmpty() && charter.isEmpty() && evidence.isEmpty() && tables.isEmpty();
    }

    /** Where two records have one id, the first has it. */
    private static Map<String, Entry<?>> entries(Program program, Kind kind) {
        Map<String, Entry<?>> byId = new LinkedHashMap<>();
        program.index().all(kind).forEach(entry -> byId.putIfAbsent(entry.id(), entry));
        Optional.ofNullable(program.zeros().get(kind)).ifPresent(zero -> byId.putIfAbsent(zero.id(), zero));
        return byId;
    }

    private static List<RecordChange> changes(Map<String, Entry<?>> before, Map<String, Entry<?>> after) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .map(id -> change(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
                .filter(change -> !change.isNothing())
                .toList();
    }

    private static RecordChange change(Optional<Entry<?>> before, Optional<Entry<?>> after) {
        if (before.isEmpty()) {
            return RecordChange.added(after.orElseThrow());
        }
        return after.map(now -> RecordChange.between(before.get(), now))
                .orElseGet(() -> RecordChange.removed(before.get()));
    }

    /** Rows of a run log are called by their lines, which move when a row comes in above them. */
    private static void forgetRunsThatStayed(
            Map<String, Entry<?>> old, Map<String, Entry<?>> young, Program before, Program after) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        runs(before)
                .forEach(run -> known.computeIfAbsent(row(run), row -> new ArrayList<>())
                        .add(run.id()));
        for (EvidencePiece run : runs(after)) {
            List<String> same = known.getOrDefault(row(run), List.of());
            if (!same.isEmpty()) {
                old.remove(same.remove(0));
                young.remove(run.id());
            }
        }
    }

    private static List<EvidencePiece> runs(Program program) {
        return program.evidence().stream().filter(EvidenceComparison::isRun).toList();
    }

    private static String row(EvidencePiece run) {
        return run.control() + " " + run.entry().header() + " " + run.entry().facts();
    }

    private static TableDelta.SortedTables tables(Program program) {
        SortedMap<RepoPath, Table> tables = new TreeMap<>();
        program.tables()
                .forEach((path, table) -> tables.put(
                        new RepoPath(path.relativeTo(program.revision().content())), table));
        return new TableDelta.SortedTables(tables);
    }

    /** The files of evidence that both programmes have, by their hashes. A run log is compared row by row, not as a file. */
    private static final class EvidenceComparison {
        private final SortedMap<String, String> before;
        private final SortedMap<String, String> after;
        private final List<FileDelta> deltas = new ArrayList<>();

        private EvidenceComparison(SortedMap<String, String> before, SortedMap<String, String> after) {
            this.before = before;
            this.after = after;
        }

        static List<EvidenceDelta> of(Program before, Program after) {
            Map<String, EvidencePiece> old = new TreeMap<>();
            before.evidence().stream()
                    .filter(piece -> !isRun(piece))
                    .forEach(piece -> old.putIfAbsent(piece.id(), piece));
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
                    deltas.add(new FileDelta(ChangeKind.ADDED, path, Optional.empty(), "", hash));
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
            ChangeKind fate = now.isEmpty() ? ChangeKind.REMOVED : ChangeKind.REPLACED;
            deltas.add(renamed.map(to -> new FileDelta(ChangeKind.RENAMED, to, Optional.of(path), hash, hash))
                    .orElseGet(() -> new FileDelta(fate, path, Optional.empty(), hash, now)));
        }

        /** Where a content that is no longer there lies now, under a name that is new. */
        private Optional<String> renamed(String hash) {
            return after.entrySet().stream()
                    .filter(file -> file.getValue().equals(hash) && !before.containsKey(file.getKey()))
                    .map(Map.Entry::getKey)
                    .filter(path ->
                            deltas.stream().noneMatch(delta -> delta.path().equals(path)))
                    .findFirst();
        }
    }
}
