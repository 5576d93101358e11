package dev.trustbinder.publish;

import dev.trustbinder.parallel.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/** Writes every file of a publication into a folder that does not exist yet, and reads each back. */
final class TreeWriter {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    private final SitePaths paths;
    private final Steps steps;
    private final Interruption interruption;
    private final boolean posix;

    TreeWriter(SitePaths paths, Steps steps, Interruption interruption) {
        this.paths = paths;
        this.steps = steps;
        this.interruption = interruption;
        this.posix =
                paths.target().getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes all of it; every file on the disk has been read again and holds what it should. */
    SiteTree.Extent write(Publication publication) throws PublishException {
        makeFolders(publication);
        Workers.map(publication.files().entrySet(), file -> {
            interruption.check();
            write(file.getKey(), file.getValue());
            steps.reached("wrote " + file.getKey());
            return file.getKey();
        });
        return measured(publication);
    }

    private void makeFolders(Publication publication) throws PublishException {
        Path current = paths.staged();
        try {
            makeFolder(current);
            steps.reached("made the new folder");
            write(SiteFolder.MARKER, Content.of(SiteTree.MARKER_TEXT.getBytes(StandardCharsets.UTF_8)));
            for (String folder : folders(publication)) {
                current = paths.staged().resolve(folder);
                makeFolder(current);
            }
        } catch (IOException failed) {
            throw DiskTrouble.of("make the folder", current, paths.staged(), failed);
        }
    }

    private void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        if (posix) {
            Files.setPosixFilePermissions(folder, FOLDER);
        }
    }

    /** Every folder a file lies in, parents first. */
    private static Set<String> folders(Publication publication) {
        Set<String> folders = new TreeSet<>();
        for (String path : publication.files().keySet()) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                if (!folders.add(path.substring(0, slash))) {
                    break;
                }
            }
        }
        return folders;
    }

    private void write(String path, Content content) throws PublishException {
        Path file = paths.staged().resolve(path);
        try (InputStream bytes = Source.open(content);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            bytes.transferTo(out);
            if (posix) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (Source.Unreadable failed) {
            throw unreadable(path, failed);
        } catch (IOException failed) {
            throw DiskTrouble.of("write", paths.target().resolve(path), paths.staged(), failed);
        }
        verify(path, file, content);
    }

    private void verify(String path, Path file, Content content) throws PublishException {
        try (InputStream wanted = Source.open(content);
                InputStream written = Files.newInputStream(file)) {
            if (Files.size(file) != content.size() || !SameBytes.in(wanted, written)) {
                throw new IOException("what was written is not what was to be written");
            }
        } catch (Source.Unreadable failed) {
            throw unreadable(path, failed);
        } catch (IOException failed) {
            throw DiskTrouble.of("verify", paths.target().resolve(path), paths.staged(), failed);
        }
    }

    private static PublishException unreadable(String path, Source.Unreadable failed) {
        return new PublishException(
                PublishException.Kind.SOURCE,
                "cannot read what is to become " + path + ": " + failed.getMessage(),
                failed);
    }

    private SiteTree.Extent measured(Publication publication) throws PublishException {
        long bytes =
                publication.files().values().stream().mapToLong(Content::size).sum();
        SiteTree.Extent wanted = new SiteTree.Extent(publication.files().size(), bytes);
        try {
            SiteTree.Extent written = new SiteTree(paths.staged()).extent();
            if (!written.equals(wanted)) {
                throw new IOException("holds " + written + " instead of " + wanted);
            }
            return written;
        } catch (IOException failed) {
            throw DiskTrouble.of("verify", paths.staged(), paths.staged(), failed);
        }
    }
}
