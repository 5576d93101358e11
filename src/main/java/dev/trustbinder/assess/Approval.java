package dev.trustbinder.assess;

import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's approval of a version, as it is found.
 *
 * @param commit the commit that tells of it; empty for a review taken in from a code host
 * @param record the record that holds it, for such a review; empty otherwise
 */
public record Approval(Means means, Identity by, LocalDate on, Optional<Commit> commit, String record) {

    /** How an approval is told. */
    public enum Means {
        MERGE("merged it"),
        APPROVED_BY("trailer Approved-by"),
        REVIEWED_BY("trailer Reviewed-by"),
        REVIEW("review on the code host");

        private final String words;

        Means(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
