package dev.trustbinder.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

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

    static HistoryFile read(Path file) throws IOException {
        try (JsonParser yaml = new YAMLFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            yaml.nextToken();
            Map<?, ?> root = (Map<?, ?>) value(yaml);
            Map<String, String> people = texts(root.get("people"));
            List<Step> steps = items(root.get("commits")).stream()
                    .map(each -> step((Map<?, ?>) each, people))
                    .toList();
            Map<String, LocalDate> signing = new LinkedHashMap<>();
            texts(root.get("signing")).forEach((name, day) -> signing.put(person(name, people), LocalDate.parse(day)));
            return new HistoryFile(people, signing, list(root.get("growing")), steps);
        }
    }

    /** Maps, lists and texts, from the events of YAML: the jar of the product holds no more of the library. */
    private static Object value(JsonParser yaml) {
        if (yaml.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (yaml.nextToken() != JsonToken.END_OBJECT) {
                String key = yaml.currentName();
                yaml.nextToken();
                map.put(key, value(yaml));
            }
            return map;
        } else if (yaml.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (yaml.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(yaml));
            }
            return list;
        }
        return yaml.getString();
    }

    /** Whether the committer signs what a step makes. */
    boolean signs(Step step) {
        LocalDate since = signing.getOrDefault(step.committer(), LocalDate.MAX);
        return !step.unsigned() && !step.date().toLocalDate().isBefore(since);
    }

    private static Step step(Map<?, ?> node, Map<String, String> people) {
        String author = required(node, "author");
        return new Step(
                OffsetDateTime.parse(required(node, "date")),
                person(author, people),
                person(text(node, "committer").orElse(author), people),
                required(node, "message").strip(),
                trailers(node.get("trailers"), people),
                text(node, "branch"),
                text(node, "merge"),
                list(node.get("add")),
                text(node, "grow").map(Boolean::valueOf).orElse(false),
                texts(node.get("renames")),
                edits(node.get("edits")),
                list(node.get("tags")),
                text(node, "unsigned").map(Boolean::valueOf).orElse(false));
    }

    private static String person(String name, Map<String, String> people) {
        return Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the history names nobody called " + name));
    }

    private static List<String> trailers(Object node, Map<String, String> people) {
        List<String> trailers = new ArrayList<>();
        for (Object each : items(node)) {
            texts(each).forEach((key, value) -> trailers.add(key + ": " + people.getOrDefault(value, value)));
        }
        return trailers;
    }

    private static Map<String, List<Edit>> edits(Object node) {
        Map<String, List<Edit>> edits = new LinkedHashMap<>();
        pairs(node)
                .forEach((path, list) -> edits.put(
                        path.toString(),
                        items(list).stream()
                                .map(each -> new Edit(
                                        required((Map<?, ?>) each, "before"), required((Map<?, ?>) each, "after")))
                                .toList()));
        return edits;
    }

    private static String required(Map<?, ?> node, String key) {
        return text(node, key).orElseThrow(() -> new IllegalArgumentException("the history has a step without " + key));
    }

    private static Optional<String> text(Map<?, ?> node, String key) {
        return Optional.ofNullable(node.get(key)).map(Object::toString);
    }

    private static List<String> list(Object node) {
        return items(node).stream().map(Object::toString).toList();
    }

    private static Map<String, String> texts(Object node) {
        Map<String, String> texts = new LinkedHashMap<>();
        pairs(node).forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return texts;
    }

    private static List<?> items(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }

    private static Map<?, ?> pairs(Object node) {
        return node == null ? Map.of() : (Map<?, ?>) node;
    }
}
