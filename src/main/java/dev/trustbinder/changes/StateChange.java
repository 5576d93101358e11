package dev.trustbinder.changes;

import dev.trustbinder.finding.Finding;

/**
 * A finding that stands in one version and not in the other.
 *
 * @param record the id of the record it is about; empty where it is about a file
 */
public record StateChange(Fate fate, Finding finding, String record) {

    /** What became of a state; the worse first. */
    public enum Fate {
        /** It was not there before. */
        WORSE,
        /** It is there still, but somebody allowed it, or it went into the baseline. */
        ALLOWED,
        /** It is gone. */
        BETTER
    }
}
