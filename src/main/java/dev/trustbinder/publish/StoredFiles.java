package dev.trustbinder.publish;

import dev.trustbinder.repository.Litter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a folder, or of a zip archive, as they lie there: made by anyone, so nothing in it is followed or run.
 * What a folder can hold beside files, such as links and pipes, is named and never opened.
 */
public final class StoredFiles implements Closeable {
    private static final int MOST_FILES = 1_000_000;

    private final Optional<FileSystem> archive;
    private final SortedMap<String, Content> files = new TreeMap<>();
    private final List<String> oddities = new ArrayList<>();

    private StoredFiles(Optional<FileSystem> archive) {
        this.archive = archive;
    }

    /** The files below {@code place}, a folder or a zip archive; a single folder around everything is looked through. */
    public static StoredFiles in(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            StoredFiles stored = new StoredFiles(Optional.empty());
            stored.walk(place);
            return stored;
        }
        try {
            requirePlain(place);
            FileSystem archive = FileSystems.newFileSystem(place);
            StoredFiles stored = new StoredFiles(Optional.of(archive));
            stored.walk(around(archive.getPath("/")));
            return stored;
        } catch (ZipException | ProviderNotFoundException unreadable) {
            throw new IOException(
                    place + " is neither a folder nor a zip archive: " + shown(unreadable.getMessage()), unreadable);
        }
    }

    /** Readers of an archive disagree on an entry that stands twice, so there may be none. */
    private static void requirePlain(Path place) throws IOException {
        try (ZipFile zip = new ZipFile(place.toFile())) {
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!names.add(entry.getName())) {
                    throw new IOException("the archive " + place + " holds " + shown(entry.getName()) + " twice");
                }
                if (names.size() > MOST_FILES) {
                    throw new IOException("the archive " + place + " holds more than " + MOST_FILES + " files");
                }
            }
        }
    }

    private static Path around(Path root) throws IOException {
        try (Stream<Path> children = Files.list(root)) {
            List<Path> all = children.filter(
                            child -> Litter.at(child.getFileName().toString().replace("/", ""))
                                    .isEmpty())
                    .toList();
            return all.size() == 1 && Files.isDirectory(all.get(0)) ? all.get(0) : root;
        }
    }

    private void walk(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                add(name(root, file), file, attributes);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private void add(String name, Path file, BasicFileAttributes attributes) throws IOException {
        if (files.size() > MOST_FILES) {
            throw new IOException("there are more than " + MOST_FILES + " files");
        }
        if (attributes.isSymbolicLink()) {
            oddities.add(shown(name) + " is a symbolic link");
        } else if (!attributes.isRegularFile()) {
            oddities.add(shown(name) + " is no regular file");
        } else {
            files.put(name, Content.of(file, attributes.size()));
        }
    }

    /** The files by path; the marker of a written site is not among them where it is the tool's own. */
    public SortedMap<String, Content> files() throws IOException {
        SortedMap<String, Content> told = new TreeMap<>(files);
        Content marker = told.get(SiteFolder.MARKER);
        if (marker != null && marker.holdsSameAs(Content.of(SiteTree.MARKER_TEXT.getBytes(StandardCharsets.UTF_8)))) {
            told.remove(SiteFolder.MARKER);
        }
        return told;
    }

    /** What lies there and is no file, ready to be told. */
    public List<String> oddities() {
        return oddities.stream().sorted().toList();
    }

    /** A name from outside, safe to print. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .forEach(c -> shown.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? "?"
                                : Character.toString(c)));
        return shown.toString();
    }

    @Override
    public void close() throws IOException {
        if (archive.isPresent()) {
            archive.get().close();
        }
    }
}
