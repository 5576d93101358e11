package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a deployment does with one site or file: it puts another in its place, or lets it stand. */
public final class Replacement {
    private final SitePaths paths;
    private final Recognition recognition;
    private final Optional<Staging> staging;

    Replacement(Path target, Recognition recognition, Optional<Staging> staging) {
        this.paths = new SitePaths(target);
        this.recognition = recognition;
        this.staging = staging;
    }

    /** Tells what the tool wrote from what it must not touch. */
    interface Recognition {
        boolean isOurs(Path path) throws IOException;
    }

    /** Makes and verifies the new one beside the former. */
    interface Staging {
        void stage(SitePaths paths, Steps steps, Interruption interruption) throws PublishException;

        /** Refuses to replace what the tool did not write. */
        void check(Path target) throws PublishException;
    }

    SitePaths paths() {
        return paths;
    }

    Optional<Staging> staging() {
        return staging;
    }

    /** Folders of our names that are not ours are neither deleted nor put in place. */
    void refuseStrangers() throws IOException, PublishException {
        for (Path path : new Path[] {paths.staged(), paths.former()}) {
            if (new SiteTree(path).exists() && !recognition.isOurs(path)) {
                throw new PublishException(
                        PublishException.Kind.REFUSED,
                        path + " is in the way and was not written by trustbinder; move it elsewhere");
            }
        }
    }
}
