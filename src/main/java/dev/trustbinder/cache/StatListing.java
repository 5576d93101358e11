package dev.trustbinder.cache;

import dev.trustbinder.repository.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The stat data of files and folders, as git's index keeps it: kind, size, inode, time of modification and of change.
 * While two listings are equal, no file was touched between them.
 *
 * <p>A file that was written in the same tick of the clock in which the listing began is <em>racily clean</em>: it can
 * be written once more and look the same. The listing holds the hash of its bytes besides, as git compares such files.
 */
final class StatListing {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final String ATTRIBUTES = UNIX
            ? "unix:mode,size,ino,lastModifiedTime,ctime"
            : "size,lastModifiedTime,creationTime,isRegularFile,isDirectory,isSymbolicLink";
    private static final int KIND = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    /** File systems that keep whole seconds keep every second one, at worst; others have ticks of at most 16 ms. */
    private static final long COARSE_TICK = TimeUnit.SECONDS.toNanos(2);

    private static final long FINE_TICK = TimeUnit.MILLISECONDS.toNanos(20);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Deque<Path> targets = new ArrayDeque<>();
    private final Set<Path> listed = new HashSet<>();
    private final long since;

    private StatListing(FileTime since) {
        this.since = since.to(TimeUnit.NANOSECONDS);
    }

    /**
     * The listing of {@code paths}, of all below them, and of what links in them lead to.
     *
     * @param since the time of the file system when the listing was first made
     * @param ignored files and folders that are passed over
     */
    static byte[] of(List<Path> paths, FileTime since, Predicate<Path> ignored) throws IOException {
        StatListing listing = new StatListing(since);
        for (Path path : paths) {
            listing.add(path, ignored);
        }
        while (!listing.targets.isEmpty()) {
            listing.add(listing.targets.remove(), ignored);
        }
        return listing.bytes.toByteArray();
    }

    private void add(Path path, Predicate<Path> ignored) throws IOException {
        if (listed.add(path)) {
            out.writeUTF(path.toString());
            addStat(path, ignored);
        }
    }

    private void addStat(Path path, Predicate<Path> ignored) throws IOException {
        Map<String, Object> stat;
        try {
            stat = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException absent) {
            out.writeInt(0);
            return;
        }
        int mode = mode(stat);
        out.writeInt(mode);
        if ((mode & KIND) == FOLDER) {
            addFolder(path, ignored);
            return;
        }
        long modified = nanos(stat, "lastModifiedTime");
        long changed = nanos(stat, UNIX ? "ctime" : "creationTime");
        out.writeLong((Long) stat.get("size"));
        out.writeLong(UNIX ? (Long) stat.get("ino") : 0);
        out.writeLong(modified);
        out.writeLong(changed);
        if ((mode & KIND) == LINK) {
            out.writeUTF(Files.readSymbolicLink(path).toString());
            if (Files.exists(path)) {
                targets.add(path.toRealPath());
            }
        } else if ((mode & KIND) == REGULAR && (isRacy(modified) || isRacy(changed))) {
            out.writeUTF(hash(path));
        }
    }

    private void addFolder(Path folder, Predicate<Path> ignored) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, file -> !ignored.test(file))) {
            all.forEach(files::add);
        } catch (UncheckedIOException | java.nio.file.DirectoryIteratorException broken) {
            throw new IOException(broken.getCause());
        }
        Collections.sort(files);
        for (Path file : files) {
            out.writeUTF(file.getFileName().toString());
            addStat(file, ignored);
        }
        out.writeUTF("");
    }

    private static int mode(Map<String, Object> stat) {
        if (UNIX) {
            return (Integer) stat.get("mode");
        }
        return Boolean.TRUE.equals(stat.get("isDirectory"))
                ? FOLDER
                : Boolean.TRUE.equals(stat.get("isSymbolicLink"))
                        ? LINK
                        : Boolean.TRUE.equals(stat.get("isRegularFile")) ? REGULAR : 1;
    }

    private static long nanos(Map<String, Object> stat, String time) {
        return ((FileTime) stat.get(time)).to(TimeUnit.NANOSECONDS);
    }

    private boolean isRacy(long time) {
        return time + (time % TimeUnit.SECONDS.toNanos(1) == 0 ? COARSE_TICK : FINE_TICK) >= since;
    }

    private static String hash(Path file) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            hash.updateToEnd(in);
        }
        return hash.hex();
    }
}
