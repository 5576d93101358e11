package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyHistoryTest {
    private static final String PROOF = "content/evidence/COR-03/2026-04-13/ticket.txt";

    @TempDir
    private Path folder;

    private SignedRepository repository;

    @BeforeEach
    void makeTheRepository() throws Exception {
        repository = SignedRepository.in(folder);
        repository.write(
                "../signers",
                Files.readString(folder.resolve("signers")) + "eve@ledger.example "
                        + Files.readString(folder.resolve("eve.pub")));
    }

    @Test
    void commitsUnsignedAndSignedByOthersThanTheirCommitterAreTold() {
        repository.write(PROOF, "one\n").commit("Unsigned", "ada", "2026-05-01T09:00:00Z");
        seal("one");
        assertThat(verify("one").out())
                .contains("open   1 of 2 commits to the records are signed by their committers")
                .contains("unsigned: 1");

        StockTool lie = repository
                .as("ada", "2026-05-02T09:00:00Z")
                .with("GIT_CONFIG_VALUE_0", folder.resolve("eve").toString());
        repository.write(PROOF, "two\n");
        lie.run("git", "commit", "-q", "-a", "-S", "-m", "In another's name");
        seal("two");
        CommandRun run = verify("two");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("committer ada@ledger.example, signed by eve@ledger.example");
    }

    @Test
    void aCommitDatedBeforeItsKeyWasValidIsTold() throws Exception {
        String key = Files.readString(folder.resolve("ada.pub"));
        repository.write("../signers", "ada@ledger.example valid-after=\"20260301\" " + key);
        seal("one");

        assertThat(verify("one").out()).contains("key not in force: the key was not valid on the day stated");
    }

    @Test
    void historyThatWasRewrittenIsDetectedAgainstTheOlderSeal() {
        repository.write(PROOF, "one\n").commit("Prove", "ada", "2026-05-01T09:00:00Z", "-S");
        seal("old");
        repository.write(PROOF, "other\n").commit("Prove", "ada", "2026-05-01T09:00:00Z", "-S", "--amend");
        seal("new", "--previous", "../old");

        CommandRun run = verify("new", "--against", "old");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("holds  The newer seal names the older one")
                .contains("FAILS  History was rewritten")
                .contains("replaced: COR-03.2026-04-13, ticket.txt");
    }

    @Test
    void aHistoryThatGrewHoldsAgainstTheOlderSeal() {
        seal("old");
        repository.write("content/evidence/COR-03/2026-05-13/ticket.txt", "new\n");
        repository.commit("Prove again", "ada", "2026-05-13T09:00:00Z", "-S");
        seal("new", "--previous", "../old");
        seal("alone");
        repository.commit("More", "ada", "2026-05-14T09:00:00Z", "-S");
        seal("third", "--previous", "../new");

        assertThat(verify("new", "--against", "old").exit()).isZero();
        assertThat(verify("old", "--against", "new").out())
                .contains("FAILS  You hold them the wrong way round")
                .contains("Something FAILS above: read it before you rely on this binder.\nLevel reached: L1.");
        assertThat(verify("new", "--against", "repository").out())
                .contains("FAILS  The older binder is not whole itself.")
                .contains("open   The older binder lists no evidence to compare.");
        assertThat(verify("alone", "--against", "old").out())
                .contains("FAILS  The newer seal names no seal before it, though you hold one.");
        assertThat(verify("third", "--against", "old").out()).contains("open   The newer seal names another one");
    }

    @Test
    void logsThatGrewAreToldFromThoseThatBecameOthers() {
        String log = "content/evidence/COR-03/2026-05-13/log.csv";
        String runs = "content/evidence/COR-02/runs.csv";
        repository.write(log, "day,jobs\n1,4\n").commit("Log", "ada", "2026-05-13T09:00:00Z", "-S");
        seal("old");
        String all = repository.text(runs);
        repository.write(log, "day,jobs\n1,4\n2,5\n").write(runs, all + "2026-10-02,2026-Q3,,,13 minutes,OPS-199\n");
        repository.commit("Log more", "ada", "2026-10-14T09:00:00Z", "-S");
        seal("grown", "--previous", "../old");
        CommandRun grown = verify("grown", "--against", "old");
        assertThat(grown.exit()).as(grown.said()).isZero();
        assertThat(grown.out())
                .contains(
                        "files and 3 runs of logs of evidence of the older binder are still there as they were sealed.")
                .contains("holds  Logs that only grew: 2. What was sealed of them is unchanged")
                .contains("grew: COR-03.2026-05-13, log.csv: the 13 bytes sealed before are unchanged at its start,"
                        + " 4 bytes were added")
                .contains("grew: COR-02, runs.csv: all 3 runs sealed before are unchanged, added: 1")
                .doesNotContain("replaced:");

        repository.write(log, "day,jobs\n1,4\n2,5").commit("Trim", "ada", "2026-10-15T09:00:00Z", "-S");
        seal("trimmed");
        repository.write(log, "day,jobs\n1,4\n2,57\n").write(runs, all.replace("14 minutes", "4 minutes"));
        repository.commit("Correct", "ada", "2026-10-16T09:00:00Z", "-S");
        seal("changed", "--previous", "../trimmed");
        CommandRun changed = verify("changed", "--against", "trimmed");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.out())
                .contains("FAILS  Evidence was replaced or removed after it was sealed.")
                .contains("replaced: COR-03.2026-05-13, log.csv: the 16 bytes sealed before are unchanged at its start,"
                        + " 2 bytes were added, but not as lines of their own")
                .contains("replaced: COR-02.runs.2: outcome was 14 minutes, is 4 minutes")
                .contains("gone: COR-02.runs.5");
        assertThat(verify("changed", "--against", "old").out())
                .contains("grew: COR-03.2026-05-13, log.csv")
                .contains("replaced: COR-02.runs.2");
    }

    @Test
    void whatACodeHostMergedIsToldAsTheReportTellsIt() {
        hostCommits("Log the jobs (#17)", "one");
        hostCommits("Say it again\n\nReviewed-by: eve <eve@ledger.example>", "two");
        seal("one");
        CommandRun run = verify("one");
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out())
                .contains("open   Git and the reviews taken in name nobody beside the author in some merges: 1.")
                .contains("(ada@ledger.example): merged without a second person: pull request #17, squashed")
                .contains("recorded by a code host: pull request #17, squashed into one commit")
                .contains("naming no pull request: an edit on its website, or a squash; reviewed by")
                .contains("unsigned, by a code host: 2");

        hostCommits("Log the jobs again (#18)\n\nReviewed-by: eve <eve@ledger.example>", "three");
        seal("two");
        assertThat(verify("two").out())
                .contains("pull request #18, squashed into one commit and merged by the code host");
    }

    private void hostCommits(String message, String text) {
        repository.write(PROOF, text + "\n");
        repository
                .as("ada", "2026-05-05T09:00:00Z")
                .with("GIT_COMMITTER_NAME", "GitHub")
                .with("GIT_COMMITTER_EMAIL", "noreply@github.com")
                .run("git", "commit", "-q", "-a", "-m", message);
    }

    @Test
    void aTagThatWasMovedOrIsOnlyANameIsTold() {
        StockTool git = repository.as("ada", "2026-05-01T09:00:00Z");
        git.run("git", "tag", "-s", "-m", "Q1", "binder/q1");
        git.run("git", "tag", "binder/plain");
        seal("signed", "--revision", "binder/q1");
        seal("plain", "--revision", "binder/plain");
        assertThat(verify("signed").out()).contains("holds  Tag binder/q1 is signed by ada@ledger.example.");
        assertThat(verify("plain").out()).contains("open   Tag binder/plain is a plain name that anyone can move.");

        repository.commit("More", "ada", "2026-05-02T09:00:00Z", "-S");
        git.run("git", "tag", "-f", "-s", "-m", "Q1", "binder/q1");
        git.run("git", "tag", "-f", "binder/plain");
        assertThat(verify("signed").out()).contains("FAILS  Tag binder/q1 is not what it was");
        assertThat(verify("plain").out()).contains("FAILS  Tag binder/plain is not what it was");
    }

    @Test
    void aBinderThatTheCommitDoesNotMakeIsFoundByMakingItAgain() throws Exception {
        seal("one");
        Path page = folder.resolve("one/data/cover.html");
        Path cover = Files.exists(page) ? page : folder.resolve("one/data/index.html");
        Files.writeString(cover, Files.readString(cover).replace("controls", "Controls"));
        StockTool shell = StockTool.in(folder.resolve("one"), "sh", "sha256sum");
        shell.run(
                "sh",
                "-c",
                "find data -type f | LC_ALL=C sort | xargs sha256sum > ../list; mv ../list manifest-sha256.txt");
        String was = Files.readString(folder.resolve("one/SEAL.json"));
        String root = shell.run("sha256sum", "manifest-sha256.txt").substring(0, 64);
        Files.writeString(
                folder.resolve("one/SEAL.json"),
                was.replaceFirst("\"sha256\" : \"[0-9a-f]{64}\"", "\"sha256\" : \"" + root + "\""));
        shell.run(
                "sh",
                "-c",
                "find . -type f ! -path './data/*' ! -name 'tag*' ! -name '.trust*' | sed 's#^./##' | xargs sha256sum > ../list;"
                        + " rm -f tagmanifest*; mv ../list tagmanifest-sha256.txt");

        CommandRun run = CommandRun.in(folder, "verify", "one", "--repository", "repository", "--rebuild");
        assertThat(run.out())
                .contains("holds  All")
                .contains("FAILS  Made again from your repository, the binder is another.")
                .contains("changed: " + cover.getFileName())
                .endsWith("Level reached: L0.\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void aCloneThatDoesNotHaveTheCommitSaysSo() {
        seal("one");
        StockTool git = StockTool.in(folder, "git");
        git.run("git", "init", "-q", "elsewhere");
        assertThat(CommandRun.in(folder, "verify", "one", "--repository", "elsewhere", "--rebuild")
                        .out())
                .contains("FAILS  Your repository does not have the commit that the seal names.");
        assertThat(CommandRun.in(folder, "verify", "one", "--rebuild").err()).contains("name it with --repository");
    }

    private void seal(String name, String... more) {
        String[] line = new String[5 + more.length];
        System.arraycopy(new String[] {"seal", "--out", "../" + name, "--key", "../ada"}, 0, line, 0, 5);
        System.arraycopy(more, 0, line, 5, more.length);
        CommandRun run = CommandRun.in(repository.root(), line);
        assertThat(run.exit()).as(run.said()).isZero();
    }

    private CommandRun verify(String name, String... more) {
        String[] line = new String[6 + more.length];
        System.arraycopy(
                new String[] {"verify", name, "--allowed-signers", "signers", "--repository", "repository"},
                0,
                line,
                0,
                6);
        System.arraycopy(more, 0, line, 6, more.length);
        return CommandRun.in(folder, line);
    }
}
