package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions of a record are those of the main line, wherever the record stood. */
class PastTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String BEN = "Ben <ben@ledger.example>";
    private static final String POLICY = "content/policies/core.md";
    private static final String CONTROLS = "content/controls/core.yml";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aFileOfManyRecordsGivesEachItsOwnVersions() {
        story.edit(CONTROLS, "Quarterly restore test", "Monthly restore test")
                .commit(ADA, "2026-01-03", "Test monthly");
        story.edit(CONTROLS, "Access given on joining", "Access for joiners").commit(ADA, "2026-01-04", "Shorten");

        assertThat(told(Kind.CONTROL, "COR-02"))
                .containsExactly("CHANGED Test monthly: Monthly restore test", "ADDED Begin: Quarterly restore test");
        assertThat(told(Kind.CONTROL, "COR-01")).containsExactly("ADDED Begin: Yearly look at everything");
    }

    @Test
    void aDocumentKeepsWhatItWasBeforeItHadAnId() {
        String words = "Backups are restored once a quarter.\n".repeat(9);
        story.write("docs/backup.md", words).commit(ADA, "2026-01-03", "Write");
        story.move("docs/backup.md", "content/policies/backup.md").commit(ADA, "2026-01-04", "Move in");
        story.edit("content/policies/backup.md", "once a quarter.\n", "each quarter.\n")
                .commit(ADA, "2026-01-05", "Mend");
        String core = story.text(POLICY);
        String front = core.substring(0, core.indexOf("---\n", 4) + 4).replace("POL-CORE", "POL-BACKUP");
        story.write("content/policies/backup.md", front + story.text("content/policies/backup.md"))
                .commit(ADA, "2026-01-06", "Name it");

        assertThat(versions(Kind.POLICY, "POL-BACKUP"))
                .extracting(version ->
                        version.step() + " " + version.landed().orElseThrow().subject())
                .containsExactly("CHANGED Name it", "NAMELESS Mend", "NAMELESS Move in", "NAMELESS Write");
    }

    @Test
    void aDocumentThatWasCopiedIntoTheContentAndDeletedLaterKeepsItsVersions() {
        String core = story.text(POLICY).replace("POL-CORE", "POL-COPY");
        story.write("docs/copy.md", core).commit(ADA, "2026-01-03", "Write");
        story.edit("docs/copy.md", "once a year", "twice a year").commit(ADA, "2026-01-04", "Twice");
        story.write("content/policies/copy.md", story.text("docs/copy.md")).commit(ADA, "2026-01-05", "Copy");
        story.delete("docs/copy.md").commit(ADA, "2026-01-06", "Drop");
        story.edit("content/policies/copy.md", "twice a year", "daily").commit(ADA, "2026-01-07", "Daily");

        assertThat(told(Kind.POLICY, "POL-COPY"))
                .containsExactly(
                        "CHANGED Daily: Core policy",
                        "MOVED Copy: Core policy from ../docs/copy.md",
                        "CHANGED Twice: Core policy",
                        "ADDED Write: Core policy");
    }

    @Test
    void aDocumentThatIsALinkHasTheVersionsOfTheFileItLeadsTo() throws IOException {
        for (String place : List.of("shared/linked.md", "content/shared/inner.md")) {
            String id = place.contains("inner") ? "POL-INNER" : "POL-LINKED";
            story.write(place, story.text(POLICY).replace("POL-CORE", id)).commit(ADA, "2026-01-03", "Write");
            Path link = story.root()
                    .resolve("content/policies")
                    .resolve(Path.of(place).getFileName());
            Files.createSymbolicLink(
                    link, link.getParent().relativize(story.root().resolve(place)));
            story.commit(ADA, "2026-01-04", "Link");
            story.edit(place, "once a year", "twice a year").commit(ADA, "2026-01-05", "Twice");

            assertThat(versions(Kind.POLICY, id))
                    .extracting(version -> version.step() + " "
                            + version.landed().orElseThrow().subject())
                    .containsExactly("CHANGED Twice", "ADDED Write");
        }
    }

    @Test
    void aRecordMovedToAnotherFileKeepsItsHistory() {
        String text = story.text(CONTROLS);
        int second = text.indexOf("- id: COR-02");
        int third = text.indexOf("- id: COR-03");
        story.write("content/controls/restore.yml", text.substring(second, third))
                .write(CONTROLS, text.substring(0, second) + text.substring(third))
                .commit(ADA, "2026-01-03", "Move it");

        assertThat(told(Kind.CONTROL, "COR-02"))
                .containsExactly(
                        "MOVED Move it: Quarterly restore test from controls/core.yml",
                        "ADDED Begin: Quarterly restore test");
        assertThat(told(Kind.CONTROL, "COR-03")).hasSize(1);
    }

    @Test
    void renamesAreFollowedAlsoThoseThatDifferInCaseOnly() {
        story.move(POLICY, "content/policies/general.md").commit(ADA, "2026-01-03", "Rename");
        story.move("content/policies/general.md", "content/policies/General.md").commit(ADA, "2026-01-04", "Upper");
        story.edit("content/policies/General.md", "once a year", "twice a year").commit(ADA, "2026-01-05", "Twice");

        assertThat(told(Kind.POLICY, "POL-CORE"))
                .containsExactly(
                        "CHANGED Twice: Core policy",
                        "MOVED Upper: Core policy from policies/general.md",
                        "MOVED Rename: Core policy from policies/core.md",
                        "ADDED Begin: Core policy");
    }

    @Test
    void aBranchIsOneVersionThatComesWithItsMerge() {
        story.branch("twice");
        String first = story.edit(POLICY, "once a year", "1twice a year").commit(ADA, "2026-01-03", "Twice");
        String second = story.edit(POLICY, "1twice a year", "twice a year").commit(BEN, "2026-01-04", "Mend");
        story.checkout("main").edit(CONTROLS, "Quarterly", "Yearly").commit(ADA, "2026-01-05", "Aside");
        story.merge("twice", BEN, "2026-01-06", "Merge twice");

        List<Version> versions = versions(Kind.POLICY, "POL-CORE");
        assertThat(versions.stream().map(PastTest::told))
                .containsExactly("CHANGED Merge twice: Core policy", "ADDED Begin: Core policy");
        assertThat(versions.get(0).written()).extracting("id").containsExactly(second, first);
    }

    @Test
    void aMergeThatLeavesABranchOutIsNoVersion() {
        story.branch("lost").edit(POLICY, "once a year", "never").commit(ADA, "2026-01-03", "Never");
        story.checkout("main").edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-01-04", "Twice");
        String kept = story.text(POLICY);
        story.mergeWith("lost", POLICY, kept, BEN, "2026-01-05", "Keep ours");

        assertThat(told(Kind.POLICY, "POL-CORE"))
                .containsExactly("CHANGED Twice: Core policy", "ADDED Begin: Core policy");
    }

    @Test
    void aRenameOnABranchIsFollowedThroughItsMerge() {
        story.branch("rename").move(POLICY, "content/policies/general.md").commit(ADA, "2026-01-03", "Rename");
        story.checkout("main").edit(CONTROLS, "Quarterly", "Yearly").commit(ADA, "2026-01-04", "Aside");
        story.merge("rename", BEN, "2026-01-05", "Merge rename");

        assertThat(told(Kind.POLICY, "POL-CORE"))
                .containsExactly("MOVED Merge rename: Core policy from policies/core.md", "ADDED Begin: Core policy");
    }

    @Test
    void newLineEndsAndInternalNotesAreNoVersions() {
        story.edit(POLICY, "The CISO goes through every safeguard", "The CISO goes\nthrough every  safeguard")
                .commit(ADA, "2026-01-03", "Wrap");
        story.edit(POLICY, "title: Core policy", "title: Core policy\nnotes: ask Ben")
                .commit(ADA, "2026-01-04", "Note");

        assertThat(told(Kind.POLICY, "POL-CORE")).containsExactly("ADDED Begin: Core policy");
    }

    @Test
    void anOldVersionThatCannotBeReadIsSaidToBeSo() {
        String good = story.text(POLICY);
        story.edit(POLICY, "title: Core policy", "title: [Core").commit(ADA, "2026-01-03", "Break it");
        story.write(POLICY, good).commit(ADA, "2026-01-04", "Mend it");

        List<Version> versions = versions(Kind.POLICY, "POL-CORE");
        assertThat(versions)
                .extracting("step")
                .containsExactly(Version.Step.CHANGED, Version.Step.UNREADABLE, Version.Step.ADDED);
        assertThat(versions.get(1).trouble()).isNotBlank();
    }

    @Test
    void whatWasRemovedIsStillKnown() {
        story.delete(POLICY).commit(ADA, "2026-01-03", "Drop it");

        assertThat(versions(Kind.POLICY, "POL-CORE"))
                .extracting("step")
                .containsExactly(Version.Step.REMOVED, Version.Step.ADDED);
    }

    @Test
    void theWorkTreeIsAVersionWithoutCommit() {
        story.edit(POLICY, "once a year", "twice a year");

        assertThat(told(Kind.POLICY, "POL-CORE"))
                .containsExactly("CHANGED not committed: Core policy", "ADDED Begin: Core policy");
        assertThat(told(Kind.CONTROL, "COR-01")).hasSize(1);
    }

    @Test
    void aHistoryCutOffBeginsWithWhatIsFirstKnown() throws IOException, InterruptedException {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-01-03", "Twice");
        story.edit(POLICY, "twice a year", "daily").commit(ADA, "2026-01-04", "Daily");
        Path clone = folder.resolve("shallow");
        new ProcessBuilder("git", "clone", "-q", "--depth", "2", "file://" + story.root(), clone.toString())
                .inheritIO()
                .start()
                .waitFor();
        try (GitStory shallow = GitStory.open(clone)) {
            List<Version> versions =
                    shallow.ask(program -> program.past().all(Kind.POLICY).get("POL-CORE"));
            assertThat(versions).extracting("step").containsExactly(Version.Step.FIRST_KNOWN);
        }
    }

    @Test
    void outsideARepositoryNothingIsKnown() throws IOException {
        Path bare = folder.resolve("plain");
        Files.createDirectories(bare);
        assertThat(ProgramReader.read(dev.trustbinder.kit.TextWorkspace.overBase(""))
                        .past()
                        .all(Kind.POLICY))
                .isEmpty();
    }

    private List<Version> versions(Kind kind, String id) {
        return story.ask(program -> program.past().all(kind).get(id));
    }

    private List<String> told(Kind kind, String id) {
        return versions(kind, id).stream().map(PastTest::told).toList();
    }

    private static String told(Version version) {
        String title = version.entry().orElseThrow().title();
        String by = version.landed().map(commit -> commit.subject()).orElse("not committed");
        String from = version.from()
                .map(path -> " from "
                        + (path.isWithin(new RepoPath("content"))
                                ? path.relativeTo(new RepoPath("content"))
                                : "../" + path))
                .orElse("");
        assertThat(version.entry().orElseThrow().facts()).isInstanceOfAny(Policy.class, Control.class);
        return version.step() + " " + by + ": " + title + from;
    }
}
