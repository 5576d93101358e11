package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Links.Kind;
import dev.trustbinder.workspace.Links.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** The work tree as links are followed in it: with the files and links that git holds and a sparse checkout left out. */
record Disk(Path root, Tracked tracked, Optional<Repository> repository) implements Links.Ground {
    private static final int LONGEST_LINK = 4096;

    @Override
    public Place at(String path) throws IOException {
        Optional<RepoPath> inside = RepoPath.parse(path);
        if (inside.isEmpty()) {
            return Place.of(Kind.FOLDER);
        }
        Path file = FileName.under(root, inside.get());
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return isLink(inside.get(), file, seen) ? link(inside.get()) : place(file, seen);
        } catch (NoSuchFileException e) {
            return absent(inside.get());
        }
    }

    /** Whether a regular file is a link that could not be made one where it was checked out, as on Windows. */
    boolean isLink(RepoPath path, Path file, BasicFileAttributes seen) throws IOException {
        return seen.isRegularFile()
                && seen.size() < LONGEST_LINK
                && tracked.entry(path).filter(Tracked::isLink).isPresent()
                && Arrays.equals(Files.readAllBytes(file), link(path).target().getBytes(StandardCharsets.UTF_8));
    }

    private Place absent(RepoPath path) throws IOException {
        Optional<DirCacheEntry> entry = tracked.entry(path).filter(each -> tracked.isOverlooked(each, false));
        if (entry.isPresent()) {
            return Tracked.isLink(entry.get()) ? link(path) : Place.of(Kind.FILE);
        }
        return Place.of(tracked.holdsOverlookedIn(path) ? Kind.FOLDER : Kind.NOTHING);
    }

    /** The link that git holds at a path. */
    private Place link(RepoPath path) throws IOException {
        ObjectId target = tracked.entry(path).orElseThrow().getObjectId();
        byte[] text = repository.orElseThrow().open(target, Constants.OBJ_BLOB).getCachedBytes();
        return new Place(Kind.LINK, new String(text, StandardCharsets.UTF_8));
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
