package dev.trustbinder.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStatesTest {
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
    void aFolderInNoRepositoryIsReadAndSaidToBeNone() throws Exception {
        Path content = Files.createDirectories(folder.resolve("plain/content"));
        Files.writeString(content.resolve("program.yml"), "organization: {}\n");

        Revision revision = workTree(content);

        assertThat(revision.files()).containsOnlyKeys(path("content/program.yml"));
        assertThat(revision.content()).isEqualTo(path("content"));
        assertThat(revision.head()).isEmpty();
        assertThat(revision.clean()).isFalse();
        assertThat(revision.history().changes()).isEmpty();
        assertThat(revision.conditions()).containsExactly(Condition.of(State.NO_REPOSITORY, ""));
        assertThat(text(revision, "content/program.yml")).isEqualTo("organization: {}\n");
    }

    @Test
    void aRepositoryWithoutCommitIsUnborn() throws Exception {
        repository.write("content/a.md", "one");

        Revision revision = workTree(repository.content());

        assertThat(revision.files()).containsOnlyKeys(path("content/a.md"));
        assertThat(revision.head()).isEmpty();
        assertThat(revision.conditions()).containsExactly(Condition.of(State.UNBORN, "branch main has no commit yet"));
    }

    @Test
    void foldersOfRecordsBesideTheContentFolderAreToldInTheWorkTreeAndInTheCommit() throws Exception {
        repository.write("content/program.yml", "organization: {}\n").write("controls/a.yml", "- id: X-1\n");
        repository.write("registers/people.csv", "id\n").write("policies/README.md", "What a policy is.\n");
        repository.write("trust/logo.png", "x").commit("Write");

        Condition told = Condition.of(State.BESIDE_CONTENT, "controls/, registers/, and not in content/");
        try (Workspace workspace = Workspace.open(repository.content())) {
            assertThat(workspace.workTree().conditions()).containsExactly(told);
            assertThat(workspace.revision("HEAD").conditions()).containsExactly(told);
        }
    }

    @Test
    void aContentFolderThatIsTheRepositoryHasNothingBesideIt() throws Exception {
        repository
                .write("program.yml", "organization: {}\n")
                .write("controls/a.yml", "- id: X-1\n")
                .commit("Write");

        try (Workspace workspace = Workspace.open(repository.root())) {
            assertThat(workspace.workTree().conditions()).isEmpty();
            assertThat(workspace.revision("HEAD").conditions()).isEmpty();
        }
    }

    @Test
    void aCleanWorkTreeIsExactlyItsCommit() throws Exception {
        repository.write("content/a.md", "one").write("content/big.csv", "x".repeat(5000));
        RevCommit commit = repository.commit("Write");
        repository.write("outside.md", "not ours");

        Revision revision = workTree(repository.content());

        assertThat(revision.clean()).isTrue();
        assertThat(revision.conditions()).isEmpty();
        assertThat(revision.name()).isEqualTo("work tree");
        assertThat(revision.head().orElseThrow().id()).isEqualTo(commit.name());
    }

    @Test
    void changedNewAndMissingFilesMakeItDirty() throws Exception {
        repository.write("content/a.md", "one").write("content/b.md", "one").commit("Write");
        repository.write("content/a.md", "two").write("content/c.md", "new").delete("content/b.md");

        Revision revision = workTree(repository.content());

        assertThat(revision.clean()).isFalse();
        assertThat(revision.head()).isPresent();
        assertThat(revision.conditions())
                .containsExactly(Condition.of(State.DIRTY, "3 files differ: content/a.md, content/b.md, content/c.md"));
        assertThat(revision.files()).containsOnlyKeys(path("content/a.md"), path("content/c.md"));
    }

    @Test
    void aChangeThatKeepsSizeAndTimeIsSeen() throws Exception {
        repository.write("content/big.csv", "a".repeat(5000)).commit("Write");
        Path file = repository.content().resolve("big.csv");
        repository.run("touch", "-d", "2026-01-01T00:00:00Z", "content/big.csv");
        repository.run("git", "update-index", "--refresh");
        var time = Files.getLastModifiedTime(file);
        Thread.sleep(20);
        Files.writeString(file, "b".repeat(5000));
        Files.setLastModifiedTime(file, time);

        Revision revision = workTree(repository.content());

        assertThat(revision.clean()).isFalse();
        assertThat(text(revision, "content/big.csv")).startsWith("bbb");
    }

    @Test
    void ignoredFilesAreLeftOutUntrackedOnesAreNot() throws Exception {
        repository
                .write(".gitignore", "*.tmp\n/content/drafts/\n")
                .write("content/.gitignore", "!kept.tmp\n")
                .write("content/a.md", "one")
                .write("content/drafts/tracked.md", "tracked all the same");
        repository.run("git", "add", "--force", "content");
        repository.commit("Write");
        repository
                .write("content/x.tmp", "no")
                .write("content/kept.tmp", "yes")
                .write("content/drafts/new.md", "no")
                .write("content/local.md", "no")
                .write(".git/info/exclude", "local.md\n");

        assertThat(workTree(repository.content()).files())
                .containsOnlyKeys(
                        path("content/.gitignore"),
                        path("content/a.md"),
                        path("content/drafts/tracked.md"),
                        path("content/kept.tmp"));
    }

    @Test
    void aContentFolderThatIsIgnoredItselfIsStillRead() throws Exception {
        repository.write(".gitignore", "build/\n").commit("Ignore");
        repository.write("build/content/a.md", "one");

        assertThat(workTree(repository.root().resolve("build/content")).files())
                .containsOnlyKeys(path("build/content/a.md"));
    }

    @Test
    void theContentFolderMayLieDeepOrBeTheRepository() throws Exception {
        repository.write("teams/security/content/a.md", "one").commit("Write");

        Revision deep = workTree(repository.root().resolve("teams/security/content"));
        Revision whole = workTree(repository.root());

        assertThat(deep.content()).isEqualTo(path("teams/security/content"));
        assertThat(deep.clean()).isTrue();
        assertThat(whole.content()).isEqualTo(RepoPath.ROOT);
        assertThat(whole.files()).containsOnlyKeys(path("teams/security/content/a.md"));
        assertThat(whole.history().changes()).containsOnlyKeys(path("teams/security/content/a.md"));
    }

    @Test
    void aLinkedWorkTreeIsReadLikeAnyOther() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        repository.tag("v1").write("content/a.md", "two").commit("Change");
        Path linked = folder.resolve("linked tree ü");
        repository.run("git", "worktree", "add", "-b", "other", linked.toString(), "v1");

        Revision revision = workTree(linked.resolve("content"));

        assertThat(text(revision, "content/a.md")).isEqualTo("one");
        assertThat(revision.clean()).isTrue();
        assertThat(revision.history().of(path("content/a.md"))).hasSize(1);
        try (Workspace workspace = Workspace.open(linked.resolve("content"))) {
            assertThat(workspace.tags(List.of("*"))).containsExactly("v1");
            assertThat(text(workspace.revision("main"), "content/a.md")).isEqualTo("two");
        }
    }

    @Test
    void aBareRepositoryIsReadByName() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        Path bare = folder.resolve("policies.git");
        repository.run("git", "clone", "--quiet", "--bare", ".", bare.toString());

        try (Workspace workspace = Workspace.open(bare.resolve("content"));
                Workspace same = Workspace.open(bare, path("content"))) {
            assertThat(text(workspace.revision("main"), "content/a.md")).isEqualTo("one");
            assertThat(text(same.revision("HEAD"), "content/a.md")).isEqualTo("one");
            assertThat(workspace.revision("main").conditions()).isEmpty();
            assertThatThrownBy(workspace::workTree)
                    .isInstanceOf(WorkspaceException.class)
                    .hasMessageContaining("is bare");
        }
    }

    @Test
    void aDetachedHeadIsNothingSpecial() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        repository.run("git", "checkout", "--quiet", "--detach");

        Revision revision = workTree(repository.content());

        assertThat(revision.clean()).isTrue();
        assertThat(revision.conditions()).isEmpty();
    }

    @Test
    void onlyACloneThatWasToldToFetchNoTagsIsSaidToLackThem() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        String origin = "file://" + repository.root();
        repository.run(
                "git",
                "clone",
                "--quiet",
                origin,
                folder.resolve("before--tags").toString());
        repository.tag("v1");
        for (String option : List.of("--tags", "--no-tags")) {
            repository.run(
                    "git",
                    "clone",
                    "--quiet",
                    option,
                    origin,
                    folder.resolve("after" + option).toString());
        }

        Condition noTags = Condition.of(State.NO_TAGS, "");
        assertThat(workTree(folder.resolve("before--tags/content")).conditions())
                .isEmpty();
        assertThat(workTree(folder.resolve("after--tags/content")).conditions()).isEmpty();
        assertThat(workTree(folder.resolve("after--no-tags/content")).conditions())
                .containsExactly(noTags);
    }

    @Test
    void aShallowCloneSaysWhereItsHistoryEndsAndInventsNone() throws Exception {
        repository.write("content/a.md", "one").write("content/b.md", "one").commit("Write");
        RevCommit oldest = repository.write("content/a.md", "two").commit("Change");
        repository.write("content/a.md", "three").commit("Change again");
        Path clone = folder.resolve("clone");
        repository.run("git", "clone", "--quiet", "--depth", "2", "file://" + repository.root(), clone.toString());

        Revision revision = workTree(clone.resolve("content"));

        String detail = "what was before commit " + oldest.name().substring(0, 12) + " was not fetched";
        assertThat(revision.conditions()).containsExactly(Condition.of(State.SHALLOW, detail));
        assertThat(revision.clean()).isTrue();
        assertThat(revision.history().of(path("content/a.md"))).hasSize(1);
        assertThat(revision.history().of(path("content/b.md"))).isEmpty();
    }

    @Test
    void aPartialCloneSaysSoAndReadsWhatItHas() throws Exception {
        repository.write("content/a.md", "one").commit("Write");
        repository.tag("v1").write("content/a.md", "two").commit("Change");
        repository.run("git", "config", "uploadpack.allowFilter", "true");
        Path clone = folder.resolve("clone");
        repository.run(
                "git", "clone", "--quiet", "--filter=blob:none", "file://" + repository.root(), clone.toString());

        Condition partial = Condition.of(State.PARTIAL_CLONE, "origin was cloned with the filter blob:none");
        Revision revision = workTree(clone.resolve("content"));
        assertThat(revision.conditions()).containsExactly(partial);
        assertThat(revision.clean()).isTrue();
        assertThat(revision.history().of(path("content/a.md"))).hasSize(2);
        try (Workspace workspace = Workspace.open(clone.resolve("content"))) {
            assertThatThrownBy(() -> workspace.revision("v1"))
                    .hasMessage("the clone is partial, and these contents were not fetched: content/a.md");
        }
    }

    static Revision workTree(Path content) throws Exception {
        try (Workspace workspace = Workspace.open(content)) {
            Revision revision = workspace.workTree();
            revision.history().changes();
            return revision;
        }
    }

    static String text(Revision revision, String path) throws Exception {
        return text(revision.files().get(path(path)));
    }

    static String text(Blob blob) throws Exception {
        try (var in = blob.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static RepoPath path(String value) {
        return new RepoPath(value);
    }
}
