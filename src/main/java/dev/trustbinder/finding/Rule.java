package dev.trustbinder.finding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing the tool looks for. All stand in the resource {@code rules.txt}, and each has a manual page, the resource
 * {@code rules/<id>.md}.
 *
 * @param id area and name, such as {@code reference/criterion}; stable once published
 * @param kind whether the repository is wrong or the audit has a fact to show
 * @param severity how much it weighs where {@code program.yml} says nothing else
 * @param title what it reports, as one sentence without a full stop
 */
public record Rule(String id, Kind kind, Severity severity, String title) {

    /** A defect is a wrong repository and gates; a condition is a fact of the audit and does not. */
    public enum Kind {
        DEFECT,
        CONDITION
    }

    public Rule {
        if (!id.matches("[a-z0-9-]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
    }

    /** Read when first needed. */
    private static final class BuiltIn {
        static final SortedMap<String, Rule> RULES = read();
    }

    /** Every rule there is, by id. */
    public static SortedMap<String, Rule> all() {
        return BuiltIn.RULES;
    }

    /** The rule with an id that is known to be one. */
    public static Rule of(String id) {
        Rule rule = all().get(id);
        if (rule == null) {
            throw new IllegalArgumentException("rules.txt has no " + id);
        }
        return rule;
    }

    private static SortedMap<String, Rule> read() {
        SortedMap<String, Rule> rules = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Rule.class.getClassLoader().getResourceAsStream("rules.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(Rule::parse).forEach(rule -> {
                if (rules.put(rule.id, rule) != null) {
                    throw new IllegalStateException("rules.txt has " + rule.id + " twice");
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Collections.unmodifiableSortedMap(rules);
    }

    private static Rule parse(String line) {
        String[] parts = line.split(" +", 4);
        return new Rule(
                parts[0],
                Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Severity.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                parts[3]);
    }

    /** A finding of this rule with its own severity. */
    public Finding at(Location location, String message, String help) {
        return new Finding(this, severity, message, help, location);
    }
}
