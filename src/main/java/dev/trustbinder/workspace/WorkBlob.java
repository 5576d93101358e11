package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Content of a file of the work tree, named by its bytes as they lie there. A file that is no longer the one that was
 * named fails to open where its size or time changed, and fails at its end where only its bytes did.
 *
 * @param kept the bytes of a small file that had to be read for its name anyway
 */
record WorkBlob(String id, long size, RepoPath path, Path file, FileTime modified, Optional<byte[]> kept)
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
