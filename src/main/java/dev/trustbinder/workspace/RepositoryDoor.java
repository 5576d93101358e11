package dev.trustbinder.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens a repository, after making sure that what JGit would read is what git means. */
final class RepositoryDoor {
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
}
