package dev.trustbinder.workspace;

import static dev.trustbinder.workspace.GitStatesTest.path;
import static dev.trustbinder.workspace.GitStatesTest.text;
import static dev.trustbinder.workspace.GitStatesTest.workTree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.repository.Revision;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
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
    void everyNameOfACommitReadsWhatTheCleanWorkTreeHas() throws Exception {
        repository.write("content/a.md", "one").write("content/sub/ü b.csv", "x".repeat(70_000));
        RevCommit commit = repository.commit("Write");
        repository.tag("binder/2026-q1").branch("topic");
        repository.run("git", "tag", "-m", "signed off", "annotated");

        Revision work = workTree(repository.content());

        for (String name : List.of("binder/2026-q1", "annotated", "topic", "HEAD", commit.name(), "main")) {
            try (Workspace workspace = Workspace.open(repository.content())) {
                Revision revision = workspace.revision(name);
                assertThat(revision.name()).isEqualTo(name);
                assertThat(revision.clean()).isTrue();
                assertThat(revision.head()).isEqualTo(work.head());
                assertThat(ids(revision)).isEqualTo(ids(work));
                assertThat(text(revision, "content/sub/ü b.csv")).isEqualTo("x".repeat(70_000));
            }
        }
    }

    @Test
    void aRevisionIsReadWithoutTheWorkTree() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        repository.tag("v1").write("content/a.md", "two").commit("Change");
        repository.delete("content");

        try (Workspace workspace = Workspace.open(repository.content())) {
            assertThat(text(workspace.revision("v1"), "content/a.md")).isEqualTo("one");
            assertThat(text(workspace.revision("main"), "content/a.md")).isEqualTo("two");
            assertThatThrownBy(workspace::workTree)
                    .isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("there is no folder");
        }
    }

    @Test
    void tagsComeByDateOfTheirCommitThenByName() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        repository.tag("binder/2026-q2").tag("binder/2026-q1").tag("other");
        repository.write("content/a.md", "two").commit("Change");
        repository.tag("binder/2025-q4");
        repository.run("git", "tag", "binder/a-file", "HEAD:content/a.md");

        try (Workspace workspace = Workspace.open(repository.content())) {
            assertThat(workspace.tags(List.of("binder/*")))
                    .containsExactly("binder/2026-q1", "binder/2026-q2", "binder/2025-q4");
            assertThat(workspace.tags(List.of("oth?r"))).containsExactly("other");
            assertThat(workspace.tags(List.of())).isEmpty();
        }
    }

    @Test
    void theThemeLiesBesideTheContentInEveryRevision() throws Exception {
        repository
                .write("content/a.md", "one")
                .write("themes/trust/page.peb", "old")
                .commit("Write");
        repository.tag("v1").write("themes/trust/page.peb", "new").write("themes/logo.svg", "<svg/>");

        try (Workspace workspace = Workspace.open(repository.content())) {
            assertThat(workspace.theme("v1")).containsOnlyKeys(path("themes/trust/page.peb"));
            assertThat(text(workspace.theme("v1").get(path("themes/trust/page.peb"))))
                    .isEqualTo("old");
            assertThat(text(workspace.theme().get(path("themes/trust/page.peb"))))
                    .isEqualTo("new");
            assertThat(workspace.theme()).containsKey(path("themes/logo.svg"));
            assertThat(workspace.workTree().clean()).isTrue();
        }
    }

    private static List<String> ids(Revision revision) {
        return revision.files().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().id() + " "
                        + entry.getValue().size())
                .toList();
    }
}
