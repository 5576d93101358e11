package dev.trustbinder.assess;

import dev.trustbinder.repository.Commit;

/**
 * Something in the history that a reader who does not know the company would ask about. It accuses nobody: there may be
 * a reason, and it is not in git.
 *
 * @param commit where it is seen
 * @param who whom the commit names as the one to ask
 * @param evidence the id of the evidence it concerns; empty where it concerns the commit
 * @param what the facts, ready to stand alone
 */
public record Trace(Kind kind, Commit commit, Identity who, String evidence, String what) {

    /** The kinds of such things, in the order they are told. */
    public enum Kind {
        BAD_SIGNATURE("signature does not hold"),
        SHARED_KEY("one key, several committers"),
        MERGED_ALONE("merged without a second person"),
        /** No reason to ask by itself: the fact that explains why commits are not their authors' own. */
        BY_HOST("recorded by a code host"),
        DATES_OUT_OF_ORDER("dates out of order"),
        BACKDATED("dated long before it was recorded"),
        LATE_EVIDENCE("evidence committed late"),
        BULK_EVIDENCE("evidence committed in bulk"),
        UNSIGNED("not signed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
