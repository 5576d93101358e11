package dev.trustbinder.starter;

import dev.trustbinder.format.Json;
import dev.trustbinder.model.Kind;
import dev.trustbinder.read.Schemas;
import dev.trustbinder.repository.RepoPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A workspace written for one company.
 *
 * @param advice what was decided on the way
 * @param files every file by its path, as text
 */
public record Tailored(Advice advice, SortedMap<RepoPath, String> files) {
    private static final String SCHEMAS = "content/.schemas/";

    public Tailored {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The library for these answers; {@code today} stands in for a day they do not name. */
    public static Tailored of(Library library, Answers answers, LocalDate today) {
        LocalDate day = answers.answeredOn().orElse(today);
        Advice advice = Advice.of(answers, day);
        Roster roster = Roster.of(answers.people());
        Facts facts = Facts.of(answers, advice, roster, day);
        SortedMap<String, String> files = new TreeMap<>();
        library.templates()
                .forEach((path, template) ->
                        template.render(facts.conditions(), facts::text).ifPresent(text -> files.put(path, text)));
        files.put("content/registers/people.yml", roster.people());
        SortedMap<RepoPath, String> placed = new TreeMap<>();
        files.forEach((path, text) -> placed.put(new RepoPath(path), schemaLine(path) + text));
        placed.putAll(schemas());
        return new Tailored(advice, placed);
    }

    /** The schemas of every kind of file, as editors are told to find them. */
    private static SortedMap<RepoPath, String> schemas() {
        SortedMap<String, Map<String, Object>> all = new TreeMap<>(Schemas.all());
        all.put("answers", answersSchema());
        SortedMap<RepoPath, String> files = new TreeMap<>();
        all.forEach((name, schema) -> files.put(
                new RepoPath(SCHEMAS + name + ".schema.json"), new String(Json.of(schema), StandardCharsets.UTF_8)));
        return files;
    }

    /** The JSON Schema of a file of answers. */
    public static Map<String, Object> answersSchema() {
        return Schemas.of("answers to trustbinder init", Answers.class);
    }

    /** The line by which an editor finds the schema of a file; empty for what has none. */
    static String schemaLine(String path) {
        if (!path.startsWith("content/") || !path.endsWith(".yml")) {
            return "";
        }
        String relative = path.substring("content/".length());
        return schema(relative)
                .map(name -> "# yaml-language-server: $schema=%s.schemas/%s.schema.json\n"
                        .formatted(
                                "../".repeat((int)
                                        relative.chars().filter(c -> c == '/').count()),
                                name))
                .orElse("");
    }

    private static Optional<String> schema(String relative) {
        if (relative.equals("program.yml")) {
            return Optional.of("program");
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> switch (kind.form()) {
                    case RECORDS -> relative.startsWith(kind.place() + "/");
                    case REGISTER -> relative.equals("registers/" + kind.place() + ".yml");
                    case FILE -> relative.equals(kind.place());
                    case DOCUMENTS, FOLDERS -> false;
                })
                .map(Schemas::name)
                .findFirst();
    }
}
