package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * Where a workspace lies.
 *
 * @param root the real folder that paths are relative to: the top of the work tree, the bare repository, or without
 *     a repository the folder that holds the content folder
 * @param content the content folder as seen from there
 */
record Site(Path root, RepoPath content, Optional<Repository> repository) {
    private static final List<String> PLACES = List.of(
            "controls description evidence policies populations procedures registers requests trust".split(" "));

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
        return beside("themes");
    }

    /** The folders beside the content folder that have the name of one in it. */
    List<RepoPath> lookalikes() {
        return content.value().isEmpty()
                ? List.of()
                : PLACES.stream().map(this::beside).toList();
    }

    private RepoPath beside(String name) {
        return content.parent().resolve(name).orElseThrow();
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

    /** Opens a repository, after making sure that what JGit would read is what git means. */
    private static final class RepositoryDoor {
        private RepositoryDoor() {}

        /** The repository whose work tree, the main one or a linked one, is {@code top}. */
        static Repository workTree(Path top) throws IOException {
            return open(new FileRepositoryBuilder().setWorkTree(top.toFile()), top.resolve(".git"));
        }

        /** The bare repository at {@code folder}. */
        static Repository bare(Path folder) throws IOException {
            return open(new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare(), folder);
        }

        private static Repository open(FileRepositoryBuilder builder, Path named) throws IOException {
            try {
                builder.setFS(FS.DETECTED).setMustExist(true).setup();
                RepositoryFormat.require(builder.getGitCommonDir().toPath());
                requireRepository(builder.getGitDir(), named);
                Repository repository = builder.build();
                Isolation.settle(repository);
                return repository;
            } catch (WorkspaceException e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                throw unreadable(named, e);
            }
        }

        private static void requireRepository(File gitDir, Path named) throws IOException {
            if (!FileKey.isGitRepository(gitDir, FS.DETECTED)) {
                throw unreadable(named, new IOException(gitDir + " is no git repository"));
            }
        }

        private static WorkspaceException unreadable(Path named, Exception cause) {
            return new WorkspaceException(
                    named + " is not a git repository that can be read: " + cause.getMessage(),
                    "run 'git status' there and repair what it reports, or clone the repository again",
                    cause);
        }

        /** Which formats of repository can be read; JGit itself would misread the others in silence. */
        private static final class RepositoryFormat {
            private static final List<String> UNDERSTOOD =
                    List.of(("noop noop-v1 objectformat partialclone preciousobjects refstorage relativeworktrees"
                                    + " worktreeconfig")
                            .split(" "));
            private static final String NEWER =
                    "clone it with an older git, or with the default settings of 'git clone'";

            private RepositoryFormat() {}

            /** Fails unless the repository at {@code gitDir} has a format that can be read. */
            static void require(Path gitDir) throws IOException {
                Path file = gitDir.resolve("config");
                if (Files.isRegularFile(file)) {
                    require(parsed(file));
                }
            }

            private static Config parsed(Path file) throws IOException {
                try {
                    Config config = new Config();
                    config.fromText(Files.readString(file));
                    return config;
                } catch (ConfigInvalidException e) {
                    throw new WorkspaceException(
                            "the configuration of the repository, " + file + ", cannot be read: " + e.getMessage(),
                            "correct it with 'git config --edit'",
                            e);
                }
            }

            private static void require(Config config) throws WorkspaceException {
                int version = config.getInt("core", "repositoryformatversion", 0);
                if (version > 1) {
                    throw new WorkspaceException("the repository has format " + version + ", which is unknown", NEWER);
                }
                String objects = orElse(config.getString("extensions", null, "objectformat"), "sha1");
                if (!objects.equalsIgnoreCase("sha1")) {
                    throw new WorkspaceException(
                            "the repository names its objects by " + objects.toUpperCase(Locale.ROOT)
                                    + "; only SHA-1 can be read",
                            "convert it: 'git fast-export --all' here, 'git fast-import' in a new SHA-1 repository");
                }
                for (String extension : config.getNames("extensions")) {
                    if (version == 1 && !UNDERSTOOD.contains(extension.toLowerCase(Locale.ROOT))) {
                        throw new WorkspaceException(
                                "the repository uses the extension " + extension + ", which is unknown", NEWER);
                    }
                }
            }

            private static String orElse(String value, String fallback) {
                return value == null ? fallback : value;
            }
        }
    }
}
