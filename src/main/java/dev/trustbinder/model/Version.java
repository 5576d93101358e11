package dev.trustbinder.model;

import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * What a record was from one commit of the main line on, until the next version.
 *
 * @param step what the commit did to the record
 * @param landed the commit of the main line; empty for what is not committed yet
 * @param written the commits that changed the file on the way there, newest first: the same one, or those of a branch
 * @param path the file it stands in after the commit, or stood in before it was removed
 * @param from the file it stood in before, where that was another
 * @param entry the record; empty where it was removed or its file cannot be read
 * @param trouble why it cannot be read; empty where it can
 */
public record Version(
        Step step,
        Optional<Commit> landed,
        List<Commit> written,
        RepoPath path,
        Optional<RepoPath> from,
        Optional<Entry<?>> entry,
        String trouble) {

    public Version {
        written = List.copyOf(written);
    }

    /** What a commit does to a record. */
    public enum Step {
        ADDED,
        CHANGED,
        /** Its file got another name, or it went to another file; the record is as it was. */
        MOVED,
        REMOVED,
        /** The first version in a history that was cut off: what it was before is not known. */
        FIRST_KNOWN,
        UNREADABLE,
        /** Its file was there, and had no id yet. */
        NAMELESS
    }

    /** The commits it was written in: those that did more than merge, or all where none did. */
    public List<Commit> changes() {
        List<Commit> changes =
                written.stream().filter(commit -> !commit.isMerge()).toList();
        return changes.isEmpty() ? written : changes;
    }

    /** This version where what it says is kept back, and why. */
    public Version unreadable(String why) {
        return new Version(Step.UNREADABLE, landed, written, path, from, Optional.empty(), why);
    }

    /** Whether it stands in the work tree alone. */
    public boolean isUncommitted() {
        return landed.isEmpty();
    }
}
