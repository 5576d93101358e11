package dev.trustbinder.model;

import dev.trustbinder.repository.Commit;
import java.time.LocalDate;

/**
 * The day everything is judged on.
 *
 * @param reason where the day comes from, ready to follow "as of DATE", such as {@code pinned in program.yml}
 */
public record AsOf(LocalDate date, String reason) {

    /** The day that {@code program.yml} states. */
    public static AsOf pinned(LocalDate date) {
        return new AsOf(date, "pinned in program.yml");
    }

    /** The day, in UTC, on which a commit was recorded. */
    public static AsOf committed(Commit commit) {
        return new AsOf(commit.committedOn(), "date of the commit");
    }
}
