package dev.trustbinder.cli.report;

import java.util.function.Predicate;

/**
 * How much of a report is listed, and in which order.
 *
 * @param only which findings are listed; those that are not count all the same
 * @param whole whether every finding is listed by itself
 * @param grouping what findings are grouped by
 */
public record Listing(Predicate<ReportedFinding> only, boolean whole, Grouping grouping) {
    /** The defects, and of conditions the first places of each rule. */
    public static final Listing SHORT = new Listing(any -> true, false, Grouping.RULE);

    /** What findings are grouped by. */
    public enum Grouping {
        RULE,
        OWNER,
        FILE
    }
}
