package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder into which single files are written: each as a whole or not at all, none through a link, none outside. */
public final class WorkFolder {
    private final Path root;

    private WorkFolder(Path root) {
        this.root = root;
    }

    /** The folder, made where there is none. */
    public static WorkFolder at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new WorkFolder(folder.toRealPath());
    }

    /** Whether anything at all lies at a path. */
    public boolean holds(RepoPath path) throws IOException {
        return Files.exists(settled(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of a file; empty where nothing lies there. */
    public Optional<String> text(RepoPath path) throws IOException {
        Path file = settled(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        refuseUnlessRegular(path, file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            throw new WorkspaceException(path + " is not UTF-8", "save it as UTF-8, or move it away");
        }
    }

    /** Every regular file at or below a path, links apart. */
    public SortedSet<RepoPath> files(RepoPath folder) throws IOException {
        SortedSet<RepoPath> files = new TreeSet<>();
        Path start = settled(folder);
        if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> all = Files.walk(start)) {
                all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .forEach(path -> RepoPath.parse(path).ifPresent(files::add));
            }
        }
        return files;
    }

    /** Writes a new file; fails where anything lies there. */
    public void create(RepoPath path, byte[] bytes) throws IOException {
        Path part = part(path, bytes);
        try {
            Files.move(part, settled(path));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies a file from anywhere to a new one; fails where anything lies there. */
    public void copy(Path from, RepoPath to) throws IOException {
        Path file = settled(to);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try (InputStream in = Files.newInputStream(from)) {
            Files.copy(in, part);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes a file over the one that lies there, or a new one. */
    public void replace(RepoPath path, byte[] bytes) throws IOException {
        Path file = settled(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuseUnlessRegular(path, file);
        }
        Path part = part(path, bytes);
        try {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Takes a file away, if it is there. */
    public void delete(RepoPath path) throws IOException {
        Path file = settled(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            refuseUnlessRegular(path, file);
            Files.delete(file);
        }
    }

    private Path part(RepoPath path, byte[] bytes) throws IOException {
        Path file = settled(path);
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return part;
    }

    /** The file a path names, none of the folders above it being a link. */
    private Path settled(RepoPath path) throws IOException {
        for (RepoPath above = path.parent(); !above.value().isEmpty(); above = above.parent()) {
            Path folder = FileName.under(root, above);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new WorkspaceException(
                        above + (Files.isSymbolicLink(folder) ? " is a symbolic link" : " is no folder")
                                + ", so nothing is read or written below it",
                        "put a folder there");
            }
        }
        return FileName.under(root, path);
    }

    private static void refuseUnlessRegular(RepoPath path, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String what = Files.isSymbolicLink(file) ? "a symbolic link" : "no regular file";
            throw new WorkspaceException(path + " is " + what, "put a regular file there, or take it away");
        }
    }
}
