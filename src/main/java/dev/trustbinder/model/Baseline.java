package dev.trustbinder.model;

import java.util.List;

/** The defects a team knows of and works off: they are told apart from new ones. */
public record Baseline(
        @Key("the defects known, one for each time they stand")
        List<Known> findings) {
    public static final Baseline EMPTY = new Baseline(List.of());

    /** Where a baseline lies, beside {@code program.yml}. */
    public static final String FILE = ".trustbinder-baseline.json";

    /** One defect, told by what does not change when lines are added above it. */
    public record Known(
            @Key(value = "the rule", required = true) String rule,
            @Key(value = "the file", required = true) String file,
            @Key(value = "the message", required = true) String message)
            implements Comparable<Known> {
        @Override
        public int compareTo(Known other) {
            int byFile = file.compareTo(other.file);
            int byRule = byFile != 0 ? byFile : rule.compareTo(other.rule);
            return byRule != 0 ? byRule : message.compareTo(other.message);
        }
    }
}
