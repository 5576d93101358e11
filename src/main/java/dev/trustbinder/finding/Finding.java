package dev.trustbinder.finding;

import java.util.Comparator;

/**
 * One thing found.
 *
 * @param severity the rule's own, or what {@code program.yml} made of it
 * @param message what is wrong, with the values as the user wrote them; lower case, no full stop
 * @param help what to do about it; empty where the message says it
 */
public record Finding(Rule rule, Severity severity, String message, String help, Location location)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message)
            .thenComparing(Finding::help);

    /** This finding with another severity. */
    public Finding weighing(Severity other) {
        return new Finding(rule, other, message, help, location);
    }

    public boolean isDefect() {
        return rule.kind() == Rule.Kind.DEFECT;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
