package dev.trustbinder.repository;

import java.util.Optional;

/**
 * What one commit did to one file.
 *
 * @param path where the file lay after the commit (before it, when deleted)
 * @param from where it lay before, when the commit renamed it, or copied it from a file that was deleted later
 * @param blob the git object id of the content after the commit; empty when deleted
 */
public record Change(Commit commit, Kind kind, RepoPath path, Optional<RepoPath> from, Optional<String> blob) {

    /** The ways a commit touches a file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        RENAMED,
        COPIED,
        DELETED
    }
}
