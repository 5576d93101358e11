package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What code hosts really answer is taken in, or named; nothing that cannot be understood is written. */
class ApprovalsImportTest {
    private static final String APPROVALS = "content/registers/approvals.csv";
    private static final String APPROVED =
            "{\"author\": {\"login\": \"benny\"}, \"state\": \"APPROVED\", \"submittedAt\": \"2026-03-02T09:00:00Z\"}";

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
                """);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void theAnswersOfTheReviewsOfOneRequestAreTakenInByItsNumber() {
        CommandRun run = imported("""
                [{"id": 80, "user": {"login": "benny", "type": "User"}, "state": "APPROVED",
                  "pull_request_url": "https://api.github.com/repos/o/r/pulls/31",
                  "submitted_at": "2026-03-02T07:00:00Z", "commit_id": "ecdd80bb57125d7ba9641ffaa4d7d2c19d3f3091"}]
                """);

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(story.text(APPROVALS)).endsWith("\nREV-31-1,,31,p-2,approved,2026-03-02,x.json\n");
    }

    @Test
    void pagesInOneListAreReadAsOne() {
        CommandRun run = imported("[[{\"number\": 1, \"reviews\": [%s]}], [{\"number\": 2, \"reviews\": [%s]}]]"
                .formatted(APPROVED, APPROVED));

        assertThat(run.said()).startsWith("exit 0\n2 reviews added to " + APPROVALS);
    }

    @Test
    void whoIsUnknownIsTakenInOnceAPersonIsCalledSo() {
        String before = story.text(APPROVALS);
        String review = "{\"number\": 7, \"reviews\": [%s]}".formatted(APPROVED.replace("benny", "ada-l"));

        CommandRun unknown = imported(review);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("no person is called ada-l in git:", "then import again");
        assertThat(story.text(APPROVALS)).isEqualTo(before);

        story.edit("content/registers/people.yml", "ada@ledger.example]", "ada@ledger.example, ada-l]");
        assertThat(imported(review).said()).startsWith("exit 0\n1 review added");
        assertThat(imported(review).said()).contains("0 reviews added", "it had 1 already");
    }

    @Test
    void whatVouchesForNothingIsLeftOutAndSaid() {
        String before = story.text(APPROVALS);
        CommandRun run = imported("""
                [{"number": 1, "mergedAt": null, "reviews": [%s]},
                 {"iid": 2, "state": "opened", "approved_by": [{"user": {"username": "benny"}}]},
                 {"number": 3, "mergedAt": "2026-03-02T10:00:00Z", "reviews": [
                   {"author": {"login": ""}, "state": "APPROVED", "submittedAt": "2026-03-02T09:00:00Z"},
                   {"author": {"login": "helper[bot]"}, "state": "APPROVED", "submittedAt": "2026-03-02T09:00:00Z"}]}]
                """.formatted(APPROVED));

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.told())
                .isEqualTo("left out: request 1 is not merged; request 2 is not merged;"
                        + " a review of request 3 is of an account that is gone\n");
        assertThat(story.text(APPROVALS)).isEqualTo(before);
    }

    @Test
    void aCommitThatIsNotInTheHistoryIsSaid() {
        CommandRun run = imported("{\"number\": 9, \"mergeCommit\": {\"oid\": \"%s\"}, \"reviews\": [%s]}"
                .formatted("ab".repeat(20), APPROVED));

        assertThat(run.told())
                .isEqualTo("not in the history here, so the reviews vouch for nothing: commit %s of request 9\n"
                        .formatted("ab".repeat(20)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>no</html> | x.json:1: this is no pull or merge request: it has no number",
                "[{\"number\": 12, | x.json:1: this is not JSON",
                "[{}][{}] | x.json:1: this is not JSON",
                "{\"message\": \"Not Found\"} | but what the code host answered: Not Found",
                "[{\"number\": 12}] | request 12 comes without its reviews",
                "[{\"number\": 12, \"reviews\": \"yes\"}] | the reviews of request 12 are no list",
            })
    void whatIsNoReviewIsRefusedWithAWayOut(String export, String message) {
        String before = story.text(APPROVALS);
        CommandRun run = imported(export);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.told()).contains(message, "\n  = help: ");
        assertThat(story.text(APPROVALS)).isEqualTo(before);
    }

    private CommandRun imported(String export) {
        story.write("x.json", export);
        return CommandRun.in(story.root(), "approvals", "import", "x.json");
    }
}
