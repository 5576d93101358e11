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
import org.eclipse.jgit.lib.ObjectId;
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
            assertThat(workspace.revision("v1").conditions())
                    .containsExactly(
                            partial,
                            Condition.of(State.UNREADABLE, path("content/a.md"), "its content was not fetched"));
        }
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

    private void refuses(Path content, String message) {
        assertThatThrownBy(() -> Workspace.open(content).close())
                .isInstanceOfSatisfying(
                        WorkspaceException.class, e -> assertThat(e.remedy()).isNotBlank())
                .hasMessageContaining(message);
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

    private static String text(Blob blob) throws Exception {
        try (var in = blob.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> ids(Revision revision) {
        return revision.files().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().id() + " "
                        + entry.getValue().size())
                .toList();
    }

    static RepoPath path(String value) {
        return new RepoPath(value);
    }
}
