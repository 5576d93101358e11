package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.FolderWalk.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * Names the content of files on disk, several at a time: by the index where it proves what the bytes are, else by
 * reading them. What was read and is small is kept, so that it need not be read again.
 */
final class WorkFiles {
    private static final int ALWAYS_READ = 1023;
    private static final int LARGEST_KEPT = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final Optional<Repository> repository;
    private final Tracked tracked;
    private final Conversion conversion;
    private final AtomicLong room = new AtomicLong(64L << 20);

    WorkFiles(Optional<Repository> repository, Tracked tracked, Conversion conversion) {
        this.repository = repository;
        this.tracked = tracked;
        this.conversion = conversion;
    }

    /** A named file; {@code staged} is the object git holds for it, if it did not change since. */
    record WorkFile(WorkBlob blob, Optional<ObjectId> staged) {}

    /** The files by their path, without those that vanished meanwhile. */
    SortedMap<RepoPath, WorkFile> named(SortedMap<RepoPath, FoundFile> files) {
        Map<RepoPath, WorkFile> named = new ConcurrentHashMap<>();
        files.entrySet().parallelStream()
                .forEach(entry -> named(entry.getValue()).ifPresent(file -> named.put(entry.getKey(), file)));
        return new TreeMap<>(named);
    }

    private Optional<WorkFile> named(FoundFile file) {
        try {
            Optional<ObjectId> staged = tracked.unchanged(file.path(), file.file(), file.seen());
            boolean known = staged.isPresent() && file.seen().size() > ALWAYS_READ && proves(staged.get(), file);
            WorkBlob blob = known ? unread(staged.get().name(), file) : read(file);
            return Optional.of(new WorkFile(blob, staged));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the object has the bytes of the file: converting line endings always changes the length. */
    private boolean proves(ObjectId staged, FoundFile file) throws IOException {
        return switch (conversion) {
            case NONE -> true;
            case LINE_ENDINGS -> storedSize(staged) == file.seen().size();
            case ANYTHING -> false;
        };
    }

    private long storedSize(ObjectId object) throws IOException {
        if (repository.isEmpty()) {
            return -1;
        }
        try (ObjectReader reader = repository.get().newObjectReader()) {
            return reader.getObjectSize(object, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            return -1;
        }
    }

    private static WorkBlob unread(String id, FoundFile file) {
        return new WorkBlob(
                id, file.seen().size(), file.path(), file.file(), file.seen().lastModifiedTime(), Optional.empty());
    }

    private WorkBlob read(FoundFile file) throws IOException {
        if (file.seen().size() > LARGEST_KEPT || room.addAndGet(-file.seen().size()) < 0) {
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
                            file.seen().lastModifiedTime(),
                            Optional.of(bytes));
        }
    }

    private static String hashed(FoundFile file) throws IOException {
        MessageDigest digest = Blob.digest(file.seen().size());
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file.file(), LinkOption.NOFOLLOW_LINKS)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                length += count;
            }
        }
        if (length != file.seen().size()) {
            throw new WorkspaceException(
                    file.path() + " changed while it was being read", "run again when nothing writes to it");
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
