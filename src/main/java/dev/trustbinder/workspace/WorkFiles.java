package dev.trustbinder.workspace;

import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.FolderWalk.FoundFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Names the content of files on disk, several at a time: by the index where it proves what the bytes are, else by
 * reading them. What was read and is small is kept, so that it need not be read again.
 *
 * <p>A file that git takes to be unchanged has the bytes of its object, whatever a conversion made of them on disk: so
 * the same commit gives the same bytes on every machine. Only a file of git-lfs has its own, which its object names.
 */
final class WorkFiles {
    private static final int ALWAYS_READ = 1023;
    private static final int LARGEST_KEPT = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final Optional<Repository> repository;
    private final Tracked tracked;
    private final SortedSet<RepoPath> missing = new ConcurrentSkipListSet<>();
    private final AtomicLong room = new AtomicLong(64L << 20);

    WorkFiles(Optional<Repository> repository, Tracked tracked) {
        this.repository = repository;
        this.tracked = tracked;
    }

    /**
     * A named file.
     *
     * @param object the object that git holds for it, where git takes it to be unchanged
     * @param overlooked whether it was changed on disk, and git was told to look away
     * @param filtered whether only a filter could tell if it was changed
     */
    record WorkFile(Blob blob, Optional<ObjectId> object, boolean overlooked, boolean filtered) {
        static WorkFile of(Blob blob) {
            return new WorkFile(blob, Optional.empty(), false, false);
        }
    }

    /** The files by their path, without those that vanished meanwhile. */
    SortedMap<RepoPath, WorkFile> named(SortedMap<RepoPath, FoundFile> files) throws WorkspaceException {
        Iterator<Optional<WorkFile>> found =
                Workers.map(files.values(), this::named).iterator();
        SortedMap<RepoPath, WorkFile> named = new TreeMap<>();
        files.keySet().forEach(path -> found.next().ifPresent(file -> named.put(path, file)));
        if (!missing.isEmpty()) {
            throw Broken.notFetched(Differences.names(List.copyOf(missing)), new IOException("partial clone"));
        }
        return named;
    }

    private Optional<WorkFile> named(FoundFile file) {
        try {
            Optional<DirCacheEntry> entry = tracked.entry(file.path());
            if (file.seen().isEmpty()) {
                return Optional.of(WorkFile.of(stored(entry.orElseThrow().getObjectId())));
            }
            return Optional.of(entry.isPresent() ? tracked(file, entry.get()) : WorkFile.of(read(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (MissingObjectException e) {
            if (repository.filter(Conditions::isPartial).isEmpty()) {
                throw new UncheckedIOException(e);
            }
            missing.add(file.path());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that git knows: its object where git takes the file to be unchanged, else what lies on disk. */
    private WorkFile tracked(FoundFile file, DirCacheEntry entry) throws IOException {
        ObjectId object = entry.getObjectId();
        BasicFileAttributes seen = file.seen().orElseThrow();
        boolean overlooked = tracked.isOverlooked(entry, true);
        boolean unchanged = !overlooked && tracked.isUnchanged(entry, file.file(), seen);
        if (unchanged && seen.size() > ALWAYS_READ && tracked.provesBytes(file.path()) && size(object) == seen.size()) {
            return new WorkFile(unread(object.name(), file), Optional.of(object), false, false);
        }
        WorkBlob blob = read(file);
        if (blob.id().equals(object.name())) {
            return WorkFile.of(blob);
        }
        Conversion conversion = tracked.conversion(file.path());
        Optional<LfsPointer> pointer = pointer(object);
        if (pointer.isPresent()) {
            boolean same = unchanged || pointer.get().isOf(blob);
            return new WorkFile(blob, same ? Optional.of(object) : Optional.empty(), false, false);
        }
        boolean converted = unchanged || tracked.isReplacement(blob, object) || conversion.gives(blob, object);
        if (converted || overlooked) {
            return new WorkFile(stored(object), Optional.of(object), !converted, false);
        }
        return new WorkFile(blob, Optional.empty(), false, conversion.filter().isPresent());
    }

    private Blob stored(ObjectId object) throws IOException {
        return new StoredBlob(repository.orElseThrow(), object, size(object));
    }

    private long size(ObjectId object) throws IOException {
        try (ObjectReader reader = repository.orElseThrow().newObjectReader()) {
            return reader.getObjectSize(object, Constants.OBJ_BLOB);
        }
    }

    private Optional<LfsPointer> pointer(ObjectId object) throws IOException {
        return LfsPointer.mayBe(size(object)) ? LfsPointer.in(stored(object)) : Optional.empty();
    }

    private static long size(FoundFile file) {
        return file.seen().orElseThrow().size();
    }

    private static WorkBlob unread(String id, FoundFile file) {
        return new WorkBlob(
                id,
                size(file),
                file.path(),
                file.file(),
                file.seen().orElseThrow().lastModifiedTime(),
                Optional.empty());
    }

    private WorkBlob read(FoundFile file) throws IOException {
        if (size(file) > LARGEST_KEPT || room.addAndGet(-size(file)) < 0) {
            return unread(hashed(file), file);
        }
        try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST_KEPT + 1);
            MessageDigest digest = Blob.digest(bytes.length);
            String id = HexFormat.of().formatHex(digest.digest(bytes));
            return bytes.length > LARGEST_KEPT
                    ? unread(hashed(file), file)
                    : new WorkBlob(
                            id,
                            bytes.length,
                            file.path(),
                            file.file(),
                            file.seen().orElseThrow().lastModifiedTime(),
                            Optional.of(bytes));
        }
    }

    private static String hashed(FoundFile file) throws IOException {
        MessageDigest digest = Blob.digest(size(file));
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                length += count;
            }
        }
        if (length != size(file)) {
            throw new WorkspaceException(
                    file.path() + " changed while it was being read", "run again when nothing writes to it");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Content of a file of the work tree, named by its bytes as they lie there. A file that is no longer the one that was
     * named fails to open where its size or time changed, and fails at its end where only its bytes did.
     *
     * @param kept the bytes of a small file that had to be read for its name anyway
     */
    private record WorkBlob(String id, long size, RepoPath path, Path file, FileTime modified, Optional<byte[]> kept)
            implements Blob {

        @Override
        public InputStream open() throws IOException {
            if (kept.isPresent()) {
                return new ByteArrayInputStream(kept.get());
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()
                    || now.size() != size
                    || !now.lastModifiedTime().equals(modified)) {
                throw new IOException(changed());
            }
            return new VerifiedStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), id, size, changed());
        }

        private String changed() {
            return path + " changed while it was being read";
        }
    }
}
