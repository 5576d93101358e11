package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeparturesTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final AsOf DAY = new AsOf(LocalDate.parse("2026-11-20"), "the test's own");
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
    void theHelpForAControlThatIsGoneSaysWhichCommitRemovedIt() {
        String text = story.text(CONTROLS);
        story.write(
                CONTROLS,
                text.substring(0, text.indexOf("- id: COR-03")) + text.substring(text.indexOf("- id: COR-04")));
        String commit = story.commit(ADA, "2026-03-01", "Drop a control");
        story.write("content/procedures/p.md", """
                ---
                id: PROC-X
                title: Refer
                owner: CISO
                ---

                See [[COR-03]].
                """);

        assertThat(helps()).contains("COR-03 was removed in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void theHelpForAnIdThatWasRenamedNamesTheNewOne() {
        story.edit(CONTROLS, "- id: COR-03", "- id: NEW-03");
        String commit = story.commit(ADA, "2026-03-01", "Rename it");
        story.write("content/procedures/p.md", "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [[COR-03]].\n");

        assertThat(helps()).contains("COR-03 became NEW-03 in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void anUnrelatedControlThatCameWithTheSameCommitIsNoNewName() {
        String text = story.text(CONTROLS);
        int third = text.indexOf("- id: COR-03");
        String gone = text.substring(third, text.indexOf("- id: COR-04"));
        story.write(
                CONTROLS,
                text.replace(
                        gone,
                        gone.replace("COR-03", "NEW-03")
                                .replaceAll("title: .*", "title: Something else")
                                .replaceAll("description: .*", "description: Of another thing.")));
        String commit = story.commit(ADA, "2026-03-01", "Swap");
        story.write("content/procedures/p.md", "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [[COR-03]].\n");

        assertThat(helps()).contains("COR-03 was removed in %s on 2026-03-01".formatted(commit.substring(0, 12)));
    }

    @Test
    void theHelpForAFileThatWasMovedNamesItsPlace() {
        story.move("content/policies/core.md", "content/policies/kernel.md");
        String commit = story.commit(ADA, "2026-03-01", "Move it");
        story.write(
                "content/procedures/p.md",
                "---\nid: PROC-X\ntitle: Refer\n---\n\nSee [the policy](../policies/core.md).\n");

        assertThat(helps())
                .contains("content/policies/core.md moved to content/policies/kernel.md in %s on 2026-03-01"
                        .formatted(commit.substring(0, 12)));
    }

    @Test
    void whatNamesRecordsThatWentWithOneFileIsOneFindingWithTheCommandThatBringsItBack() {
        story.delete(CONTROLS);
        String commit = story.commit(ADA, "2026-03-01", "Drop all").substring(0, 12);

        assertThat(story.ask(DeparturesTest::joined))
                .singleElement()
                .satisfies(finding -> assertThat(finding.help())
                        .isEqualTo(
                                "content/controls is gone in %s on 2026-03-01: git checkout %s^ -- content/controls brings it back"
                                        .formatted(commit, commit)))
                .satisfies(finding ->
                        assertThat(finding.message()).matches(".* and \\d+ more for the same cause, as at .*"));
    }

    @Test
    void anUncommittedRemovalIsToldWithTheCommandThatTakesItBack() {
        story.delete(CONTROLS);

        assertThat(story.ask(DeparturesTest::joined))
                .extracting(Finding::help)
                .containsExactly("content/controls is gone since the last commit:"
                        + " git checkout HEAD -- content/controls brings it back");
    }

    @Test
    void whatNamesARecordUnderItsFormerIdIsOneFindingWithTheNewId() {
        story.edit(CONTROLS, "- id: COR-03", "- id: NEW-03");
        story.commit(ADA, "2026-03-01", "Rename it");

        assertThat(story.ask(DeparturesTest::joined))
                .singleElement()
                .extracting(Finding::help)
                .asString()
                .startsWith("COR-03 became NEW-03 in ");
    }

    @Test
    void aFewThatNameOneRecordThatWentAreToldEachAtItsPlace() {
        String text = story.text(CONTROLS);
        story.write(CONTROLS, text.substring(0, text.indexOf("- id: COR-04")));
        story.commit(ADA, "2026-03-01", "Drop a control");

        assertThat(story.ask(DeparturesTest::joined))
                .hasSizeBetween(2, 3)
                .allMatch(finding -> finding.help().startsWith("COR-04 was removed in "));
    }

    @Test
    void whatAFolderSaidThatWasMovedBesideTheContentFolderIsNotJudgedAndHoldsThePublicPageBack() {
        String text = story.text(CONTROLS);
        story.delete(CONTROLS).write("controls/core.yml", text);
        story.commit(ADA, "2026-03-01", "Move it out");

        story.ask(program -> {
            List<Finding> found = Check.of(Assessment.of(program, DAY)).active();
            assertThat(found)
                    .extracting(finding -> finding.rule().id())
                    .contains("check/not-judged")
                    .doesNotContain("reference/record", "evidence/control", "coverage/unanswered-criterion");
            assertThat(found)
                    .filteredOn(PublicDefects.of(program)::holdBack)
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("workspace/beside-content");
            return found;
        });
    }

    @Test
    void aFolderBesideTheContentFolderFromWhichNothingWentIsAWarning() {
        story.write("policies/gate.yml", "allow: []\n");
        List<Finding> found =
                story.ask(program -> Check.of(Assessment.of(program, DAY)).active());

        assertThat(found)
                .filteredOn(finding -> finding.rule().id().equals("workspace/beside-content"))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void aLinkToADocumentThatIsReadUnderAnotherNameLeadsToIt() throws Exception {
        Files.createSymbolicLink(story.root().resolve("content/policies/aaa.md"), Path.of("core.md"));
        story.write(
                "content/procedures/p.md",
                "---\nid: PROC-X\ntitle: Refer\n---\n\n[A](../policies/core.md#nowhere) [B](../policies/aaa.md)\n");

        List<Finding> found =
                story.ask(program -> Check.of(Assessment.of(program, DAY)).active());
        assertThat(found)
                .filteredOn(Finding::isDefect)
                .extracting(finding -> finding.rule().id())
                .contains("record/duplicate-id", "reference/anchor");
    }

    private static List<Finding> joined(Program program) {
        Departures departures = new Departures(program);
        List<Finding> named = Stream.of(
                        References.in(program, departures),
                        DocumentHoles.in(program, departures),
                        EvidenceFacts.in(program, departures))
                .flatMap(all -> all)
                .toList();
        return departures.joined(named).toList();
    }

    private List<String> helps() {
        return story.ask(program -> {
            Departures departures = new Departures(program);
            return Stream.concat(References.in(program, departures), DocumentHoles.in(program, departures))
                    .map(Finding::help)
                    .toList();
        });
    }
}
