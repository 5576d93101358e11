package dev.trustbinder.repository;

import java.util.Optional;

/**
 * Something about the repository itself that a reader of the output must know.
 *
 * @param path the file it concerns; empty where it concerns the whole repository
 * @param detail the values behind it, ready to be read in a sentence; empty where the state says all
 */
public record Condition(State state, Optional<RepoPath> path, String detail) {

    /** The states of a repository or one of its files that are worth saying. */
    public enum State {
        NO_REPOSITORY,
        UNBORN,
        DIRTY,
        SHALLOW,
        PARTIAL_CLONE,
        REPLACED,
        NO_TAGS,
        OVERLOOKED,
        FILTERED,
        SUBMODULE,
        LFS_POINTER,
        SYMLINK_LEAVES_ROOT,
        SYMLINK_DANGLING,
        NOT_A_REGULAR_FILE,
        UNREADABLE,
        NAME_NOT_USABLE,
        NAMES_COLLIDE,
        BESIDE_CONTENT;

        /** The git command that fetches what was left out; empty where that is not the matter. */
        public Optional<String> fetch() {
            return switch (this) {
                case SHALLOW -> Optional.of("git fetch --unshallow");
                case PARTIAL_CLONE -> Optional.of("git fetch --refetch --no-filter");
                default -> Optional.empty();
            };
        }
    }

    /** A condition of the whole repository. */
    public static Condition of(State state, String detail) {
        return new Condition(state, Optional.empty(), detail);
    }

    /** A condition of one file. */
    public static Condition of(State state, RepoPath path, String detail) {
        return new Condition(state, Optional.of(path), detail);
    }
}
