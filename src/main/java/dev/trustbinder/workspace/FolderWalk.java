package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
}
