package dev.trustbinder.disclose;

import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.Redline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What prospects see changed between two profiles. It is made from the profiles and can say nothing else; the day they
 * were judged on is left out.
 */
public record PublicDelta(List<Change> changes) {

    public PublicDelta {
        changes = List.copyOf(changes);
    }

    /** What became of something public. */
    public enum Fate {
        ADDED,
        CHANGED,
        REMOVED;

        /** The word for people. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that prospects see changed.
     *
     * @param section the part of the trust center, such as {@code Subprocessors}
     * @param title what it is called; empty for the section as a whole
     * @param text the way from the old text of a document to the new one
     */
    public record Change(String section, String title, Fate fate, List<FieldDelta> fields, Optional<Redline> text) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** The way from one profile to another, in the order of the trust center. */
    public static PublicDelta of(PublicProfile before, PublicProfile after) {
        return new PublicDelta(PublicComparison.of(before, after));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
