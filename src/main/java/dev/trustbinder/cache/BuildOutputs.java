package dev.trustbinder.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;

/** The files a build writes into the folder of the sites, and those by which one build keeps another out. */
final class BuildOutputs {
    private static final Pattern OURS = Pattern.compile("binder|trust|binder\\.zip|\\.(binder|trust).*");
    private static final Pattern LOCK = Pattern.compile("\\.binder\\.(lock|builder)");

    private BuildOutputs() {}

    /** The stat data of both sites, and of what a killed build left beside them. */
    static byte[] stat(Path site, FileTime since) throws IOException {
        Path folder = site.toRealPath();
        return StatListing.of(List.of(folder), since, path -> folder.equals(path.getParent()) && !isOurs(path));
    }

    private static boolean isOurs(Path path) {
        String name = path.getFileName().toString();
        return OURS.matcher(name).matches() && !LOCK.matcher(name).matches();
    }

    /** Whether a build is writing there, or one was killed while it was. */
    static boolean isLocked(Path site) {
        return List.of(".binder.lock", ".binder.builder").stream()
                .anyMatch(name -> Files.exists(site.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }
}
