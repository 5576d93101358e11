package dev.trustbinder.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;

/** One file that stands beside a site: a write replaces it as a whole, or leaves it as it was. */
public final class SiteFile {
    private final Path target;
    private final byte[] beginning;

    private SiteFile(Path target, byte[] beginning) {
        this.target = target;
        this.beginning = beginning.clone();
    }

    /** Writes what a file holds. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The file {@code target}, which need not exist.
     *
     * @param beginning the first bytes of every file of its sort; a file that begins otherwise is somebody else's
     * @throws PublishException of kind {@code REFUSED} where replacing it could destroy something
     */
    public static SiteFile at(Path target, byte[] beginning, List<Path> sources) throws PublishException {
        SiteFile file = new SiteFile(TargetGuard.admit(target, sources), beginning);
        file.refuseStrangers();
        return file;
    }

    /** Replaces the file. */
    public void write(Body body) throws PublishException {
        Path staged = target.resolveSibling("." + target.getFileName() + ".new");
        try (Interruption interruption = Interruption.begin()) {
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(staged)) {
                body.writeTo(out);
            }
            interruption.check();
            if (staged.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rw-r--r--"));
            }
            refuseStrangers();
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw DiskTrouble.of("write", target, target.getParent(), failed);
        } finally {
            discard(staged);
        }
    }

    private static void discard(Path staged) {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException stays) {
            // The next run writes over it.
        }
    }

    private void refuseStrangers() throws PublishException {
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs()) {
                throw new PublishException(
                        PublishException.Kind.REFUSED, "will not replace " + target + ": trustbinder did not write it");
            }
        } catch (IOException failed) {
            throw DiskTrouble.of("read", target, target.getParent(), failed);
        }
    }

    private boolean isOurs() throws IOException {
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            return Arrays.equals(in.readNBytes(beginning.length), beginning);
        }
    }
}
