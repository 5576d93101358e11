package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One year with four releases and everything that happens to a history, told by the binder, by check and by verify. */
class YearOfVersionsTest {
    private static final List<String> RELEASES = List.of("2026-q1", "2026-q2", "2026-q3", "2026-q4");

    @TempDir
    private Path folder;

    private SignedRepository repository;

    @BeforeEach
    void liveThroughTheYear() throws IOException {
        repository = SignedRepository.in(folder);
        repository.write(
                "../signers",
                Files.readString(folder.resolve("signers")) + "eve@ledger.example "
                        + Files.readString(folder.resolve("eve.pub")));
        StockTool ada = repository.as("ada", "2026-03-31T09:00:00Z");
        ada.run("git", "tag", "-s", "-m", "Q1", "binder/2026-q1");
        ada.run("git", "mv", "content/policies/core.md", "content/policies/kernel.md");
        repository.commit("Rename the policy", "ada", "2026-04-05T09:00:00Z");
        tag("binder/2026-q2");
        ada.run("git", "mv", "content/policies/kernel.md", "content/policies/Kernel.md");
        repository.commit("Write its name large", "eve", "2026-05-05T09:00:00Z", "-S");
        reword("keeps its promises", "keeps each promise");
        repository
                .as("ada", "2026-05-10T09:00:00Z")
                .with("GIT_CONFIG_VALUE_0", folder.resolve("eve").toString())
                .run("git", "commit", "-q", "-a", "-S", "-m", "Sign in another's name");
        reword("keeps each promise", "keeps every promise");
        repository.commit("Date it back", "ada", "2026-06-15T09:00:00Z", "-S", "--date", "2026-03-01T09:00:00Z");
        tag("binder/2026-q3");
        reword("keeps every promise", "keeps all promises");
        byCodeHost("eve").run("git", "commit", "-q", "-a", "-m", "Say it shorter (#12)");
        repository.as("ada", "2026-08-01T09:00:00Z").run("git", "checkout", "-q", "-b", "topic");
        reword("keeps all promises", "keeps promises");
        repository.commit("Say it even shorter", "ada", "2026-08-02T09:00:00Z", "-S");
        ada.run("git", "checkout", "-q", "main");
        byCodeHost("eve").run("git", "merge", "-q", "--no-ff", "-m", "Merge pull request #13 from topic", "topic");
        tag("binder/2026-q4");
    }

    @Test
    void eachReleaseIsTheSameAloneAndAmongTheOthers() {
        CommandRun among = CommandRun.in(repository.root(), "build", "--site", "../among");
        assertThat(among.exit()).as(among.said()).isIn(0, 1);
        for (String release : RELEASES) {
            CommandRun.in(
                    repository.root(), "build", "--revision", "binder/" + release, "--site", "../alone-" + release);
            assertThat(files(folder.resolve("among/binder/v/" + release)))
                    .as(release)
                    .isEqualTo(files(folder.resolve("alone-" + release + "/binder")))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void thePolicysHistoryFollowsItsNamesAndTheIntegrityReportNamesTheRest() {
        CommandRun run = CommandRun.in(repository.root(), "build", "--site", "../site", "--format", "concise");
        SortedMap<String, String> binder = files(folder.resolve("site/binder"));

        assertThat(binder.get("history/POL-CORE.html"))
                .as(run.said())
                .contains("policies/core.md", "policies/kernel.md", "policies/Kernel.md")
                .contains("<ins", "<del")
                .doesNotContain("GitHub", "noreply@github.com");
        assertThat(run.out())
                .contains("integrity/unsigned", "integrity/backdated", "integrity/shared-key")
                .contains("merged without a second person: once")
                .doesNotContain("integrity/bad-signature", "GitHub", "noreply@github.com");
        assertThat(binder.get("validation/integrity.html"))
                .contains("its author says 2026-03-01, it was recorded 2026-06-15")
                .contains("pull request #12, squashed into one commit and merged by the code host for")
                .contains("pull request #12, squashed into one commit: its author wrote it, and nobody else is named")
                .contains("pull request #13, merged by the code host for")
                .doesNotContain("ada@ledger.example", "noreply@github.com");
    }

    @Test
    void aReviewTakenInFromTheCodeHostCoversItsSquashInReportAndInVerify() throws IOException {
        seal("before");
        assertThat(verify("before").out())
                .contains("open   Git and the reviews taken in name nobody beside the author in some merges: 1.")
                .contains("(eve@ledger.example): merged without a second person: pull request #12, squashed")
                .contains("(eve@ledger.example): recorded by a code host: pull request #13, merged by the code host");

        Files.writeString(folder.resolve("reviews.json"), """
                [{"number": 12, "mergedAt": "2026-08-05T09:00:00Z",
                  "reviews": [{"author": {"login": "p-2"}, "state": "APPROVED", "submittedAt": "2026-08-04T10:00:00Z"}]}]
                """);
        CommandRun taken = CommandRun.in(repository.root(), "approvals", "import", "../reviews.json");
        assertThat(taken.exit()).as(taken.said()).isZero();
        repository.commit("Take in the reviews", "ada", "2026-08-06T09:00:00Z", "-S");
        seal("after");
        assertThat(verify("after").out())
                .contains(
                        "holds  Every merge names a second person. Commits that a code host recorded for somebody: 2.")
                .contains("pull request #12, squashed")
                .contains("reviewed by p-2 (review on the code host, ")
                .doesNotContain("merged without a second person");
    }

    @Test
    void verifyNamesWhoDidNotSignWhoSignedForAnotherAndAHistoryMadeAnew() {
        seal("old", "--revision", "binder/2026-q3");
        CommandRun told = verify("old");
        assertThat(told.out())
                .contains("unsigned: 1", "committer ada@ledger.example, signed by eve@ledger.example")
                .contains("Tag binder/2026-q3 is a plain name that anyone can move");

        repository.as("ada", "2026-09-01T09:00:00Z").run("git", "reset", "-q", "--hard", "binder/2026-q2");
        repository.write("content/evidence/COR-03/2026-04-13/ticket.txt", "another\n");
        repository.commit("Begin again", "ada", "2026-09-01T09:00:00Z", "-S");
        seal("new", "--previous", "../old");
        assertThat(verify("new", "--against", "old").out())
                .contains("FAILS  History was rewritten", "replaced: COR-03.2026-04-13, ticket.txt");
    }

    private void tag(String name) {
        repository.as("ada", "2026-09-30T09:00:00Z").run("git", "tag", name);
    }

    private void reword(String before, String after) {
        Path policy = repository.root().resolve("content/policies/Kernel.md");
        try {
            Files.writeString(policy, Files.readString(policy).replace(before, after));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private StockTool byCodeHost(String author) {
        return repository
                .as(author, "2026-08-05T09:00:00Z")
                .with("GIT_COMMITTER_NAME", "GitHub")
                .with("GIT_COMMITTER_EMAIL", "noreply@github.com");
    }

    private void seal(String name, String... more) {
        CommandRun run = CommandRun.in(repository.root(), line(more, "seal", "--out", "../" + name, "--key", "../ada"));
        assertThat(run.exit()).as(run.said()).isZero();
    }

    private CommandRun verify(String name, String... more) {
        return CommandRun.in(
                folder, line(more, "verify", name, "--allowed-signers", "signers", "--repository", "repository"));
    }

    private static String[] line(String[] more, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }

    private static SortedMap<String, String> files(Path site) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                if (!path.equals(".trustbinder-site")) {
                    files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
