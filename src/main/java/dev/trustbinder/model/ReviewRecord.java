package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** What one person said of a change on a code host, taken in from there: git itself does not hold it. */
public record ReviewRecord(
        @Key("the commit that came of it, where known") String commit,
        @Key("the number of the pull or merge request") String number,

        @Key(value = "who reviewed", required = true, names = Names.PERSON)
        String reviewer,

        @Key(value = "what the reviewer decided", required = true)
        Optional<Decision> decision,

        @Key(value = "the day of the decision", required = true)
        Optional<LocalDate> on,

        @Key("where it was taken in from") String source) {

    /** What a reviewer decides. */
    public enum Decision {
        APPROVED,
        CHANGES_REQUESTED,
        COMMENTED,
        DISMISSED
    }
}
