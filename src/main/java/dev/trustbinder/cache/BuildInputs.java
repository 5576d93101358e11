package dev.trustbinder.cache;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files a build of a content folder reads, or could be made to read: the content, the themes beside it, the ignore
 * and attribute files above it, what git keeps, and the tool itself.
 */
public final class BuildInputs {
    /** What git writes for itself, and what no reading of a commit or work tree depends on. */
    private static final Set<String> UNREAD = new TreeSet<>(
            List.of("logs", "hooks", "worktrees", "modules", "COMMIT_EDITMSG", "FETCH_HEAD", "ORIG_HEAD", "gc.log"));

    private final Path content;

    /** The inputs of a build of the folder {@code content}. */
    public BuildInputs(Path content) {
        this.content = content;
    }

    /** The stat data of all of them: while it is the same, none was touched. */
    public byte[] stat(FileTime since) throws IOException {
        List<Path> paths = new ArrayList<>(paths());
        Set<Path> git = gitFolders();
        git.forEach(folder ->
                paths.addAll(List.of(folder, folder.resolve("objects/pack"), folder.resolve("objects/info"))));
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            paths.add(Path.of(part));
        }
        return StatListing.of(
                paths,
                since,
                path -> git.contains(path.getParent())
                        && (UNREAD.contains(path.getFileName().toString())
                                || path.endsWith("objects")
                                || path.toString().endsWith(".lock")));
    }

    /** The folders in which files are edited, and those in which git notes commits and branches. */
    public List<Path> folders() throws IOException {
        Path folder = content.toRealPath();
        List<Path> roots = new ArrayList<>(List.of(folder, folder.resolveSibling("themes")));
        List<Path> folders = new ArrayList<>(gitFolders());
        folders.forEach(git -> roots.add(git.resolve("refs")));
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    all.filter(Files::isDirectory).forEach(folders::add);
                }
            }
        }
        return folders;
    }

    /** Whether git is about to write the index: a checkout is under way. */
    public boolean isGitWriting() {
        try {
            return gitFolders().stream().anyMatch(git -> Files.exists(git.resolve("index.lock")));
        } catch (IOException away) {
            return false;
        }
    }

    private List<Path> paths() throws IOException {
        Path folder = content.toRealPath();
        List<Path> paths = new ArrayList<>(List.of(folder, folder.resolveSibling("themes")));
        for (Path above = folder; above != null; above = above.getParent()) {
            for (String name : List.of(".gitignore", ".gitattributes", ".git", "HEAD")) {
                paths.add(above.resolve(name));
            }
            if (Files.exists(above.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
        }
        return paths;
    }

    /** The folders of the repository: {@code .git}, or in a linked work tree its own and the one all share. */
    private Set<Path> gitFolders() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path above = content.toRealPath(); above != null; above = above.getParent()) {
            Path git = above.resolve(".git");
            if (Files.isRegularFile(git)) {
                git = above.resolve(Files.readString(git).strip().replaceFirst("^gitdir: ", ""));
            }
            if (Files.isDirectory(git)) {
                folders.add(git.toRealPath());
                Path shared = git.resolve("commondir");
                if (Files.isRegularFile(shared)) {
                    folders.add(git.resolve(Files.readString(shared).strip()).toRealPath());
                }
                break;
            }
        }
        return folders;
    }
}
