package dev.trustbinder.publish;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A folder that holds one written site and nothing else. A write replaces it as a whole: whenever the process dies, the
 * folder holds all of the former site or all of the new one, or the next run puts one of them back.
 */
public final class SiteFolder {
    /** The file in a site by which the tool knows that it may replace the folder. */
    static final String MARKER = ".trustbinder-site";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SitePaths paths;
    private final Steps steps;
    private final Duration patience;

    private SiteFolder(Path target, Steps steps, Duration patience) {
        this.paths = new SitePaths(target);
        this.steps = steps;
        this.patience = patience;
    }

    /**
     * The folder {@code target}, which need not exist.
     *
     * @param sources folders that are read, so that neither they nor a folder that holds one may be replaced
     * @throws PublishException of kind {@code REFUSED} where replacing the folder could destroy something
     */
    public static SiteFolder at(Path target, List<Path> sources) throws PublishException {
        return at(target, sources, Steps.UNWATCHED, PATIENCE);
    }

    static SiteFolder at(Path target, List<Path> sources, Steps steps, Duration patience) throws PublishException {
        Path admitted = TargetGuard.admit(target, sources);
        TargetGuard.checkContent(admitted);
        return new SiteFolder(admitted, steps, patience);
    }

    /** Replaces what stands in the folder by {@code publication}: everything or nothing. */
    public void write(Publication publication) throws PublishException {
        try (Interruption interruption = Interruption.begin();
                Parents parents = Parents.of(paths.target());
                SiteLock lock = SiteLock.take(paths, patience, interruption)) {
            steps.reached("locked");
            Swap swap = lock.swap(steps);
            swap.settle();
            TargetGuard.checkContent(paths.target());
            replace(swap, publication, interruption);
            parents.keep();
        }
        steps.reached("unlocked");
    }

    private void replace(Swap swap, Publication publication, Interruption interruption) throws PublishException {
        boolean replaced = false;
        try {
            SiteTree.Extent extent = new TreeWriter(paths, steps, interruption).write(publication);
            steps.reached("verified");
            interruption.check();
            swap.exchange(extent);
            replaced = true;
        } finally {
            if (!replaced) {
                swap.abandon();
            }
        }
    }

    /** Completes or rolls back what a killed run left; for runs that write nothing afterwards. */
    public void settle() throws PublishException {
        if (!paths.hasDebris()) {
            return;
        }
        try (Interruption interruption = Interruption.begin();
                SiteLock lock = SiteLock.take(paths, patience, interruption)) {
            lock.swap(steps).settle();
        }
    }
}
