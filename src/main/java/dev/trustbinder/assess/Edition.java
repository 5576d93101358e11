package dev.trustbinder.assess;

import dev.trustbinder.model.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a document, and what it is among the others.
 *
 * @param from the first day it was in force; empty where it never was, or is only a step within another
 * @param to the last day it was in force; empty where it still is
 */
public record Edition(Version version, Nature nature, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** What a version brought. */
    public enum Nature {
        INTRODUCED("introduced"),
        CHANGED("changed"),
        /** Only the day of the last review is another. */
        REVIEWED("reviewed, unchanged"),
        MOVED("file renamed"),
        REMOVED("removed"),
        FIRST_KNOWN("first known"),
        UNREADABLE("unreadable"),
        NAMELESS("before its id"),
        UNCOMMITTED("not committed");

        private final String words;

        Nature(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether what is in force is another from here on; a review or a new file name changes nothing of it. */
    public boolean isNew() {
        return switch (nature) {
            case INTRODUCED, CHANGED, FIRST_KNOWN, UNREADABLE, NAMELESS, REMOVED -> true;
            case REVIEWED, MOVED, UNCOMMITTED -> false;
        };
    }

    /** Whether it was in force on a day. */
    public boolean isInForceOn(LocalDate day) {
        return from.filter(first -> !day.isBefore(first)).isPresent()
                && to.filter(day::isAfter).isEmpty();
    }

    Edition inForce(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Edition(version, nature, first, last);
    }
}
