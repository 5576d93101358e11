package dev.trustbinder.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.JudgedRevision;
import dev.trustbinder.check.Check;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.StockTool;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.repository.Trailer;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRepositoryTest {
    private static final Path SAMPLE = Path.of("content");
    private static final Path SAMPLE_HISTORY = Path.of("src/sample/history.yml");
    private static final String HISTORY = """
            people:
              ines: Ines Marković <ines@ledger.example>
              astrid: Astrid Norrby <astrid@ledger.example>
            commits:
              - date: 2025-10-06T09:00:00+02:00
                author: ines
                message: Begin the programme
                add: [content/program.yml, "content/policies/*.md"]
              - date: 2025-11-10T10:00:00+01:00
                author: ines
                branch: access-2
                message: Ask for reviews every quarter
                edits:
                  content/policies/access.md:
                    - {before: 'version: "1"', after: 'version: "2"'}
                    - {before: "every year", after: "every quarter"}
              - date: 2025-11-11T08:00:00+01:00
                author: ines
                message: Add the first evidence
                add: ["content/evidence/**"]
              - date: 2025-11-12T15:00:00+01:00
                author: astrid
                message: Approve version 2 of the access control policy
                trailers: [{Reviewed-by: ines}, {Approved-by: astrid}]
                merge: access-2
                tags: [binder/2025-q4]
              - date: 2026-01-08T11:00:00+01:00
                author: ines
                message: Name the policy for what it is
                renames: {content/policies/access.md: content/policies/passwords.md}
            """;

    private static final String[] RELEASES = {
        "binder/2026-q1", "binder/2026-q2", "binder/2026-q3", "binder/2026-pre-fieldwork"
    };

    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void write() throws IOException {
        content = folder.resolve("content");
        write("program.yml", "organization: {}\n");
        write("policies/access.md", "version: \"2\"\n\n## Reviews\nAccess is reviewed every quarter.\n");
        write("evidence/ACC-01/2025-Q4/list.csv", "name\nü\n");
    }

    @Test
    void endsWithExactlyTheContent() throws IOException {
        DemoRepository.make(content, history(HISTORY), folder.resolve("demo"));
        try (Workspace workspace = Workspace.open(folder.resolve("demo/content"))) {
            assertThat(texts(workspace.workTree().files())).isEqualTo(texts(content));
            assertThat(texts(workspace.revision("main").files())).isEqualTo(texts(content));
            assertThat(workspace.workTree().clean()).isTrue();
        }
    }

    @Test
    void givesTheSameCommitsEveryTime() throws IOException {
        ObjectId first = DemoRepository.make(content, history(HISTORY), folder.resolve("one"));
        ObjectId second = DemoRepository.make(content, history(HISTORY), folder.resolve("two"));
        assertThat(second).isEqualTo(first);
        assertThat(first.name()).isEqualTo("fe79295b05278283cda94486c200940bc581cd2b");
    }

    @Test
    void tellsVersionsReviewsMergesAndRenames() throws IOException {
        DemoRepository.make(content, history(HISTORY), folder.resolve("demo"));
        try (Workspace workspace = Workspace.open(folder.resolve("demo/content"))) {
            Revision release = workspace.revision("binder/2025-q4");
            assertThat(workspace.tags(List.of("binder/*"))).containsExactly("binder/2025-q4");
            assertThat(release.head().orElseThrow().parents()).hasSize(2);
            assertThat(release.head().orElseThrow().trailers())
                    .containsExactly(
                            new Trailer("Reviewed-by", "Ines Marković <ines@ledger.example>"),
                            new Trailer("Approved-by", "Astrid Norrby <astrid@ledger.example>"));
            assertThat(texts(release.files())).containsKey("content/policies/passwords.md");
            assertThat(told(workspace.workTree(), "content/policies/access.md"))
                    .containsExactly(
                            "RENAMED Name the policy for what it is",
                            "MODIFIED Ask for reviews every quarter",
                            "ADDED Begin the programme");
            Revision begin = workspace.revision("main~3");
            assertThat(texts(begin.files()).get("content/policies/passwords.md"))
                    .contains("version: \"1\"", "every year");
        }
    }

    @Test
    void theSampleEndsWithExactlyItsContentAndShowsHowItGotThere() throws IOException {
        Path demo = folder.resolve("sample");
        DemoRepository.make(SAMPLE, SAMPLE_HISTORY, demo);
        try (Workspace workspace = Workspace.open(demo.resolve("content"))) {
            Revision head = workspace.workTree();
            List<Change> changes = head.history().changes().values().stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(texts(head.files())).isEqualTo(texts(SAMPLE));
            assertThat(head.clean()).isTrue();
            assertThat(workspace.tags(List.of("binder/*"))).containsExactly(RELEASES);
            assertThat(changes.stream().filter(each -> each.kind() == Change.Kind.RENAMED))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(versions(head.history().of(new RepoPath("content/policies/privacy.md"))))
                    .isEqualTo(3);
        }
    }

    @Test
    void noReleaseOfTheSampleHasADefectAndEachIsJudgedOnItsOwnDay() throws IOException {
        Path demo = folder.resolve("sample");
        DemoRepository.make(SAMPLE, SAMPLE_HISTORY, demo);
        try (Workspace workspace = Workspace.open(demo.resolve("content"))) {
            Memo memo = new Memo();
            for (String tag : RELEASES) {
                Revision release = workspace.revision(tag);
                Assessment assessment = JudgedRevision.ofItself(release, Theme.builtIn(), Check::of, memo)
                        .orElseThrow()
                        .assessment();
                assertThat(Check.of(assessment).active().stream().filter(Finding::isDefect))
                        .as(tag)
                        .isEmpty();
                assertThat(assessment.asOf().date())
                        .isEqualTo(
                                LocalDate.ofInstant(release.head().orElseThrow().committed(), ZoneOffset.UTC));
            }
        }
    }

    @Test
    void theSampleIsSignedByItsPeopleButForAFewAndStockToolsAgree() throws IOException {
        StockTool git = StockTool.in(folder, "git", "ssh-keygen");
        ObjectId head = DemoRepository.make(SAMPLE, SAMPLE_HISTORY, folder.resolve("sample"));
        assertThat(DemoRepository.make(SAMPLE, SAMPLE_HISTORY, folder.resolve("again")))
                .isEqualTo(head);

        for (String tag : RELEASES) {
            assertThat(git.run("git", "-C", "sample", "verify-tag", tag))
                    .contains("Good \"git\" signature for freja.lindahl@tarnfield.example");
        }
        List<String> since = git.run("git", "-C", "sample", "log", "--since=2026-02-01", "--format=%G? %ce %s")
                .lines()
                .toList();
        assertThat(since.stream().filter(line -> line.startsWith("G"))).hasSizeGreaterThan(35);
        assertThat(since.stream().filter(line -> !line.startsWith("G")))
                .allMatch(line -> line.startsWith("N"))
                .hasSize(2);
        assertThat(since.stream().filter(line -> line.startsWith("G noreply@git.tarnfield.example")))
                .hasSize(3);
    }

    @Test
    void theKeysBesideTheSampleSealItAndVouchForIt() throws IOException {
        StockTool tools = StockTool.in(folder, "ssh-keygen");
        DemoRepository.make(SAMPLE, SAMPLE_HISTORY, folder.resolve("sample"));
        Path key = folder.resolve("sample.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("list"), "hash\n");

        String mail = "freja.lindahl@tarnfield.example";
        String shown = tools.run("ssh-keygen", "-y", "-f", "sample.key").strip();
        assertThat(Files.readAllLines(folder.resolve("sample.allowed_signers")))
                .contains(mail + " namespaces=\"git,file\",valid-after=\"20260201\" " + shown)
                .hasSize(13);
        tools.run("ssh-keygen", "-q", "-Y", "sign", "-n", "file", "-f", "sample.key", "list");
        assertThat(Files.readString(folder.resolve("list.sig"))).contains("BEGIN SSH SIGNATURE");
    }

    private static long versions(List<Change> changes) {
        return changes.stream().map(Change::blob).distinct().count();
    }

    @Test
    void refusesAHistoryThatDoesNotFitTheContent() throws IOException {
        refuses(HISTORY.replace("every quarter\"}", "every month\"}"), "does not hold exactly once: every month");
        refuses(HISTORY.replace("content/evidence/**", "content/none/**"), "no file matches content/none/**");
        refuses(HISTORY.replace("content/program.yml, ", ""), "no commit adds content/program.yml");
        refuses(HISTORY.replace("    merge: access-2\n", ""), "never merged: [access-2, main]");
        refuses(HISTORY.replace("author: astrid", "author: nobody"), "names nobody called nobody");
    }

    @Test
    void aGrowingListHoldsAtEachCommitWhatWasKnownThatDay() {
        LocalDate day = LocalDate.parse("2026-03-31");
        assertThat(Growth.asOf(day, Set.of(), "training.csv", """
                        person,due,completed
                        p-1,2026-12-01,2026-02-01
                        p-2,2026-03-31,2026-04-02
                        """))
                .isEqualTo("person,due,completed\np-1,2026-12-01,2026-02-01\n");
        assertThat(Growth.asOf(day, Set.of(), "content/evidence/A/runs.csv", """
                        performed-on,reference
                        2026-03-09,minutes 2026-04
                        2026-04-01,minutes 2026-03
                        """))
                .isEqualTo("performed-on,reference\n2026-03-09,minutes 2026-04\n");
        assertThat(Growth.asOf(day, Set.of(), "people.csv", """
                        id,start,end
                        p-1,2020-01-01,2026-06-30
                        """)).isEqualTo("id,start,end\np-1,2020-01-01,\n");
        assertThat(Growth.asOf(day, Set.of(), "gaps.yml", """
                        - id: GAP-1
                          found: 2026-02-01
                          due: 2026-05-01
                          closed: 2026-04-20
                          proof: ACC-01.2026-04-20
                          met:
                            - {period: "2026-03", value: 1}
                            - {period: 2026-Q2, value: 2}

                        - id: GAP-2
                          found: 2026-04-01
                        """)).isEqualTo("""
                        - id: GAP-1
                          found: 2026-02-01
                          due: 2026-05-01
                          met:
                            - {period: "2026-03", value: 1}
                        """);
    }

    private void refuses(String history, String problem) throws IOException {
        Path file = history(history);
        Path target = folder.resolve("refused-" + problem.hashCode());
        assertThatThrownBy(() -> DemoRepository.make(content, file, target)).hasMessageContaining(problem);
    }

    private static List<String> told(Revision revision, String path) {
        return revision.history().of(new RepoPath(path)).stream()
                .map(DemoRepositoryTest::told)
                .toList();
    }

    private static String told(Change change) {
        return change.kind() + " " + change.commit().subject();
    }

    private void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path history(String text) throws IOException {
        return Files.writeString(folder.resolve("history.yml"), text);
    }

    private static SortedMap<String, String> texts(Path content) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = content.relativize(file).toString().replace('\\', '/');
                texts.put("content/" + name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static SortedMap<String, String> texts(SortedMap<RepoPath, Blob> files) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (var entry : files.entrySet()) {
            try (InputStream in = entry.getValue().open()) {
                texts.put(entry.getKey().value(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
