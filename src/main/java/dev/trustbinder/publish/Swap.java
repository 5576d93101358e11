package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Puts a whole new site in the place of the former one, and finishes what an earlier run could not.
 *
 * <p>The order is: journal, former site aside, new site in place, journal away, former site deleted. The journal stands
 * exactly while the site's folder may be missing; without it, whatever stands beside the site is debris. A killed
 * process never leaves a mixture. A power cut may undo writes the disk had not made yet: hence the extent in the
 * journal, by which a new site that lost files is not put in place.
 */
final class Swap {
    private final SitePaths paths;
    private final Steps steps;

    Swap(SitePaths paths, Steps steps) {
        this.paths = paths;
        this.steps = steps;
    }

    /** Completes or rolls back an interrupted exchange, and removes debris. */
    void settle() throws PublishException {
        try {
            refuseStrangers();
            Optional<String> journal = journal();
            if (journal.isPresent() && !new SiteTree(paths.target()).exists()) {
                restore(journal.get());
            }
            clean();
        } catch (IOException failed) {
            throw trouble(failed);
        }
    }

    /** Replaces the site by the staged one, whose extent is given. */
    void exchange(SiteTree.Extent extent) throws PublishException {
        try {
            Files.writeString(paths.journal(), extent.toString());
            steps.reached("wrote the journal");
            putAside();
            putInPlace();
            clean();
        } catch (IOException failed) {
            throw trouble(failed);
        }
    }

    /** Removes what a failed write left; the failure itself matters more than one in here. */
    void abandon() {
        try {
            settle();
        } catch (PublishException stays) {
            // The next run tries again.
        }
    }

    private void putAside() throws IOException {
        if (new SiteTree(paths.target()).exists()) {
            move(paths.target(), paths.former());
            steps.reached("moved the former site aside");
        }
    }

    private void putInPlace() throws IOException {
        try {
            move(paths.staged(), paths.target());
        } catch (IOException failed) {
            takeBack();
            throw failed;
        }
        steps.reached("moved the new site in place");
    }

    private void restore(String extent) throws IOException {
        if (isWhole(extent)) {
            move(paths.staged(), paths.target());
        } else {
            takeBack();
        }
        steps.reached("settled");
    }

    private void takeBack() throws IOException {
        if (new SiteTree(paths.former()).exists()) {
            move(paths.former(), paths.target());
        }
    }

    private void clean() throws IOException {
        Files.deleteIfExists(paths.journal());
        steps.reached("deleted the journal");
        new SiteTree(paths.staged()).delete(steps);
        new SiteTree(paths.former()).delete(steps);
        steps.reached("deleted what was left");
    }

    /** Folders of our names that are not ours are neither deleted nor put in place. */
    private void refuseStrangers() throws IOException, PublishException {
        for (Path path : new Path[] {paths.staged(), paths.former()}) {
            SiteTree tree = new SiteTree(path);
            if (tree.exists() && !tree.isOurs()) {
                throw new PublishException(
                        PublishException.Kind.REFUSED,
                        path + " is in the way and was not written by trustbinder; move it elsewhere");
            }
        }
    }

    private Optional<String> journal() throws IOException {
        try {
            return Optional.of(Files.readString(paths.journal()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private boolean isWhole(String extent) throws IOException {
        SiteTree staged = new SiteTree(paths.staged());
        return staged.exists() && staged.extent().toString().equals(extent);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private PublishException trouble(IOException failed) {
        return DiskTrouble.of("replace", paths.target(), paths.target().getParent(), failed);
    }
}
