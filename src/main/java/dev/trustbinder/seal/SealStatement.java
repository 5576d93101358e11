package dev.trustbinder.seal;

import dev.trustbinder.format.Json;
import dev.trustbinder.format.JsonTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code SEAL.json} states, as an in-toto Statement v1: which commit the binder was made from, by what, and which
 * seal came before. It is the sealer's word; only the hashes in it prove themselves.
 *
 * @param binder the id that every page of the binder shows
 * @param counts what is in it, by name
 */
public record SealStatement(
        String organization,
        String binder,
        Origin origin,
        Generator generator,
        Day asOf,
        Optional<Window> window,
        Optional<Previous> previous,
        SortedMap<String, Long> counts) {
    static final String FILE = "SEAL.json";
    private static final String TYPE = "https://in-toto.io/Statement/v1";
    private static final String PREDICATE_TYPE = "https://trustbinder.dev/seal/v1";

    /**
     * Where the binder was made from: a clean tree and a whole history, else there would be no seal.
     *
     * @param committed when the commit says it was recorded
     * @param tag the tag that was named; empty where a commit or branch was
     * @param tagObject the id of the annotated tag; empty for a plain one
     * @param content the folder of the repository that holds {@code program.yml}
     */
    public record Origin(String commit, String committed, String tag, String tagObject, String content) {}

    /** The program that made it; the hash is empty where it did not run from a jar. */
    public record Generator(String version, String jarSha256) {}

    /** The day everything is judged on, and why that one. */
    public record Day(String date, String reason) {}

    /** The engagement and its days. */
    public record Window(String engagement, String from, String to) {}

    /** The seal before this one. */
    public record Previous(String root, String commit) {}

    byte[] json(String payloadManifestSha256) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("_type", TYPE);
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("name", SealedBinder.MANIFEST);
        subject.put("digest", Map.of("sha256", payloadManifestSha256));
        statement.put("subject", List.of(subject));
        statement.put("predicateType", PREDICATE_TYPE);
        statement.put("predicate", predicate());
        return Json.of(statement);
    }

    private Map<String, Object> predicate() {
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("organization", organization);
        predicate.put("binder", binder);
        Map<String, Object> source = members("commit", origin.commit, "committed", origin.committed);
        source.putAll(members("tag", origin.tag, "tagObject", origin.tagObject, "content", origin.content));
        source.put("treeClean", true);
        source.put("historyComplete", true);
        predicate.put("source", source);
        predicate.put(
                "generator",
                members("name", "trustbinder", "version", generator.version, "jarSha256", generator.jarSha256));
        predicate.put("asOf", members("date", asOf.date, "reason", asOf.reason));
        window.ifPresent(days ->
                predicate.put("window", members("engagement", days.engagement, "from", days.from, "to", days.to)));
        previous.ifPresent(seal -> predicate.put("previous", members("root", seal.root, "commit", seal.commit)));
        predicate.put("counts", counts);
        return predicate;
    }

    private static Map<String, Object> members(String... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            members.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return members;
    }

    /** A statement as it was read, and the hash of the payload's manifest that it is about. */
    record Read(SealStatement statement, String subjectSha256) {}

    /** The statement in a file from anywhere; empty where it is none of this kind. */
    static Optional<Read> of(byte[] json) {
        return JsonTree.object(json)
                .map(Node::new)
                .filter(node -> node.text("_type").equals(TYPE))
                .filter(node -> node.text("predicateType").equals(PREDICATE_TYPE))
                .map(node -> new Read(read(node.at("predicate")), subject(node)));
    }

    private static String subject(Node statement) {
        List<Node> subjects = statement.list("subject");
        boolean one = subjects.size() == 1 && subjects.get(0).text("name").equals(SealedBinder.MANIFEST);
        return one ? subjects.get(0).at("digest").text("sha256") : "";
    }

    private static SealStatement read(Node predicate) {
        Node source = predicate.at("source");
        Node generator = predicate.at("generator");
        Node asOf = predicate.at("asOf");
        SortedMap<String, Long> counts = new TreeMap<>();
        predicate.at("counts").members().forEach((name, value) -> counts.put(name, number(value)));
        return new SealStatement(
                predicate.text("organization"),
                predicate.text("binder"),
                new Origin(
                        source.text("commit"),
                        source.text("committed"),
                        source.text("tag"),
                        source.text("tagObject"),
                        source.text("content")),
                new Generator(generator.text("version"), generator.text("jarSha256")),
                new Day(asOf.text("date"), asOf.text("reason")),
                predicate
                        .has("window")
                        .map(days -> new Window(days.text("engagement"), days.text("from"), days.text("to"))),
                predicate.has("previous").map(seal -> new Previous(seal.text("root"), seal.text("commit"))),
                counts);
    }

    private static long number(Object value) {
        String digits = value.toString();
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }
}
