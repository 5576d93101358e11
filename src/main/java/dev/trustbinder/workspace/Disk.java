package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Links.Kind;
import dev.trustbinder.workspace.Links.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The work tree as links are followed in it. */
record Disk(Path root) implements Links.Ground {

    @Override
    public Place at(String path) throws IOException {
        Optional<RepoPath> inside = RepoPath.parse(path);
        if (inside.isEmpty()) {
            return Place.of(Kind.FOLDER);
        }
        Path file = FileName.under(root, inside.get());
        try {
            return place(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Place.of(Kind.NOTHING);
        }
    }

    /** What a file that is none is called. */
    static String kind(Path file) throws IOException {
        try {
            int mode = (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return switch (mode & 0170000) {
                case 0010000 -> "a pipe";
                case 0140000 -> "a socket";
                case 0020000, 0060000 -> "a device";
                default -> "no regular file";
            };
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "no regular file";
        }
    }

    private static Place place(Path file, BasicFileAttributes seen) throws IOException {
        if (seen.isSymbolicLink()) {
            return new Place(Kind.LINK, text(Files.readSymbolicLink(file)));
        }
        if (seen.isDirectory()) {
            return Place.of(Kind.FOLDER);
        }
        return Place.of(seen.isRegularFile() ? Kind.FILE : Kind.OTHER);
    }

    private static String text(Path target) {
        List<String> parts = new ArrayList<>();
        target.forEach(part -> parts.add(FileName.of(part).text()));
        return (target.isAbsolute() ? "/" : "") + String.join("/", parts);
    }
}
