package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {
    private static final String PROOF = "content/evidence/COR-03/2026-04-13/ticket.txt";

    @TempDir
    private Path folder;

    private SignedRepository repository;

    @BeforeEach
    void makeTheRepository() throws Exception {
        repository = SignedRepository.in(folder);
    }

    @Test
    void aHistoryOfSignedCommitsShowsNothing() {
        change("one").commit("Change", "eve", "2026-05-01T09:00:00Z", "-S");

        assertThat(findings()).doesNotContain("integrity/");
        assertThat(report()).contains("Nothing here is out of the ordinary.").contains("2 signed, 0 not");
    }

    @Test
    void unsignedCommitsAreOneFinding() {
        change("one").commit("Change", "ada", "2026-05-01T09:00:00Z");
        change("two").commit("Change", "ada", "2026-05-02T09:00:00Z");
        repository.write("README.md", "no record").commit("Elsewhere", "ada", "2026-05-03T09:00:00Z");

        assertThat(findings()).containsOnlyOnce("integrity/unsigned").contains("not signed: 2 times");
    }

    @Test
    void aSignatureMovedToAnotherCommitIsToldAsBad() throws Exception {
        change("one").commit("Change", "ada", "2026-05-01T09:00:00Z", "-S");
        StockTool git = repository.as("ada", "2026-05-01T09:00:00Z");
        String forged = git.run("git", "cat-file", "commit", "HEAD").replace("\nChange", "\nchange");
        Files.writeString(folder.resolve("forged"), forged);
        String id =
                git.run("git", "hash-object", "-t", "commit", "-w", "../forged").strip();
        git.run("git", "reset", "-q", "--hard", id);

        assertThat(findings()).contains("integrity/bad-signature").contains("once, in commit " + id.substring(0, 12));
        assertThat(report()).contains("it does not fit what it stands on");
        assertThat(git.tried("", "git", "verify-commit", "HEAD").exit()).isNotZero();
    }

    @Test
    void oneKeyForSeveralCommittersIsTold() {
        StockTool lie = repository
                .as("eve", "2026-05-02T09:00:00Z")
                .with("GIT_CONFIG_VALUE_0", folder.resolve("ada").toString());
        change("two");
        lie.run("git", "commit", "-q", "-a", "-S", "-m", "With the key of another");

        assertThat(findings()).contains("integrity/shared-key");
    }

    @Test
    void datesThatRunBackwardsOrFarApartAreTold() {
        change("one").commit("Change", "ada", "2026-01-15T09:00:00Z", "-S");
        assertThat(findings()).contains("integrity/date-order").doesNotContain("integrity/backdated");
        assertThat(report()).contains("recorded 2026-01-15, before the commit it stands on");

        change("two").commit("Old", "ada", "2026-06-15T09:00:00Z", "-S", "--date", "2026-03-01T09:00:00Z");
        assertThat(findings()).contains("integrity/backdated");
        assertThat(report()).contains("its author says 2026-03-01, it was recorded 2026-06-15");
    }

    @Test
    void aMergeByItsAuthorAloneIsToldAndOneBySomebodyElseOrACodeHostOrReviewedIsNot() {
        merge("one", "ada", "ada", "Merge");
        assertThat(findings()).contains("integrity/merged-alone").contains("once, in commit");

        merge("two", "ada", "eve", "Merge");
        merge("three", "ada", "ada", "Merge\n\nReviewed-by: eve <eve@ledger.example>");
        host(branch("four", "eve")).run("git", "merge", "-q", "--no-ff", "-m", "Merge pull request #4", "four");
        assertThat(findings()).contains("merged without a second person: once, in commit");
    }

    @Test
    void aSquashIsToldAndAccusedUntilATrailerOrAReviewTakenInCoversIt() {
        squash("one", "Change (#17)");
        assertThat(findings()).contains("integrity/merged-alone").contains("merged without a second person: once");
        assertThat(report())
                .contains("pull request #17, squashed into one commit: its author wrote it, and nobody else is named,"
                        + " nor is a review taken in")
                .contains("pull request #17, squashed into one commit and merged by the code host for unknown identity:"
                        + " the commits of its branch are not in git; reviewer not in git; not signed");

        repository.write("content/registers/approvals.csv", """
                id,commit,number,reviewer,decision,on,source
                REV-17-1,,17,p-2,approved,2026-05-04,github
                REV-18-1,,18,p-2,changes-requested,2026-05-05,github
                """);
        repository.commit("Take in the reviews", "ada", "2026-05-04T09:00:00Z", "-S");
        assertThat(findings()).doesNotContain("integrity/merged-alone");
        assertThat(report()).contains("reviewed by p-2 (review on the code host, REV-17-1)");

        squash("two", "Change (#18)");
        squash("three", "Change (#9)\n\nReviewed-by: Eve <eve@ledger.example>");
        squash("four", "Change (#10)\n\nCo-authored-by: Eve <eve@ledger.example>");
        assertThat(findings()).contains("merged without a second person: once");
        assertThat(report())
                .contains("pull request #18, squashed into one commit: its author wrote it, and nobody else is named,"
                        + " nor is a review taken in")
                .contains("reviewed by unknown identity (trailer Reviewed-by)");
    }

    @Test
    void aMergeByTheCodeHostIsToldAndItsSignatureIsNotTakenForThatOfAPerson() {
        host(branch("one", "eve")).run("git", "merge", "-q", "--no-ff", "-m", "Merge pull request #4", "one");
        assertThat(report())
                .contains("pull request #4, merged by the code host for unknown identity; commits brought: 1")
                .contains("not signed, so anyone could have named the code host");

        host(branch("two", "eve")).run("git", "merge", "-q", "--no-ff", "-S", "-m", "Merge pull request #5", "two");
        assertThat(report())
                .contains("signed with the key that unknown identity signs with, not by a code host")
                .contains("a code host, for somebody");
        assertThat(findings()).doesNotContain("integrity/merged-alone");
    }

    @Test
    void aNumberAloneTellsNoSquashButTheWordsOfAHostDo() {
        change("one").commit("Change (#17)", "ada", "2026-05-01T09:00:00Z", "-S");
        assertThat(findings()).doesNotContain("integrity/merged-alone");

        change("two").commit("Change\n\nSee merge request ledger/records!18", "ada", "2026-05-02T09:00:00Z", "-S");
        assertThat(findings()).contains("integrity/merged-alone");
        assertThat(report()).contains("merge request !18, squashed into one commit");
    }

    private void squash(String text, String message) {
        change(text);
        host(repository.as("ada", "2026-05-03T09:00:00Z")).run("git", "commit", "-q", "-a", "-m", message);
    }

    private static StockTool host(StockTool git) {
        return git.with("GIT_COMMITTER_NAME", "GitHub").with("GIT_COMMITTER_EMAIL", "noreply@github.com");
    }

    @Test
    void evidenceCommittedLateOrInBulkIsTold() {
        for (int day = 10; day < 20; day++) {
            repository.write("content/evidence/COR-03/2026-05-" + day + "/ticket.txt", "ticket " + day + "\n");
        }
        repository.commit("Gather", "ada", "2026-07-01T09:00:00Z", "-S");

        assertThat(findings())
                .contains("integrity/late-evidence")
                .contains("evidence committed late: 10 times")
                .contains("integrity/bulk-evidence");
        assertThat(report())
                .contains("performed 2026-05-10, committed 52 days later")
                .contains("COR-03.2026-05-10");
    }

    @Test
    void theLateRunsOfALogAreToldOnce() {
        String runs = "performed-on,outcome\n2026-01-05,restored\n2026-02-05,restored\n2026-06-30,restored\n";
        repository.write("content/evidence/COR-03/runs.csv", runs).commit("Log", "ada", "2026-07-01T09:00:00Z", "-S");

        assertThat(findings()).contains("evidence committed late: once");
        assertThat(report()).contains("2 runs, the first performed 2026-01-05, committed 177 days later");
    }

    @Test
    void whatWasThereWhenHistoryWasCutOffIsNotTakenForCommittedLate() {
        String runs = "content/evidence/COR-02/runs.csv";
        String rows = "performed-on,outcome\n2026-01-05,restored\n2026-02-05,restored\n";
        repository.write(runs, rows).commit("Log", "ada", "2026-02-06T09:00:00Z", "-S");
        repository.write(runs, rows + "2026-06-05,restored\n").commit("Log", "ada", "2026-06-06T09:00:00Z", "-S");
        StockTool.in(folder, "git")
                .run(
                        "git",
                        "clone",
                        "-q",
                        "--depth",
                        "2",
                        repository.root().toUri().toString(),
                        "shallow");

        Path shallow = folder.resolve("shallow");
        assertThat(CommandRun.in(shallow, "check", "--allow-shallow", "--format", "concise")
                        .out())
                .contains("git/shallow")
                .doesNotContain("integrity/late-evidence");
    }

    @Test
    void theReportNamesPeopleByIdAlone() {
        change("one").commit("Secret words", "ada", "2026-05-01T09:00:00Z");

        assertThat(report()).doesNotContain("ada@ledger.example", "Secret words");
    }

    private SignedRepository change(String text) {
        return repository.write(PROOF, text + "\n");
    }

    private StockTool branch(String name, String author) {
        repository.as("ada", "2026-06-01T09:00:00Z").run("git", "checkout", "-q", "-b", name, "main");
        change(name).commit("Change", author, "2026-06-01T09:00:00Z", "-S");
        repository.as("ada", "2026-06-01T09:00:00Z").run("git", "checkout", "-q", "main");
        return repository.as("ada", "2026-06-02T09:00:00Z");
    }

    private void merge(String name, String author, String merger, String message) {
        branch(name, author);
        repository.as(merger, "2026-06-02T09:00:00Z").run("git", "merge", "-q", "--no-ff", "-S", "-m", message, name);
    }

    private String findings() {
        return CommandRun.in(repository.root(), "check", "--format", "concise").out();
    }

    private String report() {
        CommandRun run = CommandRun.in(repository.root(), "build", "--site", "../site");
        try {
            return Files.readString(folder.resolve("site/binder/validation/integrity.html"));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(run.said(), broken);
        }
    }
}
