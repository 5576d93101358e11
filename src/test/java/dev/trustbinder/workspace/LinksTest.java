package dev.trustbinder.workspace;

import static dev.trustbinder.workspace.GitStatesTest.path;
import static dev.trustbinder.workspace.GitStatesTest.text;
import static dev.trustbinder.workspace.GitStatesTest.workTree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.Revision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
    @TempDir
    Path folder;

    private GitFolder repository;

    @BeforeEach
    void create() {
        repository = GitFolder.at(folder.resolve("a repository with ü"));
        repository.write("content/a.md", "one").write("docs/b.md", "outside the content, inside the root");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aLinkToAFileInsideTheRootIsThatFile() throws Exception {
        link("content/sub/up.md", "../a.md");
        link("content/other.md", "../docs/b.md");
        link("content/chain.md", "sub/up.md");
        repository.commit("Link");

        for (Revision revision : bothViews()) {
            assertThat(text(revision, "content/sub/up.md")).isEqualTo("one");
            assertThat(text(revision, "content/chain.md")).isEqualTo("one");
            assertThat(text(revision, "content/other.md")).startsWith("outside the content");
            assertThat(revision.conditions()).isEmpty();
            assertThat(revision.clean()).isTrue();
        }
    }

    @Test
    void aLinkThatLeavesTheRootIsNeverFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createDirectories(folder.resolve("secrets"));
        link("content/absolute.md", secret.toString());
        link("content/climbing.md", "../../secret.txt");
        link("content/folder", "../../secrets");
        link("content/inside-git.md", "../.git/config");
        repository.commit("Link");

        Revision work = workTree(repository.content());
        Revision committed = committed();

        assertThat(work.files()).containsOnlyKeys(path("content/a.md"));
        assertThat(committed.files()).containsOnlyKeys(path("content/a.md"));
        assertThat(work.conditions())
                .contains(
                        leaves("content/absolute.md", secret.toString()),
                        leaves("content/climbing.md", "../../secret.txt"),
                        leaves("content/folder", "../../secrets"),
                        leaves("content/inside-git.md", "../.git/config"));
        assertThat(committed.conditions())
                .contains(
                        leaves("content/absolute.md", secret.toString()),
                        leaves("content/climbing.md", "../../secret.txt"));
    }

    @Test
    void danglingAndCyclicLinksAndLinksToFoldersAreSaid() throws Exception {
        link("content/dangling.md", "missing.md");
        link("content/round.md", "about.md");
        link("content/about.md", "round.md");
        link("content/folder", "../docs");
        repository.commit("Link");

        for (Revision revision : bothViews()) {
            assertThat(revision.files()).containsOnlyKeys(path("content/a.md"));
            assertThat(revision.conditions())
                    .containsExactly(
                            condition(
                                    State.SYMLINK_DANGLING,
                                    "about.md",
                                    "points to round.md, which leads back to itself"),
                            condition(
                                    State.SYMLINK_DANGLING,
                                    "dangling.md",
                                    "points to missing.md, which does not exist"),
                            condition(
                                    State.SYMLINK_DANGLING,
                                    "round.md",
                                    "points to about.md, which leads back to itself"),
                            condition(State.NOT_A_REGULAR_FILE, "folder", "points to ../docs, a folder"));
        }
    }

    @Test
    void withoutARepositoryALinkMayNotLeaveTheContentFolder() throws Exception {
        Path content = Files.createDirectories(folder.resolve("plain/content"));
        Files.writeString(folder.resolve("plain/secret.txt"), "secret");
        Files.createSymbolicLink(content.resolve("x.md"), Path.of("../secret.txt"));

        Revision revision = workTree(content);

        assertThat(revision.files()).isEmpty();
        assertThat(revision.conditions()).contains(leaves("content/x.md", "../secret.txt"));
    }

    private List<Revision> bothViews() throws Exception {
        return List.of(workTree(repository.content()), committed());
    }

    private Revision committed() throws Exception {
        Workspace workspace = Workspace.open(repository.content());
        return workspace.revision("HEAD");
    }

    private void link(String path, String target) throws Exception {
        Path file = repository.root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(target));
    }

    private static Condition leaves(String path, String target) {
        return Condition.of(State.SYMLINK_LEAVES_ROOT, path(path), "points to " + target);
    }

    private static Condition condition(State state, String name, String detail) {
        return Condition.of(state, path("content/" + name), detail);
    }
}
