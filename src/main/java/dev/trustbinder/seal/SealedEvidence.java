package dev.trustbinder.seal;

import dev.trustbinder.format.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The evidence that a sealed binder holds.
 *
 * @param files by the id of the evidence and the name of the file
 * @param runs the rows of run logs by their ids, each with what it says of the run
 */
record SealedEvidence(SortedMap<String, File> files, SortedMap<String, SortedMap<String, String>> runs) {
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
