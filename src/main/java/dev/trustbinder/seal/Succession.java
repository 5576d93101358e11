package dev.trustbinder.seal;

import dev.trustbinder.format.JsonTree;
import dev.trustbinder.publish.Content;
import dev.trustbinder.repository.Commit;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a sealed binder follows from one that the reader kept. */
public record Succession(SealedBag older, SealedBag newer) {

    /** What is found in the binders alone. */
    public List<SealCheck> checks() throws IOException {
        return Stream.concat(Stream.of(kept(), chain()), EvidenceKept.between(older, newer).stream())
                .toList();
    }

    private SealCheck kept() throws IOException {
        List<String> broken = older.wholeness().stream()
                .filter(check -> check.result() == SealCheck.Result.FAILS)
                .flatMap(check -> check.details().stream())
                .toList();
        boolean whole = older.wholeness().stream().noneMatch(check -> check.result() == SealCheck.Result.FAILS);
        return whole
                ? SealCheck.holds(
                        "older", "The older binder is whole itself.", List.of("root of its seal: " + older.root()))
                : SealCheck.fails("older", "The older binder is not whole itself.", broken);
    }

    private SealCheck chain() throws IOException {
        Optional<SealStatement.Previous> previous = newer.statement().flatMap(SealStatement::previous);
        Optional<SealStatement.Previous> backwards = older.statement().flatMap(SealStatement::previous);
        if (backwards.filter(seal -> seal.root().equals(newer.root())).isPresent()) {
            String sentence = "You hold them the wrong way round: the binder given as the older one names this one as"
                    + " the seal before it.";
            return SealCheck.fails("chain", sentence, List.of());
        }
        if (previous.isEmpty()) {
            return SealCheck.fails("chain", "The newer seal names no seal before it, though you hold one.", List.of());
        }
        if (previous.get().root().equals(older.root())) {
            return SealCheck.holds("chain", "The newer seal names the older one as the seal before it.", List.of());
        }
        return SealCheck.open(
                "chain",
                "The newer seal names another one as the seal before it; ask for that one and compare it, too.",
                List.of("root named: " + previous.get().root(), "root you hold: " + older.root()));
    }

    /** Whether the older binder's commit is among those the newer one's stands on. */
    public SealCheck ancestry(List<Commit> ancestors) throws IOException {
        String old = older.statement().map(seal -> seal.origin().commit()).orElse("");
        boolean stands = ancestors.stream().anyMatch(commit -> commit.id().equals(old));
        return stands
                ? SealCheck.holds(
                        "ancestry", "The older binder's commit is part of the newer one's history.", List.of())
                : SealCheck.fails(
                        "ancestry",
                        "History was rewritten: the older binder's commit is not part of the newer one's history.",
                        List.of("commit " + old));
    }

    /** Whether the evidence of an older binder still stands in a newer one: of one id, it keeps its bytes once it was sealed. */
    private static final class EvidenceKept {
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
                    .ifPresent(more -> grown.add("grew: %s: all %,d runs sealed before are unchanged, added: %,d"
                            .formatted(log, runs, more))));
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

        /**
         * The evidence that a sealed binder holds.
         *
         * @param files by the id of the evidence and the name of the file
         * @param runs the rows of run logs by their ids, each with what it says of the run
         */
        private record SealedEvidence(
                SortedMap<String, File> files, SortedMap<String, SortedMap<String, String>> runs) {
            private static final Pattern RUN = Pattern.compile("(.+)\\.runs\\.\\d+");
            private static final Pattern PLACE = Pattern.compile("files/evidence/[^/]+/[^/]+/(.+)");

            /** What a log itself says of a run; who holds a role, and what else names the run, may rightly become another. */
            private static final List<String> SAID =
                    List.of("performed-on", "covers", "title", "kind", "outcome", "reference", "redacted");

            /**
             * One file.
             *
             * @param path where it lies in the binder; empty where it lies elsewhere
             */
            record File(String sha256, String path) {}

            static SealedEvidence in(SealedBag bag) throws IOException {
                SealedEvidence evidence = new SealedEvidence(new TreeMap<>(), new TreeMap<>());
                Optional<Node> data = bag.data().flatMap(JsonTree::object).map(Node::new);
                data.map(all -> all.at("registers")).ifPresent(registers -> {
                    registers.at("evidence-files").list("rows").forEach(row -> evidence.file(bag, row));
                    registers.at("evidence").list("rows").forEach(evidence::run);
                });
                return evidence;
            }

            /** The bytes decide, not what is said of them. */
            private void file(SealedBag bag, Node row) {
                String path = row.text("path-in-the-binder");
                Matcher place = PLACE.matcher(path);
                String name = place.matches() ? place.group(1) : row.text("file");
                String hash = bag.hash(path).orElse(row.text("sha-256"));
                files.put(row.text("evidence") + ", " + name, new File(hash, path));
            }

            private void run(Node row) {
                String id = row.text("evidence");
                if (RUN.matcher(id).matches()) {
                    SortedMap<String, String> said = new TreeMap<>();
                    SAID.stream().filter(key -> !row.text(key).isEmpty()).forEach(key -> said.put(key, row.text(key)));
                    runs.put(id, said);
                }
            }

            /** The log that a run stands in, as it is told. */
            static String logOf(String run) {
                Matcher parts = RUN.matcher(run);
                return parts.matches() ? parts.group(1) + ", runs.csv" : run;
            }
        }
    }
}
