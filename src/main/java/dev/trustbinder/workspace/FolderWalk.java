package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Links.Kind;
import dev.trustbinder.workspace.Links.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
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
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * Finds the files of a folder on disk: those git tracks, and those it neither tracks nor ignores. Opens none of them,
 * enters no link and no other repository.
 */
final class FolderWalk {
    private final Path root;
    private final Tracked tracked;
    private final Disk disk;
    private final Links links;
    private final Found<FoundFile> found = new Found<>();

    private FolderWalk(Site site, Tracked tracked) {
        this.root = site.root();
        this.tracked = tracked;
        this.disk = new Disk(root, tracked, site.repository());
        this.links = new Links(disk, site.boundary());
    }

    /**
     * One file as it was seen.
     *
     * @param path where it really lies: elsewhere than it was found, if that was a link
     * @param seen empty where git holds it and it is not on disk, as in a sparse checkout
     */
    record FoundFile(RepoPath path, Path file, Optional<BasicFileAttributes> seen) {}

    static Found<FoundFile> of(Site site, RepoPath folder, Tracked tracked) throws IOException {
        FolderWalk walk = new FolderWalk(site, tracked);
        tracked.submodules().forEach(walk::addSubmodule);
        Path start = FileName.under(site.root(), folder);
        if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            walk.enter(folder, start, rulesAbove(site, folder), false);
        }
        for (RepoPath path : tracked.overlooked()) {
            walk.addAbsent(path);
        }
        return walk.found;
    }

    /** The rules that hold in {@code folder}; none where they would ignore the folder the user named. */
    private static IgnoreRules rulesAbove(Site site, RepoPath folder) throws IOException {
        if (site.repository().isEmpty()) {
            return IgnoreRules.NONE;
        }
        Path exclude = site.repository().get().getCommonDirectory().toPath().resolve("info/exclude");
        IgnoreRules rules = IgnoreRules.NONE.and(RepoPath.ROOT, exclude);
        for (RepoPath above : foldersAbove(folder)) {
            rules = rules.and(above, FileName.under(site.root(), above).resolve(".gitignore"));
        }
        for (RepoPath above : foldersAbove(folder)) {
            if (!above.value().isEmpty() && rules.ignoreFolder(above)) {
                return IgnoreRules.NONE;
            }
        }
        return !folder.value().isEmpty() && rules.ignoreFolder(folder) ? IgnoreRules.NONE : rules;
    }

    private static List<RepoPath> foldersAbove(RepoPath folder) {
        List<RepoPath> above = new ArrayList<>();
        for (RepoPath each = folder; !each.value().isEmpty(); each = each.parent()) {
            above.add(0, each.parent());
        }
        return above;
    }

    private void enter(RepoPath folder, Path directory, IgnoreRules above, boolean ignored) throws IOException {
        IgnoreRules rules = above.and(folder, directory.resolve(".gitignore"));
        for (Path child : children(folder, directory)) {
            FileName name = FileName.of(child);
            if (name.text().equals(".git")) {
                continue;
            }
            Optional<RepoPath> path = name.in(folder);
            if (path.isEmpty()) {
                found.addUnusable(folder, name);
            } else {
                visit(path.get(), child, rules, ignored);
            }
        }
    }

    private List<Path> children(RepoPath folder, Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        if (!Files.isReadable(directory)) {
            found.add(Condition.of(State.UNREADABLE, folder, "no permission to list the folder"));
            return children;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return children;
    }

    private void visit(RepoPath path, Path file, IgnoreRules rules, boolean ignored) throws IOException {
        Optional<BasicFileAttributes> seen = see(file);
        if (seen.isEmpty()) {
            return;
        }
        if (seen.get().isDirectory()) {
            visitFolder(path, file, rules, ignored || rules.ignoreFolder(path));
        } else if (tracked.holds(path) || !ignored && !rules.ignoreFile(path)) {
            visitFile(path, file, seen.get());
        }
    }

    private void visitFolder(RepoPath path, Path folder, IgnoreRules rules, boolean ignored) throws IOException {
        if (tracked.submodules().containsKey(path) || ignored && !tracked.holdsAnythingIn(path)) {
            return;
        }
        if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            found.add(Condition.of(State.SUBMODULE, path, "another repository lies here"));
        } else {
            enter(path, folder, rules, ignored);
        }
    }

    private void visitFile(RepoPath path, Path file, BasicFileAttributes seen) throws IOException {
        if (seen.isSymbolicLink() || disk.isLink(path, file, seen)) {
            follow(path);
        } else if (seen.isRegularFile()) {
            addRegular(path, path, file, Optional.of(seen));
        } else {
            found.add(Condition.of(State.NOT_A_REGULAR_FILE, path, Disk.kind(file)));
        }
    }

    private void follow(RepoPath link) throws IOException {
        Links.Landing landing = links.follow(link);
        landing.problem().ifPresent(found::add);
        if (landing.file().isPresent()) {
            RepoPath target = landing.file().get();
            Path file = FileName.under(root, target);
            addRegular(link, target, file, see(file));
        }
    }

    private void addRegular(RepoPath path, RepoPath target, Path file, Optional<BasicFileAttributes> seen) {
        if (seen.isPresent() && !Files.isReadable(file)) {
            found.add(Condition.of(State.UNREADABLE, path, "no permission to read the file"));
        } else {
            found.add(path, new FoundFile(target, file, seen));
        }
    }

    /** Adds what git holds where nothing lies on disk, and it does not expect anything. */
    private void addAbsent(RepoPath path) throws IOException {
        Path file = FileName.under(root, path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (tracked.entry(path).filter(Tracked::isLink).isPresent()) {
                follow(path);
            } else if (tracked.entry(path).isPresent()) {
                found.add(path, new FoundFile(path, file, Optional.empty()));
            }
        }
    }

    private void addSubmodule(RepoPath path, String commit) {
        found.add(Condition.of(State.SUBMODULE, path, "commit " + commit + " of another repository"));
    }

    /** What lies at {@code file}; nothing if it just vanished. */
    private static Optional<BasicFileAttributes> see(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The work tree as links are followed in it: with the files and links that git holds and a sparse checkout left out. */
    private record Disk(Path root, Tracked tracked, Optional<Repository> repository) implements Links.Ground {
        private static final int LONGEST_LINK = 4096;

        @Override
        public Place at(String path) throws IOException {
            Optional<RepoPath> inside = RepoPath.parse(path);
            if (inside.isEmpty()) {
                return Place.of(Kind.FOLDER);
            }
            Path file = FileName.under(root, inside.get());
            try {
                BasicFileAttributes seen =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
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
                    && Arrays.equals(
                            Files.readAllBytes(file), link(path).target().getBytes(StandardCharsets.UTF_8));
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
            byte[] text =
                    repository.orElseThrow().open(target, Constants.OBJ_BLOB).getCachedBytes();
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

    /**
     * What git would ignore by the repository's own rules: {@code .gitignore} files and {@code info/exclude}. A user's
     * global rules do not count, so that everybody sees the same files.
     */
    private static final class IgnoreRules {
        static final IgnoreRules NONE = new IgnoreRules(List.of());

        /** The last list that says anything about a path decides. */
        private final List<RuleList> lists;

        private IgnoreRules(List<RuleList> lists) {
            this.lists = lists;
        }

        /** These rules and those of a file that counts below {@code folder}. */
        IgnoreRules and(RepoPath folder, Path file) throws IOException {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file)) {
                return this;
            }
            IgnoreNode rules = new IgnoreNode();
            try (InputStream in = Files.newInputStream(file)) {
                rules.parse(in);
            }
            List<RuleList> more = new ArrayList<>(lists);
            more.add(new RuleList(folder, rules));
            return new IgnoreRules(more);
        }

        boolean ignoreFile(RepoPath path) {
            return ignore(path, false);
        }

        boolean ignoreFolder(RepoPath path) {
            return ignore(path, true);
        }

        private boolean ignore(RepoPath path, boolean folder) {
            for (int i = lists.size() - 1; i >= 0; i--) {
                RuleList list = lists.get(i);
                Boolean verdict = list.rules().checkIgnored(path.relativeTo(list.folder()), folder);
                if (verdict != null) {
                    return verdict;
                }
            }
            return false;
        }

        private record RuleList(RepoPath folder, IgnoreNode rules) {}
    }
}
