package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code review} and {@code approvals import} add to the work tree and rewrite nothing. */
class ReviewsTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String POLICY = "content/policies/core.md";
    private static final String APPROVALS = "content/registers/approvals.csv";
    private static final String EXPORT = """
            [{"number": 12, "title": "Look twice: \\"a year\\"", "author": {"login": "ada"}, "mergedAt": "2026-03-02T23:30:00-05:00",
              "mergeCommit": {"oid": "0123456789abcdef0123456789abcdef01234567"},
              "reviews": [
                {"author": {"login": "benny"}, "state": "CHANGES_REQUESTED", "submittedAt": "2026-03-01T09:00:00Z", "body": "no"},
                {"author": {"login": "benny"}, "state": "APPROVED", "submittedAt": "2026-03-02T09:00:00Z"},
                {"author": {"login": "p2"}, "state": "APPROVED", "submittedAt": "2026-03-02T10:00:00Z"},
                {"author": {"login": "ada"}, "state": "COMMENTED", "submittedAt": "2026-03-02T11:00:00Z"}]},
             {"number": 13, "mergedAt": null, "mergeCommit": null, "reviews": []}]
            """;

    @TempDir
    private Path folder;

    private GitStory story;
    private CommandRun last;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
        story.lay("""
                -- content/registers/people.yml --
                - {id: p-1, kind: employee, start: 2024-01-01, git: [ada@ledger.example]}
                - {id: p-2, kind: employee, start: 2024-01-01, git: [ben@ledger.example, benny]}
                - {id: p-3, kind: employee, start: 2026-10-01, end: 2026-11-05}
                - {id: p-4, kind: employee, start: 2024-01-01, manager: p-1}
                """);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aReviewIsOneLineOfTheFrontMatter() {
        String before = story.text(POLICY);

        assertThat(run("review", "POL-CORE", "--on", "2026-11-20", "--by", "ciso"))
                .isZero();
        assertThat(story.text(POLICY)).isEqualTo(before.replace("reviewed: 2026-09-14", "reviewed: 2026-11-20"));
        assertThat(said())
                .contains("git commit -m 'Review POL-CORE, without change' --trailer 'Reviewed-by: p-1'"
                        + " -- content/policies/core.md");
    }

    @Test
    void aLineThatIsMissingIsAddedAndWindowsLineEndsStay() {
        story.edit(POLICY, "reviewed: 2026-09-14\n", "");
        story.write(POLICY, story.text(POLICY).replace("\n", "\r\n"));
        String before = story.text(POLICY);

        assertThat(run("review", "POL-CORE")).isZero();
        assertThat(story.text(POLICY))
                .isEqualTo(before.replace(
                        "review-interval: annual\r\n", "review-interval: annual\r\nreviewed: 2026-11-21\r\n"));
    }

    @Test
    void aCommentBehindTheDayStays() {
        story.edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-14   # by the board");

        assertThat(run("review", "POL-CORE")).isZero();
        assertThat(story.text(POLICY)).contains("reviewed: 2026-11-21   # by the board\n");
    }

    @Test
    void whatCannotBeReviewedIsRefusedAndNothingIsWritten() {
        String before = story.text(POLICY);

        assertThat(run("review", "POL-CARE")).isEqualTo(2);
        assertThat(said()).contains("there is no policy or procedure POL-CARE", "did you mean POL-CORE?");
        assertThat(run("review", "POL-CORE", "--by", "cisso")).isEqualTo(2);
        assertThat(said()).contains("did you mean ciso?");
        assertThat(run("review", "POL-CORE", "--on", "2026-11-22")).isEqualTo(2);
        assertThat(said()).contains("in the future");
        assertThat(run("review", "POL-CORE", "--on", "2025-12-09")).isEqualTo(2);
        assertThat(said()).contains("too early");
        assertThat(run("review", "POL-CORE", "--on", "2026-09-13")).isEqualTo(2);
        assertThat(said()).contains("was reviewed on 2026-09-14 already");
        assertThat(story.text(POLICY)).isEqualTo(before);
    }

    @Test
    void aReviewOlderThanTheTextIsRefused() {
        story.edit(POLICY, "reviewed: 2026-09-14\n", "").edit(POLICY, "once a year", "twice a year");
        story.commit(ADA, "2026-05-05", "Twice");

        assertThat(run("review", "POL-CORE", "--on", "2026-05-04")).isEqualTo(2);
        assertThat(said()).contains("the version of POL-CORE in git is of 2026-05-05");
    }

    @Test
    void reviewsOfACodeHostBecomeRecordsOnceAndUnknownReviewersAreNamed() {
        story.write("reviews.json", EXPORT);
        String before = story.text(APPROVALS);

        assertThat(run("approvals", "import", "reviews.json", "--source", "the code host"))
                .isEqualTo(1);
        assertThat(story.text(APPROVALS)).isEqualTo(before + """
                REV-12-1,0123456789abcdef0123456789abcdef01234567,12,p-2,changes-requested,2026-03-01,"the code host"
                REV-12-2,0123456789abcdef0123456789abcdef01234567,12,p-2,approved,2026-03-02,"the code host"
                """);
        assertThat(said())
                .contains("2 reviews added", "no person is called p2 in git:, so 1 review was left out", "p-2?");

        String after = story.text(APPROVALS);
        assertThat(run("approvals", "import", "reviews.json")).isEqualTo(1);
        assertThat(story.text(APPROVALS)).isEqualTo(after);
        assertThat(said()).contains("0 reviews added", "it had 2 already");
    }

    @Test
    void gitLabsApprovalsAndAYamlRegisterDoAsWell() {
        story.delete(APPROVALS)
                .write(
                        "content/registers/approvals.yml",
                        "# ours\n- {id: REV-1-1, number: \"1\", reviewer: p-2, decision: approved, on: 2026-01-05}");
        story.write("gitlab.json", """
                {"iid": 5, "merge_commit_sha": "89abcdef0123456789abcdef0123456789abcdef", "updated_at": "2026-04-02T08:00:00.000Z",
                 "approved_by": [{"user": {"id": 7, "username": "benny", "name": "Ben"}}]}
                """);

        assertThat(run("approvals", "import", "gitlab.json")).as(said()).isZero();
        assertThat(story.text("content/registers/approvals.yml"))
                .endsWith(
                        "on: 2026-01-05}\n- {id: REV-5-1, commit: \"89abcdef0123456789abcdef0123456789abcdef\", number: \"5\","
                                + " reviewer: p-2, decision: approved, on: 2026-04-02, source: gitlab.json}\n");
    }

    @Test
    void whatIsNoExportIsRefused() {
        story.write("reviews.json", "[{\"title\": \"x\"}]");

        assertThat(run("approvals", "import", "reviews.json")).isEqualTo(2);
        assertThat(said()).contains("reviews.json:1: this is no pull or merge request: it has no number");
    }

    private int run(String... arguments) {
        last = CommandRun.in(story.root(), arguments);
        return last.exit();
    }

    private String said() {
        return last.out() + last.told();
    }
}
