package dev.trustbinder.seal;

import dev.trustbinder.publish.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the evidence of an older binder still stands in a newer one: of one id, it keeps its bytes once it was sealed. */
final class EvidenceKept {
    private static final Set<String> LINE_BY_LINE = Set.of("csv", "tsv", "txt", "log", "jsonl", "ndjson", "md");
    private static final int CHUNK = 1 << 16;

    private final SealedBag olderBag;
    private final SealedBag newerBag;
    private final SealedEvidence older;
    private final SealedEvidence newer;
    private final List<String> broken = new ArrayList<>();
    private final List<String> grown = new ArrayList<>();

    private EvidenceKept(SealedBag olderBag, SealedBag newerBag) throws IOException {
        this.olderBag = olderBag;
        this.newerBag = newerBag;
        this.older = SealedEvidence.in(olderBag);
        this.newer = SealedEvidence.in(newerBag);
    }

    /** What became of the evidence, and apart from it the logs that only grew. */
    static List<SealCheck> between(SealedBag older, SealedBag newer) throws IOException {
        if (older.data().isEmpty()) {
            return List.of(SealCheck.open("evidence", "The older binder lists no evidence to compare.", List.of()));
        }
        EvidenceKept kept = new EvidenceKept(older, newer);
        kept.compareFiles();
        kept.compareRuns();
        return kept.grown.isEmpty() ? List.of(kept.check()) : List.of(kept.check(), kept.logs());
    }

    private SealCheck logs() {
        String sentence = "Logs that only grew: %,d. What was sealed of them is unchanged; look at what was added.";
        return SealCheck.holds("logs", sentence.formatted(grown.size()), grown);
    }

    private SealCheck check() {
        if (!broken.isEmpty()) {
            return SealCheck.fails("evidence", "Evidence was replaced or removed after it was sealed.", broken);
        }
        String runs = older.runs().isEmpty()
                ? ""
                : " and %,d runs of logs".formatted(older.runs().size());
        String sentence = "All %,d files%s of evidence of the older binder are still there as they were sealed."
                .formatted(older.files().size(), runs);
        return SealCheck.holds("evidence", sentence, List.of());
    }

    private void compareFiles() throws IOException {
        for (var entry : older.files().entrySet()) {
            Optional<SealedEvidence.File> now =
                    Optional.ofNullable(newer.files().get(entry.getKey()));
            if (now.isEmpty()) {
                broken.add("gone: " + entry.getKey());
            } else if (!now.get().sha256().equals(entry.getValue().sha256())) {
                compare(entry.getKey(), entry.getValue().path(), now.get().path());
            }
        }
    }

    private void compare(String name, String before, String after) throws IOException {
        Optional<Content> old = olderBag.file(before);
        Optional<Content> now = newerBag.file(after);
        if (old.isEmpty() || now.isEmpty() || !startsWith(now.get(), old.get())) {
            broken.add("replaced: " + name);
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean lines = LINE_BY_LINE.contains(ending)
                && isWholeLines(now.get(), old.get().size());
        String how = "the %,d bytes sealed before are unchanged at its start, %,d bytes were added"
                .formatted(old.get().size(), now.get().size() - old.get().size());
        if (lines) {
            grown.add("grew: %s: %s".formatted(name, how));
        } else {
            broken.add("replaced: %s: %s, but not as lines of their own".formatted(name, how));
        }
    }

    private static boolean startsWith(Content now, Content old) throws IOException {
        try (InputStream before = old.open();
                InputStream after = now.open()) {
            for (byte[] part = before.readNBytes(CHUNK); part.length > 0; part = before.readNBytes(CHUNK)) {
                if (!Arrays.equals(part, after.readNBytes(part.length))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether a line ends where the older content does, so that nothing it says is continued. */
    private static boolean isWholeLines(Content now, long length) throws IOException {
        try (InputStream after = now.open()) {
            after.skipNBytes(Math.max(0, length - 1));
            int last = length == 0 ? '\n' : after.read();
            int next = after.read();
            return last == '\n' || next == '\n' || next == '\r';
        }
    }

    private void compareRuns() {
        SortedMap<String, Integer> kept = new TreeMap<>();
        SortedMap<String, Integer> added = new TreeMap<>();
        older.runs().forEach((run, said) -> {
            if (!newer.runs().containsKey(run)) {
                broken.add("gone: " + run);
            } else if (!newer.runs().get(run).equals(said)) {
                broken.add("replaced: %s: %s"
                        .formatted(run, difference(said, newer.runs().get(run))));
            } else {
                kept.merge(SealedEvidence.logOf(run), 1, Integer::sum);
            }
        });
        newer.runs().keySet().stream()
                .filter(run -> !older.runs().containsKey(run))
                .forEach(run -> added.merge(SealedEvidence.logOf(run), 1, Integer::sum));
        kept.forEach((log, runs) -> Optional.ofNullable(added.get(log))
                .ifPresent(more -> grown.add(
                        "grew: %s: all %,d runs sealed before are unchanged, added: %,d".formatted(log, runs, more))));
    }

    private static String difference(SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, String> all = new TreeMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(key -> !before.getOrDefault(key, "").equals(after.getOrDefault(key, "")))
                .map(key -> "%s was %s, is %s".formatted(key, told(before, key), told(after, key)))
                .findFirst()
                .orElse("");
    }

    private static String told(SortedMap<String, String> said, String key) {
        return said.getOrDefault(key, "not said");
    }
}
