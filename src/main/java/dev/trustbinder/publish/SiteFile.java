package dev.trustbinder.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file that stands beside a site: a deployment replaces it as a whole, or leaves it as it was. */
public final class SiteFile {
    private final Path target;
    private final byte[] beginning;
    private final List<Path> sources;

    private SiteFile(Path target, byte[] beginning, List<Path> sources) {
        this.target = target;
        this.beginning = beginning.clone();
        this.sources = sources;
    }

    /** Writes what a file holds. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The file {@code target}, which need not exist.
     *
     * @param beginning the first bytes of every file of its sort; a file that begins otherwise is somebody else's
     */
    public static SiteFile at(Path target, byte[] beginning, List<Path> sources) throws PublishException {
        return new SiteFile(TargetGuard.located(target), beginning, sources);
    }

    /**
     * The file with {@code body} instead of what it holds.
     *
     * @throws PublishException of kind {@code REFUSED} where replacing it could destroy something
     */
    public Replacement with(Body body) throws PublishException {
        TargetGuard.admit(target, sources);
        refuseStrangers();
        return replacement(Optional.of(new Replacement.Staging() {
            @Override
            public void stage(SitePaths paths, Steps steps, Interruption interruption) throws PublishException {
                write(body, paths.staged());
            }

            @Override
            public void check(Path file) throws PublishException {
                refuseStrangers();
            }
        }));
    }

    /** The file as it stands, or as it stood before a run was killed. */
    public Replacement asItIs() {
        return replacement(Optional.empty());
    }

    private Replacement replacement(Optional<Replacement.Staging> staging) {
        return new Replacement(target, this::isOurs, staging);
    }

    private void write(Body body, Path staged) throws PublishException {
        try {
            try (OutputStream out = Files.newOutputStream(staged)) {
                body.writeTo(out);
            }
            if (staged.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException failed) {
            throw DiskTrouble.of("write", target, target.getParent(), failed);
        }
    }

    private void refuseStrangers() throws PublishException {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs(target)) {
                throw new PublishException(
                        PublishException.Kind.REFUSED, "will not replace " + target + ": trustbinder did not write it");
            }
        } catch (IOException failed) {
            throw DiskTrouble.of("read", target, target.getParent(), failed);
        }
    }

    /** A write that was killed may have left less than the beginning. */
    private boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] found = in.readNBytes(beginning.length);
            int needed = file.equals(target) ? beginning.length : found.length;
            return Arrays.equals(found, Arrays.copyOf(beginning, needed));
        }
    }
}
