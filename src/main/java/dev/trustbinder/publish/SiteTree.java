package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder the tool has written, known by the marker inside; links in it are never followed. */
record SiteTree(Path root) {
    static final String MARKER_TEXT =
            "This folder is written by trustbinder. What is put here by hand is gone after the next build.\n";

    /** How much a folder holds, without its marker. */
    record Extent(long files, long bytes) {
        @Override
        public String toString() {
            return files + " files, " + bytes + " bytes";
        }
    }

    boolean exists() {
        return Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether nothing is lost when it is replaced: it is empty, or it carries the marker. */
    boolean isOurs() throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.isRegularFile(marker(), LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(root)) {
            return !children.iterator().hasNext();
        }
    }

    Path marker() {
        return root.resolve(SiteFolder.MARKER);
    }

    Extent extent() throws IOException {
        Measure measure = new Measure();
        Files.walkFileTree(root, measure);
        return new Extent(measure.files, measure.bytes);
    }

    /** Deletes everything; the marker goes last, so that what an interruption leaves is still known as ours. */
    void delete(Steps steps) throws IOException {
        if (exists()) {
            Files.walkFileTree(root, new Removal(steps));
        }
    }

    private final class Measure extends SimpleFileVisitor<Path> {
        private long files;
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(marker())) {
                files++;
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private final class Removal extends SimpleFileVisitor<Path> {
        private final Steps steps;

        Removal(Steps steps) {
            this.steps = steps;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.equals(marker())) {
                Files.delete(file);
                steps.reached("deleted a file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (folder.equals(root)) {
                Files.deleteIfExists(marker());
                steps.reached("deleted the marker");
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
