package dev.trustbinder.delta;

import java.util.Locale;

/** What became of something between two versions. */
public enum ChangeKind {
    ADDED,
    CHANGED,
    /** Only its file has another name, or it went to another file. */
    MOVED,
    /** Another content under the same name. */
    REPLACED,
    /** The same content under another name. */
    RENAMED,
    REMOVED;

    /** The word for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what was there before is there no longer. */
    public boolean isLoss() {
        return this == REPLACED || this == REMOVED;
    }
}
