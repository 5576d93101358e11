package dev.trustbinder.starter;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.read.NounFile;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers as they were read.
 *
 * @param answers empty where they cannot be used
 * @param findings why not
 * @param text the file
 */
public record AnswersFile(Optional<Answers> answers, List<Finding> findings, String text) {
    /** Where a workspace keeps the answers it was begun with. */
    public static final RepoPath KEPT = new RepoPath(".trustbinder/answers.yml");

    public AnswersFile {
        findings = List.copyOf(findings);
    }

    /** The answers in the text of a file, if nothing is wrong with them. */
    public static AnswersFile read(RepoPath path, String text) {
        NounFile<Answers> file = NounFile.read(path, text, Answers.class);
        List<Finding> findings = new ArrayList<>(file.findings());
        if (findings.isEmpty()) {
            file.noun().ifPresent(answers -> findings.addAll(Plausibility.of(answers, file.source())));
        }
        findings.sort(null);
        return new AnswersFile(file.noun().filter(answers -> findings.isEmpty()), findings, text);
    }

    /** Answers as a file that says what each key is, with the day they were first used. */
    public static String write(Answers answers, LocalDate answeredOn) {
        StringBuilder text = new StringBuilder(
                "# yaml-language-server: $schema=../content/.schemas/answers.schema.json\n"
                        + "# The answers this workspace was begun with. Change them, then run: trustbinder init --upgrade\n");
        for (Field field : Field.of(Answers.class)) {
            Object value = field.key().equals("answered-on") ? Optional.of(answeredOn) : field.in(answers);
            if (!isAbsent(value)) {
                text.append("\n# ").append(field.help()).append('\n');
                text.append(field.key()).append(':').append(block(value)).append('\n');
            }
        }
        return text.toString();
    }

    /** A file of answers to fill in: every key with what it means and the words it may have. */
    public static String questions() {
        StringBuilder text = new StringBuilder("# Answers for: trustbinder init DIR --answers FILE\n"
                + "# What is needed stands open; what is not needed is a comment.\n");
        for (Field field : Field.of(Answers.class)) {
            text.append("\n# ").append(field.help()).append('\n');
            text.append(field.required() ? "" : "# ")
                    .append(field.key())
                    .append(": ")
                    .append(form(field.shape()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String form(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return "[" + form(list.items()) + "]";
        } else if (shape instanceof Shape.Nested nested) {
            return "{"
                    + String.join(
                            ", ",
                            Field.of(nested.type()).stream()
                                    .map(field -> field.key() + ": " + form(field.shape()))
                                    .toList())
                    + "}";
        } else if (shape instanceof Shape.Choice choice) {
            return String.join(" | ", Words.all(choice.words()));
        }
        return shape == Shape.Plain.TEXT ? "\"\"" : "";
    }

    private static boolean isAbsent(Object value) {
        return value.equals(Optional.empty()) || value.equals("") || value.equals(List.of()) || value.equals(false);
    }

    /** A list at the top has a line for each item, everything else is one line. */
    private static String block(Object value) {
        if (value instanceof List<?> items) {
            StringBuilder lines = new StringBuilder();
            items.forEach(item -> lines.append("\n  - ").append(inline(item)));
            return lines.toString();
        }
        return " " + inline(value);
    }

    private static String inline(Object value) {
        if (value instanceof Optional<?> present) {
            return inline(present.orElseThrow());
        } else if (value instanceof List<?> items) {
            return "["
                    + String.join(", ", items.stream().map(AnswersFile::inline).toList()) + "]";
        } else if (value instanceof dev.trustbinder.model.Period period) {
            return period(period.written());
        } else if (value instanceof Record noun) {
            return "{" + String.join(", ", pairs(noun).toList()) + "}";
        } else if (value instanceof Enum<?> word) {
            return Words.of(word);
        }
        return value instanceof String text ? Spelling.quoted(text) : value.toString();
    }

    private static Stream<String> pairs(Record noun) {
        return Field.of(noun.getClass()).stream()
                .filter(field -> !isAbsent(field.in(noun)) || field.shape() == Shape.Plain.TRUTH)
                .map(field -> field.key() + ": " + inline(field.in(noun)));
    }

    private static String period(String written) {
        int dots = written.indexOf("..");
        return dots < 0
                ? written
                : "{from: %s, to: %s}".formatted(written.substring(0, dots), written.substring(dots + 2));
    }
}
