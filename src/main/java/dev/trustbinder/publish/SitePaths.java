package dev.trustbinder.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A site's folder and what stands beside it, on the same file system, while it is written. */
record SitePaths(Path target) {

    /** The new site until it is whole. */
    Path staged() {
        return sibling("new");
    }

    /** The former site until the new one is in its place. */
    Path former() {
        return sibling("old");
    }

    /** Says that {@link #staged()} is whole and is being swapped in. */
    Path journal() {
        return sibling("journal");
    }

    /** Locked by the run that writes; its content means nothing. */
    Path lock() {
        return sibling("lock");
    }

    /** Says which process holds the lock. */
    Path builder() {
        return sibling("builder");
    }

    /** Whether another run is writing, or one that was killed left something. */
    boolean hasDebris() {
        return Stream.of(staged(), former(), journal(), lock(), builder())
                .anyMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    }

    private Path sibling(String ending) {
        return target.resolveSibling("." + target.getFileName() + "." + ending);
    }
}
