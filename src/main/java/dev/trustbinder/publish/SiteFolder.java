package dev.trustbinder.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that holds one written site and nothing else. A write replaces it as a whole: whenever the process dies, the
 * folder holds all of the former site or all of the new one, or the next run puts one of them back.
 */
public final class SiteFolder {
    /** The file in a site by which the tool knows that it may replace the folder. */
    static final String MARKER = ".trustbinder-site";

    private final Path target;
    private final Deployment deployment;

    private SiteFolder(Path target, Deployment deployment) {
        this.target = target;
        this.deployment = deployment;
    }

    /**
     * The folder {@code target}, which need not exist.
     *
     * @param sources folders that are read, so that neither they nor a folder that holds one may be replaced
     * @throws PublishException of kind {@code REFUSED} where replacing the folder could destroy something
     */
    public static SiteFolder at(Path target, List<Path> sources) throws PublishException {
        return at(target, sources, new Deployment());
    }

    static SiteFolder at(Path target, List<Path> sources, Deployment deployment) throws PublishException {
        Path admitted = TargetGuard.admit(target, sources);
        TargetGuard.checkContent(admitted);
        return new SiteFolder(admitted, deployment);
    }

    /** Replaces what stands in the folder by {@code publication}: everything or nothing. */
    public void write(Publication publication) throws PublishException {
        deployment.run(List.of(with(publication)));
    }

    /** Completes or rolls back what a killed run left; for runs that write nothing afterwards. */
    void settle() throws PublishException {
        deployment.run(List.of(asItIs()));
    }

    /** The folder with {@code publication} instead of what stands in it. */
    public Replacement with(Publication publication) {
        return replacement(Optional.of(new Replacement.Staging() {
            @Override
            public void stage(SitePaths paths, Steps steps, Interruption interruption) throws PublishException {
                new TreeWriter(paths, steps, interruption).write(publication);
            }

            @Override
            public void check(Path folder) throws PublishException {
                TargetGuard.checkContent(folder);
            }
        }));
    }

    /** The folder as it stands, or as it stood before a run was killed. */
    public Replacement asItIs() {
        return replacement(Optional.empty());
    }

    private Replacement replacement(Optional<Replacement.Staging> staging) {
        return new Replacement(target, path -> new SiteTree(path).isOurs(), staging);
    }
}
