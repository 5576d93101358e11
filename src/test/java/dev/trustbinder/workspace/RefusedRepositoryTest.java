package dev.trustbinder.workspace;

import static dev.trustbinder.workspace.GitStatesTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.repository.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRepositoryTest {
    @TempDir
    Path folder;

    private GitFolder repository;

    @BeforeEach
    void create() {
        repository = GitFolder.at(folder.resolve("repository"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aSha256RepositoryIsRefusedWithTheRemedy() {
        Path other = folder.resolve("sha256");
        repository.run("git", "init", "--quiet", "--object-format=sha256", other.toString());
        refuses(other.resolve("content"), "the repository names its objects by SHA256; only SHA-1 can be read");
    }

    @Test
    void anUnknownFormatOrExtensionIsRefused() {
        repository.run("git", "config", "core.repositoryformatversion", "1");
        repository.run("git", "config", "extensions.future", "yes");
        refuses(repository.content(), "the repository uses the extension future, which is unknown");
        repository.run("sed", "-i", "s/repositoryformatversion = 1/repositoryformatversion = 9/", ".git/config");
        refuses(repository.content(), "the repository has format 9, which is unknown");
    }

    @Test
    void aFolderThatOnlyClaimsToBeARepositoryIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("empty/.git"));
        refuses(folder.resolve("empty/content"), "is not a git repository that can be read");
        Files.createDirectories(folder.resolve("gone"));
        Files.writeString(folder.resolve("gone/.git"), "gitdir: /nowhere/.git/worktrees/gone\n");
        refuses(folder.resolve("gone/content"), "is not a git repository that can be read");
    }

    @Test
    void aMissingObjectIsNamed() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        ObjectId blob = repository.git().getRepository().resolve("HEAD:content/a.md");
        repository.delete(".git/objects/" + blob.name().substring(0, 2));

        try (Workspace workspace = Workspace.open(repository.content())) {
            assertThatThrownBy(() -> workspace.revision("main"))
                    .isInstanceOf(WorkspaceException.class)
                    .hasMessage("object " + blob.name() + " is missing from the repository");
        }
    }

    @Test
    void aMissingCommitIsNamedWhenHistoryIsAsked() throws Exception {
        RevCommit first = repository.write("content/a.md", "one").commit("Write");
        repository.write("content/a.md", "two").commit("Change");
        repository.delete(".git/objects/" + first.name().substring(0, 2));

        try (Workspace workspace = Workspace.open(repository.content())) {
            Revision revision = workspace.workTree();
            assertThatThrownBy(() -> revision.history().changes())
                    .hasRootCauseInstanceOf(org.eclipse.jgit.errors.MissingObjectException.class)
                    .cause()
                    .hasMessage("object " + first.name() + " is missing from the repository");
        }
    }

    @Test
    void aDamagedObjectIsNeverTakenForItsContent() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        ObjectId blob = repository.git().getRepository().resolve("HEAD:content/a.md");
        repository.write("content/a.md", "two").commit("Change");
        ObjectId other = repository.git().getRepository().resolve("HEAD:content/a.md");
        Path object = repository
                .root()
                .resolve(".git/objects/" + blob.name().substring(0, 2) + "/"
                        + blob.name().substring(2));
        Path wrong = repository
                .root()
                .resolve(".git/objects/" + other.name().substring(0, 2) + "/"
                        + other.name().substring(2));
        Files.delete(object);
        Files.copy(wrong, object);

        try (Workspace workspace = Workspace.open(repository.content())) {
            Revision revision = workspace.revision("HEAD~1");
            assertThatThrownBy(() -> text(revision, "content/a.md"))
                    .hasMessage("object " + blob.name() + " of the repository is damaged");
        }
    }

    @Test
    void anUnknownNameIsRefused() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        try (Workspace workspace = Workspace.open(repository.content())) {
            for (String name : List.of("nothing", "a b", "HEAD^{tree", "v1..v2", "HEAD:content/a.md", "")) {
                assertThatThrownBy(() -> workspace.revision(name))
                        .as(name)
                        .isInstanceOf(WorkspaceException.class)
                        .hasMessageStartingWith("there is no commit, tag or branch");
            }
        }
    }

    private void refuses(Path content, String message) {
        assertThatThrownBy(() -> Workspace.open(content).close())
                .isInstanceOfSatisfying(
                        WorkspaceException.class, e -> assertThat(e.remedy()).isNotBlank())
                .hasMessageContaining(message);
    }
}
