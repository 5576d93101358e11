package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** What git's index knows about files: which it tracks, and which of them it takes to be unchanged. */
final class Tracked {
    static final Tracked NOTHING =
            new Tracked(DirCache.newInCore(), RepoPath.ROOT, Instant.MIN, false, Collections.emptySortedMap());

    private final DirCache index;
    private final NavigableMap<String, DirCacheEntry> entries = new TreeMap<>();
    private final Map<String, Conversion> conversions = new HashMap<>();
    private final Instant written;
    private final boolean sparse;
    private final SortedMap<String, String> replaced;

    private Tracked(
            DirCache index, RepoPath folder, Instant written, boolean sparse, SortedMap<String, String> replaced) {
        this.index = index;
        this.replaced = replaced;
        this.written = written;
        this.sparse = sparse;
        for (DirCacheEntry entry : index.getEntriesWithin(folder.value())) {
            entries.putIfAbsent(entry.getPathString(), entry);
        }
    }

    static Tracked below(RepoPath folder, Repository repository) throws IOException {
        Path file = repository.getIndexFile().toPath();
        if (!Files.exists(file)) {
            return NOTHING;
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        Tracked tracked =
                new Tracked(read(repository), folder, written, isSparse(repository), Replacements.in(repository));
        if (tracked.hasAttributes(repository)) {
            tracked.readConversions(folder, repository);
        }
        return tracked;
    }

    private static DirCache read(Repository repository) throws IOException {
        try {
            return DirCache.read(repository);
        } catch (IOException e) {
            throw new WorkspaceException("the index of the repository cannot be read: " + e.getMessage(), remedy(e), e);
        }
    }

    /** The way out: a sparse index names folders, one that is split leaves names out. */
    private static String remedy(IOException unreadable) {
        String reason = String.valueOf(unreadable.getMessage());
        if (reason.contains("'sdir'") || reason.endsWith("/")) {
            return "run 'git sparse-checkout reapply --no-sparse-index', or read a commit with --revision HEAD";
        }
        return reason.contains("'link'") || reason.endsWith("path: ")
                ? "run 'git update-index --no-split-index', or read a commit with --revision HEAD"
                : "run 'git read-tree HEAD' to write it anew, or read a commit with --revision HEAD";
    }

    /** Whether a sparse checkout is in force; git keeps that beside the configuration that all work trees share. */
    private static boolean isSparse(Repository repository) throws IOException {
        Path own = repository.getDirectory().toPath().resolve("config.worktree");
        boolean shared = repository.getConfig().getBoolean("core", "sparseCheckout", false);
        if (!Files.isRegularFile(own)) {
            return shared;
        }
        try {
            Config config = new Config();
            config.fromText(Files.readString(own));
            return config.getBoolean("core", "sparseCheckout", shared);
        } catch (ConfigInvalidException e) {
            throw new WorkspaceException(
                    own + " cannot be read: " + e.getMessage(), "correct it with 'git config --worktree --edit'", e);
        }
    }

    private boolean hasAttributes(Repository repository) {
        return Files.exists(repository.getCommonDirectory().toPath().resolve(Constants.INFO_ATTRIBUTES))
                || IntStream.range(0, index.getEntryCount())
                        .mapToObj(i -> index.getEntry(i).getPathString())
                        .anyMatch(path -> path.equals(Constants.DOT_GIT_ATTRIBUTES)
                                || path.endsWith("/" + Constants.DOT_GIT_ATTRIBUTES));
    }

    private void readConversions(RepoPath folder, Repository repository) throws IOException {
        Map<Conversion, Conversion> known = new HashMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(new DirCacheIterator(index));
            walk.setRecursive(true);
            if (!folder.value().isEmpty()) {
                walk.setFilter(PathFilter.create(folder.value()));
            }
            while (walk.next()) {
                Conversion conversion = Conversion.of(walk.getAttributes());
                conversions.put(walk.getPathString(), known.computeIfAbsent(conversion, each -> each));
            }
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

    /** The files and links that git takes to be unchanged without looking: a sparse checkout does not hold them. */
    List<RepoPath> overlooked() {
        return entries.values().stream()
                .filter(entry -> isOverlooked(entry, false))
                .flatMap(entry -> RepoPath.parse(entry.getPathString()).stream())
                .toList();
    }

    /** Whether git was told to look away from a file, which is or is not on disk. */
    boolean isOverlooked(DirCacheEntry entry, boolean onDisk) {
        return entry.getStage() == 0 && (entry.isAssumeValid() || entry.isSkipWorkTree() && !(onDisk && sparse));
    }

    /** Whether git takes a folder to hold something that need not be on disk. */
    boolean holdsOverlookedIn(RepoPath folder) {
        DirCacheEntry[] within = index.getEntriesWithin(folder.value());
        return within.length > 0 && List.of(within).stream().anyMatch(entry -> isOverlooked(entry, false));
    }

    /** The entry of a regular file or link. */
    Optional<DirCacheEntry> entry(RepoPath path) {
        return Optional.ofNullable(index.getEntry(path.value()))
                .filter(entry -> entry.getStage() == 0)
                .filter(entry -> isRegular(entry) || isLink(entry));
    }

    static boolean isLink(DirCacheEntry entry) {
        return FileMode.SYMLINK.equals(entry.getRawMode());
    }

    /** How git converts the bytes of a file when it takes them in. */
    Conversion conversion(RepoPath path) {
        return conversions.getOrDefault(path.value(), Conversion.LINE_ENDINGS);
    }

    /** Whether size and times prove that the file is still the one of which git took in the object of its entry. */
    boolean isUnchanged(DirCacheEntry entry, Path file, BasicFileAttributes seen) throws IOException {
        boolean sameSize = entry.getLength() == (int) seen.size();
        boolean sameTime =
                entry.getLastModifiedInstant().equals(seen.lastModifiedTime().toInstant());
        boolean settled = seen.lastModifiedTime().toInstant().isBefore(written);
        return isRegular(entry) && sameSize && sameTime && settled && sameChangeTime(entry, file);
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

    /** Whether git shows this content in place of an object. */
    boolean isReplacement(Blob blob, ObjectId object) {
        return blob.id().equals(replaced.get(object.name()));
    }

    /** Whether a file that is unchanged, and as long as its object, must have the bytes of it. */
    boolean provesBytes(RepoPath path) {
        return replaced.isEmpty() && !conversion(path).mayKeepLength();
    }
}
