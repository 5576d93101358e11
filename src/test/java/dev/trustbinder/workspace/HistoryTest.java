package dev.trustbinder.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Trailer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final String POLICY = """
            # Access control
            Everybody has an account of their own.
            Accounts are reviewed every quarter.
            Leavers lose access on their last day.
            """;

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
    void tellsTheChangesOfAFileNewestFirst() throws Exception {
        repository.write("content/a.md", "one").commit("Write it");
        repository.write("content/b.md", "other").commit("Write the other");
        repository.write("content/a.md", "two").commit("Change it");

        assertThat(told("content/a.md")).containsExactly("MODIFIED a.md: Change it", "ADDED a.md: Write it");
        assertThat(told("content/b.md")).containsExactly("ADDED b.md: Write the other");
    }

    @Test
    void knowsWhoWhenAndWhichTrailers() throws Exception {
        repository.write("content/a.md", "one").commit("""
                Approve the policy

                It was discussed on Monday.

                Reviewed-by: Grace <grace@ledger.example>
                Approved-by: Ceo <ceo@ledger.example>
                """);

        Commit commit = history().of(path("content/a.md")).get(0).commit();

        assertThat(commit.subject()).isEqualTo("Approve the policy");
        assertThat(commit.author().name()).isEqualTo("Ada");
        assertThat(commit.author().mail()).isEqualTo("ada@ledger.example");
        assertThat(commit.authored()).isEqualTo(Instant.parse("2026-01-01T09:00:00Z"));
        assertThat(commit.trailers())
                .containsExactly(
                        new Trailer("Reviewed-by", "Grace <grace@ledger.example>"),
                        new Trailer("Approved-by", "Ceo <ceo@ledger.example>"));
    }

    @Test
    void followsAFileBackThroughThePlacesItLayBeforeTheContent() throws Exception {
        String text = "Access is given on joining.\n".repeat(9);
        repository.write("access.md", text).write("docs/other.md", "other").commit("Begin");
        repository.move("access.md", "docs/access.md").commit("Tidy up");
        repository.write("docs/access.md", text + "And taken on leaving.\n").commit("Say more");
        repository
                .delete("docs/access.md")
                .write("content/policies/access.md", "---\nid: POL-AC\n---\n" + text + "And taken on leaving.\n")
                .commit("Adopt");

        assertThat(told("content/policies/access.md"))
                .containsExactly(
                        "RENAMED policies/access.md from docs/access.md: Adopt",
                        "MODIFIED docs/access.md: Say more",
                        "RENAMED docs/access.md from access.md: Tidy up",
                        "ADDED access.md: Begin");
        assertThat(history().changes()).containsOnlyKeys(path("content/policies/access.md"));
    }

    @Test
    void aCopyGoesOnWithTheHistoryOfItsSourceOnceThatIsDeleted() throws Exception {
        String text = "Access is given on joining.\n".repeat(9);
        repository
                .write("policies/access.md", text)
                .write("policies/kept.md", "kept")
                .commit("Begin");
        repository.write("policies/access.md", text + "More.\n").commit("Say more");
        repository
                .write("content/access.md", text + "More.\n")
                .write("content/kept.md", "kept")
                .write("content/evidence/X/2026/access.md", text + "More.\n")
                .commit("Copy");
        repository.write("policies/access.md", text).commit("Change what was copied");
        repository.delete("policies/access.md").commit("Drop it");
        repository.write("content/more.md", text).commit("Copy what is gone");

        assertThat(told("content/access.md"))
                .containsExactly(
                        "COPIED access.md from policies/access.md: Copy",
                        "MODIFIED policies/access.md: Say more",
                        "ADDED policies/access.md: Begin");
        assertThat(told("content/kept.md")).containsExactly("ADDED kept.md: Copy");
        assertThat(told("content/more.md")).containsExactly("ADDED more.md: Copy what is gone");
        assertThat(told("content/evidence/X/2026/access.md")).containsExactly("ADDED evidence/X/2026/access.md: Copy");
    }

    @Test
    void aFolderThatIsCopiedAndDeletedLaterIsFollowed() throws Exception {
        repository
                .write("content/policies/access.md", POLICY)
                .write("content/policies/b.md", "b")
                .commit("Begin");
        repository
                .write("content/policies-new/access.md", POLICY)
                .write("content/policies-new/b.md", "b")
                .commit("Copy");
        repository.delete("content/policies").commit("Drop");
        repository.write("content/policies-new/access.md", "new").commit("Change");

        assertThat(told("content/policies-new/access.md"))
                .containsExactly(
                        "MODIFIED policies-new/access.md: Change",
                        "COPIED policies-new/access.md from policies/access.md: Copy",
                        "ADDED policies/access.md: Begin");
        assertThat(told("content/policies-new/b.md"))
                .containsExactly("COPIED policies-new/b.md from policies/b.md: Copy", "ADDED policies/b.md: Begin");
    }

    @Test
    void aLinkHasTheHistoryOfTheFileItLeadsTo() throws Exception {
        repository.write("shared/access.md", "one").commit("Begin");
        Files.createDirectories(repository.content());
        Files.createSymbolicLink(repository.content().resolve("access.md"), Path.of("../shared/access.md"));
        repository.commit("Link");
        repository.write("shared/access.md", "two").commit("Change");

        assertThat(told("content/access.md"))
                .containsExactly("MODIFIED shared/access.md: Change", "ADDED shared/access.md: Begin");
    }

    @Test
    void followsARenameBackToWhereTheFileBegan() throws Exception {
        repository.write("content/policies/access.md", POLICY).commit("Write it");
        repository
                .move("content/policies/access.md", "content/policies/access-control.md")
                .write("content/policies/access-control.md", POLICY + "One more line.\n")
                .commit("Rename and change it");
        repository.write("content/policies/access-control.md", POLICY).commit("Change it");

        assertThat(told("content/policies/access-control.md"))
                .containsExactly(
                        "MODIFIED policies/access-control.md: Change it",
                        "RENAMED policies/access-control.md from policies/access.md: Rename and change it",
                        "ADDED policies/access.md: Write it");
        assertThat(told("content/policies/access.md")).isEmpty();
    }

    @Test
    void followsARenameOfCaseAloneEvenIfTheTextIsNew() throws Exception {
        repository.write("content/Access.md", POLICY).commit("Write it");
        repository
                .delete("content/Access.md")
                .write("content/access.md", "all new")
                .commit("Rewrite it");

        assertThat(told("content/access.md"))
                .containsExactly("RENAMED access.md from Access.md: Rewrite it", "ADDED Access.md: Write it");
    }

    @Test
    void followsFilesThatSwapTheirNames() throws Exception {
        repository
                .write("content/a/x.md", POLICY)
                .write("content/b/y.md", "b".repeat(200))
                .commit("Write both");
        repository.delete("content/a").delete("content/b");
        repository
                .write("content/a/y.md", "b".repeat(200))
                .write("content/b/x.md", POLICY)
                .commit("Swap folders");

        assertThat(told("content/b/x.md"))
                .containsExactly("RENAMED b/x.md from a/x.md: Swap folders", "ADDED a/x.md: Write both");
        assertThat(told("content/a/y.md"))
                .containsExactly("RENAMED a/y.md from b/y.md: Swap folders", "ADDED b/y.md: Write both");
    }

    @Test
    void doesNotTakeANewTextForARename() throws Exception {
        repository.write("content/old.md", POLICY).commit("Write it");
        repository
                .delete("content/old.md")
                .write("content/new.md", "nothing alike\n".repeat(9))
                .commit("Replace it");

        assertThat(told("content/new.md")).containsExactly("ADDED new.md: Replace it");
        assertThat(told("content/old.md")).containsExactly("DELETED old.md: Replace it", "ADDED old.md: Write it");
    }

    @Test
    void keepsTheFormerLifeOfAFileThatComesBack() throws Exception {
        repository.write("content/a.md", POLICY).commit("Write it");
        repository.delete("content/a.md").commit("Delete it");
        repository.write("content/a.md", "again").commit("Bring it back");

        assertThat(told("content/a.md"))
                .containsExactly("ADDED a.md: Bring it back", "DELETED a.md: Delete it", "ADDED a.md: Write it");
        assertThat(history().of(path("content/a.md")).get(1).blob()).isEmpty();
    }

    @Test
    void doesNotShowAMergeThatTookAFileAsItWas() throws Exception {
        repository.write("content/a.md", "one").write("content/b.md", "one").commit("Write both");
        repository.branch("topic").write("content/a.md", "two").commit("Change a");
        repository.checkout("main").write("content/b.md", "two").commit("Change b");
        repository.merge("topic").commit("Merge topic");

        assertThat(told("content/a.md")).containsExactly("MODIFIED a.md: Change a", "ADDED a.md: Write both");
        assertThat(told("content/b.md")).containsExactly("MODIFIED b.md: Change b", "ADDED b.md: Write both");
    }

    @Test
    void showsAMergeThatChangedTheFileItself() throws Exception {
        repository.write("content/a.md", POLICY).commit("Write it");
        repository
                .branch("topic")
                .write("content/a.md", "At the top.\n" + POLICY)
                .commit("Change the top");
        repository
                .checkout("main")
                .write("content/a.md", POLICY + "At the end.\n")
                .commit("Change the end");
        repository.merge("topic").commit("Merge topic");

        assertThat(told("content/a.md"))
                .containsExactly(
                        "MODIFIED a.md: Merge topic",
                        "MODIFIED a.md: Change the end",
                        "MODIFIED a.md: Change the top",
                        "ADDED a.md: Write it");
        assertThat(history().of(path("content/a.md")).get(0).commit().parents()).hasSize(2);
    }

    @Test
    void keepsWhatHappenedUnderTheOldNameOnAnotherBranch() throws Exception {
        repository.write("content/old.md", POLICY).commit("Write it");
        repository.branch("topic").move("content/old.md", "content/new.md").commit("Rename it");
        repository.checkout("main").write("content/old.md", POLICY + "More.\n").commit("Change it meanwhile");
        repository.merge("topic");
        repository.delete("content").write("content/new.md", POLICY + "More.\n").commit("Merge topic");

        assertThat(told("content/new.md"))
                .containsExactly(
                        "MODIFIED old.md: Change it meanwhile",
                        "RENAMED new.md from old.md: Rename it",
                        "ADDED old.md: Write it");
        assertThat(told("content/old.md")).isEmpty();
    }

    @Test
    void knowsOnlyTheContentFolderAndOnlyWhatLeadsToTheRevision() throws Exception {
        repository.write("content/a.md", "one").write("src/x.java", "x").commit("Write it");
        repository.tag("v1");
        repository.write("content/a.md", "two").commit("Change it");

        try (Workspace workspace = Workspace.open(repository.content())) {
            History history = workspace.revision("v1").history();
            assertThat(history.changes()).containsOnlyKeys(path("content/a.md"));
            assertThat(history.of(path("content/a.md"))).hasSize(1);
            assertThat(workspace.workTree().history().of(path("content/a.md"))).hasSize(2);
        }
    }

    @Test
    void doesNotTellAChangeOfPermissionsAsOneOfContent() throws Exception {
        repository.write("content/a.sh", "one").commit("Write it");
        repository.run("chmod", "+x", "content/a.sh");
        repository.commit("Make it executable");

        assertThat(told("content/a.sh")).containsExactly("ADDED a.sh: Write it");
    }

    @Test
    void agreesWithGitOnARepositoryOfManyEdits() throws Exception {
        Edits.make(repository, 120);

        List<String> ours = history().changes().values().stream()
                .flatMap(List::stream)
                .filter(change -> change.commit().parents().size() < 2)
                .map(change -> change.kind() + " " + change.path() + " "
                        + change.commit().id())
                .distinct()
                .sorted()
                .toList();

        assertThat(ours).isEqualTo(Edits.toldByGit(repository));
    }

    private List<String> told(String file) throws Exception {
        return history().of(path(file)).stream().map(HistoryTest::told).toList();
    }

    private static String told(Change change) {
        String from = change.from().map(path -> " from " + inside(path)).orElse("");
        String path = inside(change.path());
        return change.kind() + " " + path + from + ": " + change.commit().subject();
    }

    private static String inside(RepoPath path) {
        return path.isWithin(path("content")) ? path.relativeTo(path("content")) : path.value();
    }

    private History history() throws Exception {
        try (Workspace workspace = Workspace.open(repository.content())) {
            History history = workspace.revision("HEAD").history();
            history.changes();
            return history;
        }
    }

    private static RepoPath path(String value) {
        return new RepoPath(value);
    }
}
