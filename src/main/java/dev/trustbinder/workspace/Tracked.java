package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** What git's index knows about the files below one folder. */
final class Tracked {
    static final Tracked NOTHING = new Tracked(Collections.emptyNavigableMap(), Instant.MIN);

    private final NavigableMap<String, DirCacheEntry> entries;
    private final Instant written;

    private Tracked(NavigableMap<String, DirCacheEntry> entries, Instant written) {
        this.entries = entries;
        this.written = written;
    }

    static Tracked below(RepoPath folder, Repository repository) throws IOException {
        Path file = repository.getIndexFile().toPath();
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        NavigableMap<String, DirCacheEntry> entries = new TreeMap<>();
        for (DirCacheEntry entry : read(repository).getEntriesWithin(folder.value())) {
            entries.putIfAbsent(entry.getPathString(), entry);
        }
        return new Tracked(entries, written);
    }

    private static DirCache read(Repository repository) throws IOException {
        try {
            return DirCache.read(repository);
        } catch (IOException e) {
            throw new WorkspaceException(
                    "the index of the repository cannot be read: " + e.getMessage(),
                    "run 'git update-index --no-split-index' and 'git sparse-checkout disable', or clone it again",
                    e);
        }
    }

    boolean holds(RepoPath path) {
        return entries.containsKey(path.value());
    }

    boolean holdsAnythingIn(RepoPath folder) {
        String prefix = folder.value() + "/";
        String next = entries.ceilingKey(prefix);
        return next != null && next.startsWith(prefix);
    }

    /** The commits of submodules by their path. */
    SortedMap<RepoPath, String> submodules() {
        SortedMap<RepoPath, String> found = new TreeMap<>();
        for (DirCacheEntry entry : entries.values()) {
            if (FileMode.GITLINK.equals(entry.getRawMode())) {
                RepoPath.parse(entry.getPathString())
                        .ifPresent(path -> found.put(path, entry.getObjectId().name()));
            }
        }
        return found;
    }

    /**
     * The object git holds for the file, if size and times prove that it is still the one git saw. The object has the
     * same bytes unless line endings or filters are converted.
     */
    Optional<ObjectId> unchanged(RepoPath path, Path file, BasicFileAttributes seen) throws IOException {
        DirCacheEntry entry = entries.get(path.value());
        if (entry == null || entry.getStage() != 0 || !isRegular(entry) || entry.getLength() != (int) seen.size()) {
            return Optional.empty();
        }
        boolean sameTime =
                entry.getLastModifiedInstant().equals(seen.lastModifiedTime().toInstant());
        boolean settled = seen.lastModifiedTime().toInstant().isBefore(written);
        return sameTime && settled && sameChangeTime(entry, file) ? Optional.of(entry.getObjectId()) : Optional.empty();
    }

    private static boolean isRegular(DirCacheEntry entry) {
        return FileMode.REGULAR_FILE.equals(entry.getRawMode()) || FileMode.EXECUTABLE_FILE.equals(entry.getRawMode());
    }

    /** A file put in place of another keeps size and time if one wishes, but not the time of its change. */
    private static boolean sameChangeTime(DirCacheEntry entry, Path file) throws IOException {
        if (entry.getCreationTime() == 0) {
            return true;
        }
        try {
            FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return changed.toMillis() == entry.getCreationTime();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return true;
        }
    }
}
