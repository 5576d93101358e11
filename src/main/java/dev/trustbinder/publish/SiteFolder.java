package dev.trustbinder.publish;

import dev.trustbinder.parallel.Workers;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder that holds one written site and nothing else. A write replaces it as a whole: whenever the process dies, the
 * folder holds all of the former site or all of the new one, or the next run puts one of them back.
 */
public final class SiteFolder {
    /** The file in a site by which the tool knows that it may replace the folder. */
    static final String MARKER = ".trustbinder-site";

    private final Path target;
    private final Deployment deployment;

    private SiteFolder(Path target, Deployment deployment) {
        this.target = target;
        this.deployment = deployment;
    }

    /**
     * The folder {@code target}, which need not exist.
     *
     * @param sources folders that are read, so that neither they nor a folder that holds one may be replaced
     * @throws PublishException of kind {@code REFUSED} where replacing the folder could destroy something
     */
    public static SiteFolder at(Path target, List<Path> sources) throws PublishException {
        return at(target, sources, new Deployment());
    }

    static SiteFolder at(Path target, List<Path> sources, Deployment deployment) throws PublishException {
        Path admitted = TargetGuard.admit(target, sources);
        TargetGuard.checkContent(admitted);
        return new SiteFolder(admitted, deployment);
    }

    /** Replaces what stands in the folder by {@code publication}: everything or nothing. */
    public void write(Publication publication) throws PublishException {
        deployment.run(List.of(with(publication)));
    }

    /** Completes or rolls back what a killed run left; for runs that write nothing afterwards. */
    void settle() throws PublishException {
        deployment.run(List.of(asItIs()));
    }

    /** The folder with {@code publication} instead of what stands in it. */
    public Replacement with(Publication publication) {
        return replacement(Optional.of(new Replacement.Staging() {
            @Override
            public void stage(SitePaths paths, Steps steps, Interruption interruption) throws PublishException {
                new TreeWriter(paths, steps, interruption).write(publication);
            }

            @Override
            public void check(Path folder) throws PublishException {
                TargetGuard.checkContent(folder);
            }
        }));
    }

    /** The folder as it stands, or as it stood before a run was killed. */
    public Replacement asItIs() {
        return replacement(Optional.empty());
    }

    private Replacement replacement(Optional<Replacement.Staging> staging) {
        return new Replacement(target, path -> new SiteTree(path).isOurs(), staging);
    }

    /** Writes every file of a publication into a folder that does not exist yet, and reads each back. */
    private static final class TreeWriter {
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
            long bytes = publication.files().values().stream()
                    .mapToLong(Content::size)
                    .sum();
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

        /** The bytes of a content as a stream whose failures can be told from those of the disk written to. */
        private static final class Source extends FilterInputStream {

            /** A content could not be read. */
            static final class Unreadable extends IOException {
                private static final long serialVersionUID = 1L;

                Unreadable(IOException cause) {
                    super(cause.getMessage(), cause);
                }
            }

            private Source(InputStream bytes) {
                super(bytes);
            }

            static InputStream open(Content content) throws Unreadable {
                try {
                    return new Source(content.open());
                } catch (IOException failed) {
                    throw new Unreadable(failed);
                }
            }

            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (IOException failed) {
                    throw new Unreadable(failed);
                }
            }

            @Override
            public int read(byte[] chunk, int offset, int length) throws IOException {
                try {
                    return super.read(chunk, offset, length);
                } catch (IOException failed) {
                    throw new Unreadable(failed);
                }
            }
        }
    }
}
