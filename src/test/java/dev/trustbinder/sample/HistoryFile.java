package dev.trustbinder.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The history of a sample, as its YAML file tells it: people by a short name, and steps from the oldest to the newest.
 * Paths are always those the files have in the end.
 *
 * @param signing since which day whoever signs commits and tags does so, by name and mail address
 * @param growing globs of the lists that are kept over time: at an earlier commit they hold what was known that day
 */
record HistoryFile(Map<String, String> people, Map<String, LocalDate> signing, List<String> growing, List<Step> steps) {

    /**
     * One commit.
     *
     * @param author the short name of a person
     * @param trailers lines such as {@code Reviewed-by: Ada <ada@ledger.example>}
     * @param branch the branch it is made on; the main one if empty
     * @param merge the branch it merges
     * @param add globs of the files that appear with it, unless they did before
     * @param renames the path a file had until then, by its path in the end
     * @param grow whether it brings the growing lists up to its day
     * @param edits what it changes in the files, by path
     * @param tags names it is given
     * @param unsigned whether its committer, who signs by then, forgot to
     */
    record Step(
            OffsetDateTime date,
            String author,
            String committer,
            String message,
            List<String> trailers,
            Optional<String> branch,
            Optional<String> merge,
            List<String> add,
            boolean grow,
            Map<String, String> renames,
            Map<String, List<Edit>> edits,
            List<String> tags,
            boolean unsigned) {}

    /** A passage that a commit replaces; {@code after} must stand in the file exactly once when the commit is made. */
    record Edit(String before, String after) {}

    static HistoryFile read(Path file) {
        JsonNode root = new YAMLMapper().readTree(file.toFile());
        Map<String, String> people = texts(root.path("people"));
        List<Step> steps = new ArrayList<>();
        for (JsonNode node : root.path("commits")) {
            steps.add(step(node, people));
        }
        Map<String, LocalDate> signing = new LinkedHashMap<>();
        texts(root.path("signing")).forEach((name, day) -> signing.put(person(name, people), LocalDate.parse(day)));
        return new HistoryFile(people, signing, list(root.path("growing")), steps);
    }

    /** Whether the committer signs what a step makes. */
    boolean signs(Step step) {
        LocalDate since = signing.getOrDefault(step.committer(), LocalDate.MAX);
        return !step.unsigned() && !step.date().toLocalDate().isBefore(since);
    }

    private static Step step(JsonNode node, Map<String, String> people) {
        String author = node.required("author").asString();
        return new Step(
                OffsetDateTime.parse(node.required("date").asString()),
                person(author, people),
                person(text(node, "committer").orElse(author), people),
                node.required("message").asString().strip(),
                trailers(node.path("trailers"), people),
                text(node, "branch"),
                text(node, "merge"),
                list(node.path("add")),
                node.path("grow").asBoolean(false),
                texts(node.path("renames")),
                edits(node.path("edits")),
                list(node.path("tags")),
                node.path("unsigned").asBoolean(false));
    }

    private static String person(String name, Map<String, String> people) {
        return Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the history names nobody called " + name));
    }

    private static List<String> trailers(JsonNode node, Map<String, String> people) {
        List<String> trailers = new ArrayList<>();
        for (JsonNode each : node) {
            texts(each).forEach((key, value) -> trailers.add(key + ": " + people.getOrDefault(value, value)));
        }
        return trailers;
    }

    private static Map<String, List<Edit>> edits(JsonNode node) {
        Map<String, List<Edit>> edits = new LinkedHashMap<>();
        node.propertyStream().forEach(entry -> {
            List<Edit> each = new ArrayList<>();
            for (JsonNode edit : entry.getValue()) {
                each.add(new Edit(
                        edit.required("before").asString(),
                        edit.required("after").asString()));
            }
            edits.put(entry.getKey(), each);
        });
        return edits;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
    }

    private static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(each -> list.add(each.asString()));
        return list;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.propertyStream()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }
}
