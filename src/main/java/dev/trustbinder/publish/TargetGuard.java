package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Refuses folders whose replacement could destroy what the tool has not made. */
final class TargetGuard {
    private TargetGuard() {}

    /** The real path of a folder that may be replaced; only links above it are followed. */
    static Path admit(Path target, List<Path> sources) throws PublishException {
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw refused(target, "is the root of the file system");
        }
        if (Files.isSymbolicLink(absolute)) {
            throw refused(target, "is a symbolic link");
        }
        Path real = real(absolute, target);
        if (holds(real, Path.of(System.getProperty("user.home")))) {
            throw refused(target, "is the home folder or holds it");
        }
        for (Path source : sources) {
            if (holds(real, source)) {
                throw refused(target, "is or holds " + source + ", which is read");
            }
        }
        for (Path part : real) {
            if (part.toString().equalsIgnoreCase(".git")) {
                throw refused(target, "lies in a folder that git keeps for itself");
            }
        }
        return real;
    }

    /** The real path of what is named, be it a link itself. */
    static Path located(Path target) throws PublishException {
        Path absolute = target.toAbsolutePath().normalize();
        return real(absolute.getParent(), target).resolve(absolute.getFileName());
    }

    private static boolean holds(Path folder, Path inner) throws PublishException {
        return real(inner.toAbsolutePath(), inner).startsWith(folder);
    }

    /** The path with the links of its existing part resolved. */
    private static Path real(Path absolute, Path shown) throws PublishException {
        Path existing = absolute;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
        } catch (IOException failed) {
            throw DiskTrouble.of("resolve", shown, existing, failed);
        }
    }

    /** Refuses what stands at the target unless it is absent, empty, or a site written before. */
    static void checkContent(Path target) throws PublishException {
        try {
            SiteTree tree = new SiteTree(target);
            if (!tree.exists() || tree.isOurs()) {
                return;
            }
        } catch (IOException failed) {
            throw DiskTrouble.of("read", target, target, failed);
        }
        throw refused(
                target,
                Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                        ? "holds files and no " + SiteFolder.MARKER + ", so trustbinder did not write it"
                        : "is no folder");
    }

    private static PublishException refused(Path target, String why) {
        return new PublishException(PublishException.Kind.REFUSED, "will not replace " + target + ": it " + why);
    }
}
