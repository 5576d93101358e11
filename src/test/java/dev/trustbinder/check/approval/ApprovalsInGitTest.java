package dev.trustbinder.check.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.model.AsOf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy says of its approval is held against what git knows of it; the CEO, p-2, approves. */
class ApprovalsInGitTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String BEN = "Ben <ben@ledger.example>";
    private static final String EVE = "Eve <eve@elsewhere.example>";
    private static final String POLICY = "content/policies/core.md";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
        story.lay("""
                -- content/registers/people.yml --
                - {id: p-1, kind: employee, start: 2024-01-01, git: [ada@ledger.example]}
                - {id: p-2, kind: employee, start: 2024-01-01, git: [ben@ledger.example, benny]}
                - {id: p-3, kind: employee, start: 2026-10-01, end: 2026-11-05}
                - {id: p-4, kind: employee, start: 2024-01-01, manager: p-1}
                """).commit(ADA, "2026-01-02", "Say who is who");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void whatWasApprovedBeforeItCameIntoGitIsNotAskedForAgain() {
        assertThat(found()).isEmpty();
    }

    @Test
    void aMergeByTheApproverIsAnApproval() {
        onABranch(ADA);
        story.merge("next", BEN, "2026-03-02", "Merge next");

        assertThat(found()).isEmpty();
    }

    @Test
    void theCodeHostThatMergesIsNobodyAndItsPresserIsSomebody() {
        onABranch(ADA);
        story.webMerge("next", BEN, "2026-03-02", "Merge pull request #7 from tidewater/next");

        assertThat(found()).isEmpty();
    }

    @Test
    void aSquashByTheCodeHostIsNoApprovalUntilItsReviewIsTakenIn() {
        edit().webCommit(ADA, "2026-03-02", "Look twice a year (#8)\n\nCo-authored-by: Al <al@x.example>");
        assertFound(
                "approval/not-in-git: version 4 of POL-CORE says it was approved on 2026-03-02, and git holds no approval",
                "approval/stranger: an unknown identity wrote or approved 1 version of 1 record, as in commit");

        story.lay("""
                -- content/registers/approvals.csv --
                id,commit,number,reviewer,decision,on,source
                REV-8-1,,8,p-2,approved,2026-03-02,github
                """).commit(ADA, "2026-03-03", "Take in reviews");
        assertThat(found()).hasSize(1).allMatch(line -> line.startsWith("approval/stranger"));
    }

    @Test
    void aTrailerIsAnApproval() {
        edit().commit(ADA, "2026-03-02", "Look twice a year\n\nApproved-by: " + BEN);

        assertThat(found()).isEmpty();
    }

    @Test
    void aMailmapSaysWhoSomeoneIs() {
        edit().commit(ADA, "2026-03-02", "Look twice a year\n\nApproved-by: B <b@home.example>");
        assertFound("approval/not-in-git", "approval/stranger");

        story.write(".mailmap", "Ben <ben@ledger.example> <b@home.example>\n").commit(ADA, "2026-03-03", "Map");
        assertThat(found()).isEmpty();
    }

    @Test
    void anAuthorWhoMergesApprovesNothing() {
        onABranch(BEN);
        story.merge("next", BEN, "2026-03-02", "Merge next");

        assertFound(
                "approval/by-author: version 4 of POL-CORE was written by p-2 and, as git has it, approved by nobody else");
    }

    @Test
    void anotherApproverThanTheOneNamedIsNotTheOneNamed() {
        onABranch(BEN);
        story.merge("next", ADA, "2026-03-02", "Merge next");

        assertFound("approval/not-in-git: version 4 of POL-CORE names ceo as approver; git holds approvals of commit");
    }

    @Test
    void aChangeAfterTheApprovalItStatesIsOnAnotherDay() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-03-02", "Look twice a year");

        assertFound(
                "approval/other-day: version 3 of POL-CORE says it was approved on 2025-12-10, and was changed in commit");
    }

    @Test
    void anApprovalOnAnotherDayIsSaidToBe() {
        onABranch(ADA);
        story.merge("next", BEN, "2026-04-20", "Merge next");

        assertFound("approval/other-day: version 4 of POL-CORE says it was approved on 2026-03-02, and came in commit");
    }

    @Test
    void aBackdatedCommitDoesNotHideThatTheTextIsYounger() {
        story.edit(POLICY, "once a year", "twice a year").commit(ADA, "2026-02-20", "Look twice a year");
        edit4();
        story.commit(ADA, "2026-01-01", "Approve\n\nApproved-by: " + BEN);

        assertThat(found()).hasSize(1).allMatch(line -> line.startsWith("approval/other-day"));
    }

    @Test
    void reviewsAndNewFileNamesNeedNoApproval() {
        story.edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-15").commit(ADA, "2026-03-02", "Review");
        story.move(POLICY, "content/policies/general.md")
                .edit("content/procedures/core.md", "policies/core.md", "policies/general.md")
                .commit(ADA, "2026-03-03", "Rename");

        assertThat(found()).filteredOn(line -> line.contains("POL-CORE")).isEmpty();
    }

    @Test
    void strangersAreToldOnceWithoutTheirAddress() {
        story.edit("content/controls/core.yml", "Quarterly restore", "Monthly restore")
                .commit(EVE, "2026-03-02", "One");
        story.edit("content/controls/core.yml", "Monthly restore", "Weekly restore")
                .commit(EVE, "2026-03-03", "Two");

        assertThat(found())
                .hasSize(1)
                .allMatch(line -> line.startsWith(
                        "approval/stranger: an unknown identity wrote or approved 2 versions of 1 record"))
                .noneMatch(line -> line.contains("eve") || line.contains("Eve"));
    }

    @Test
    void outsideGitNothingIsAsked() {
        assertThat(dev.trustbinder.kit.FindingAssert.found(dev.trustbinder.kit.TextWorkspace.overBase("")))
                .isEmpty();
    }

    private GitStory edit() {
        return edit4().edit(POLICY, "once a year", "twice a year");
    }

    private GitStory edit4() {
        return story.edit(
                POLICY,
                "version: \"3\"\napproved-on: 2025-12-10\neffective: 2025-12-15",
                "version: \"4\"\napproved-on: 2026-03-02\neffective: 2026-03-15");
    }

    private void onABranch(String author) {
        story.branch("next");
        edit().commit(author, "2026-02-27", "Look twice a year");
        story.checkout("main");
    }

    /** What the approval rules find, in order. */
    private List<String> found() {
        return story.ask(program ->
                Check.of(Assessment.of(
                                program, new AsOf(program.charter().asOf().orElseThrow(), "")))
                        .active()
                        .stream()
                        .filter(finding -> finding.rule().id().startsWith("approval/"))
                        .map(ApprovalsInGitTest::told)
                        .sorted()
                        .toList());
    }

    private void assertFound(String... beginnings) {
        List<String> found = found();
        assertThat(found).hasSize(beginnings.length);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(found.get(i)).startsWith(beginnings[i]);
        }
    }

    private static String told(Finding finding) {
        return finding.rule().id() + ": " + finding.message();
    }
}
