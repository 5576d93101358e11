package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.util.FS;

/**
 * Where a workspace lies.
 *
 * @param root the real folder that paths are relative to: the top of the work tree, the bare repository, or without
 *     a repository the folder that holds the content folder
 * @param content the content folder as seen from there
 */
record Site(Path root, RepoPath content, Optional<Repository> repository) {

    /** The site of a content folder, which need not exist in the work tree. */
    static Site of(Path contentFolder) throws IOException {
        Path folder = real(contentFolder.toAbsolutePath().normalize());
        for (Path up = folder; up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return new Site(up, path(up, folder), Optional.of(RepositoryDoor.workTree(up)));
            }
            if (FileKey.isGitRepository(up.toFile(), FS.DETECTED)) {
                return new Site(up, path(up, folder), Optional.of(RepositoryDoor.bare(up)));
            }
        }
        Path parent = Optional.ofNullable(folder.getParent()).orElse(folder);
        return new Site(parent, path(parent, folder), Optional.empty());
    }

    /** The site of the content folder {@code content} in the repository at {@code folder}, bare or not. */
    static Site of(Path folder, RepoPath content) throws IOException {
        Path root = real(folder.toAbsolutePath().normalize());
        if (Files.exists(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            return new Site(root, content, Optional.of(RepositoryDoor.workTree(root)));
        }
        if (FileKey.isGitRepository(root.toFile(), FS.DETECTED)) {
            return new Site(root, content, Optional.of(RepositoryDoor.bare(root)));
        }
        throw new WorkspaceException("there is no git repository at " + folder, "name the folder that holds '.git'");
    }

    /** The folder in which a link may land: the repository, or without one the content folder alone. */
    RepoPath boundary() {
        return repository.isPresent() ? RepoPath.ROOT : content;
    }

    /** The folder of templates beside the content folder. */
    RepoPath themes() {
        RepoPath parent = content.parent();
        return new RepoPath(parent.value().isEmpty() ? "themes" : parent.value() + "/themes");
    }

    /** The real path of what exists of {@code folder}, and the rest as it is. */
    private static Path real(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path parent = folder.getParent();
        return parent == null ? folder : real(parent).resolve(folder.getFileName());
    }

    private static RepoPath path(Path root, Path folder) throws WorkspaceException {
        RepoPath path = RepoPath.ROOT;
        Path at = root;
        for (Path part : root.relativize(folder)) {
            if (!part.toString().isEmpty()) {
                at = at.resolve(part);
                path = named(at, path);
            }
        }
        return path;
    }

    private static RepoPath named(Path folder, RepoPath parent) throws WorkspaceException {
        FileName name = FileName.of(folder);
        return name.in(parent)
                .orElseThrow(() -> new WorkspaceException(
                        "the folder " + name.text() + " cannot be used: its name " + name.problem(), "rename it"));
    }
}
