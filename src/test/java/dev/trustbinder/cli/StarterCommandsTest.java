package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newcomers do first, run as they run it. */
class StarterCommandsTest {
    private static final String ANSWERS = """
            organization: {name: "Northwind Ledger, Inc.", short-name: Northwind, site: "https://ledger.example"}
            system: {name: Ledger Cloud}
            why: Enterprise customers ask for a report
            business: saas
            cloud: aws
            identity-provider: okta
            code-host: github
            work: remote
            data-role: processor
            changes: pull-requests
            people: [{name: Ada Meyer, roles: [ceo]}, {name: Bo Tran, roles: [ciso]}]
            security-contact: security@ledger.example
            """;
    private static final String POLICY = "content/policies/access-control.md";

    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }

    private Path write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private CommandRun init() {
        write("answers.yml", ANSWERS);
        CommandRun run = run("init", "acme", "--answers", "answers.yml");
        assertThat(run.exit()).as(run.said()).isZero();
        return run;
    }

    private CommandRun inAcme(String command, String... arguments) {
        return run(Stream.concat(
                        Stream.of(command.split(" ")),
                        Stream.concat(Stream.of(arguments), Stream.of("--content", "acme/content")))
                .toArray(String[]::new));
    }

    private SortedMap<String, String> files(String where) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(where))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void beginsAWorkspaceAndSaysWhatIsNext() {
        assertThat(init().said())
                .contains("files written to", "The report to go for: Type II", "26 policies", "cd acme", "git init")
                .contains("trustbinder check", "The roadmap in the binder begins with");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        init();
        SortedMap<String, String> before = files("acme");

        assertThat(init().said()).contains("nothing to write: the workspace is there");
        assertThat(run("init", "acme").said()).contains("nothing to write");
        assertThat(files("acme")).isEqualTo(before);
    }

    @Test
    void leavesWhatWasThereAndWhatWasTakenAway() throws IOException {
        write("acme/README.md", "Ours.\n");

        assertThat(init().said()).contains("README.md was there before and stays as it is");
        Files.delete(folder.resolve("acme").resolve(POLICY));
        assertThat(init().said()).contains(POLICY + " was taken away and is not written again");
        assertThat(text("acme/README.md")).isEqualTo("Ours.\n");
    }

    @Test
    void refusesOtherAnswersAndStrangers() {
        init();
        write("answers.yml", ANSWERS.replace("cloud: aws", "cloud: azure"));
        assertThat(run("init", "acme", "--answers", "answers.yml"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.said()).contains("other answers", "--upgrade"));

        write("other/content/program.yml", "organization: {name: x}\n");
        assertThat(run("init", "other", "--answers", "answers.yml").said()).contains("is a workspace already");
        assertThat(run("init", "other", "--upgrade").said()).contains("nothing was begun there by init");
        assertThat(run("init", "acme", "--write").said()).contains("--write goes with --upgrade");
    }

    @Test
    void mergesNewAnswersIntoWhatWasEdited() throws IOException {
        init();
        String edited = text("acme/" + POLICY).replace("## Granting", "Our own words.\n\n## Granting");
        write("acme/" + POLICY, edited);
        write(
                "acme/.trustbinder/answers.yml",
                text("acme/.trustbinder/answers.yml").replace("okta", "entra"));

        assertThat(run("init", "acme").said()).contains("see what has changed since with --upgrade");
        CommandRun shown = run("init", "acme", "--upgrade");
        assertThat(shown.said()).contains("merged: " + POLICY, "nothing is written yet");
        assertThat(text("acme/" + POLICY)).isEqualTo(edited);

        CommandRun written = run("init", "acme", "--upgrade", "--write");
        assertThat(written.exit()).isZero();
        assertThat(text("acme/" + POLICY))
                .contains("Our own words.", "Microsoft Entra ID")
                .doesNotContain("Okta", "<<<");
        assertThat(run("init", "acme", "--upgrade", "--write").said()).contains("nothing to change");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @Test
    void marksAConflictOnlyWhenAskedToWrite() throws IOException {
        init();
        String line = text("acme/" + POLICY)
                .lines()
                .filter(found -> found.contains("Okta"))
                .findFirst()
                .orElseThrow();
        write("acme/" + POLICY, text("acme/" + POLICY).replace(line, "We keep our accounts on paper."));
        write(
                "acme/.trustbinder/answers.yml",
                text("acme/.trustbinder/answers.yml").replace("okta", "entra"));

        assertThat(run("init", "acme", "--upgrade").said()).contains("conflict: " + POLICY);
        assertThat(text("acme/" + POLICY)).doesNotContain("<<<<<<<");
        CommandRun written = run("init", "acme", "--upgrade", "--write");
        assertThat(written.exit()).as(written.said()).isEqualTo(1);
        assertThat(written.said()).contains("look for <<<<<<<");
        assertThat(text("acme/" + POLICY)).contains("<<<<<<< yours\nWe keep our accounts on paper.");
        assertThat(inAcme("check --format concise").said())
                .contains(POLICY.substring(POLICY.indexOf("policies")), "error[text/conflict]")
                .contains("1 defect ");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("acme"));
        Files.createSymbolicLink(folder.resolve("acme/content"), elsewhere);
        write("answers.yml", ANSWERS);

        CommandRun run = run("init", "acme", "--answers", "answers.yml");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.said()).contains("content is a symbolic link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void saysWhereAnAnswerIsWrong() {
        write("answers.yml", ANSWERS.replace("okta", "octa"));
        CommandRun run = run("init", "acme", "--answers", "answers.yml");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.said()).contains("answers.yml:6:20", "identity-provider: octa", "did you mean okta?");
        assertThat(folder.resolve("acme")).doesNotExist();
    }

    @Test
    void asksNobodyForEver() {
        CommandRun run = run("init", "acme");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.said()).contains("Legal name of the company?", "--answers");
        assertThat(folder.resolve("acme")).doesNotExist();
    }

    @Test
    void takesAnInterviewFromAPipe() throws IOException {
        String lines = "Northwind\n\n\nhttps://ledger.example\nLedger\n\nCustomers ask\n" + "\n".repeat(24)
                + "Ada\nBo\n" + "\n".repeat(20);
        CommandRun run = CommandRun.answered(lines, folder, "init", "acme");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(text("acme/.trustbinder/answers.yml")).contains("name: \"Ada\", roles: [ceo");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A \\\"quoted\\\" \\\\ name: {{ system.name }} # [x](y) [[ACC-01]]",
                "- %end *bold* ((holder:ceo)) <b>&amp;</b> | `code`",
                "'single' !tag &anchor *alias @at %percent ~ null, Ltd.",
                "Ünïcode 株式会社 = Co. KG {#anchor} ${x} $(y)"
            })
    void takesAnyNameAsItIs(String name) throws IOException {
        write(
                "answers.yml",
                ANSWERS.replace(
                                "\"Northwind Ledger, Inc.\", short-name: Northwind",
                                "\"" + name + "\", short-name: \"" + name + "\"")
                        .replace("{name: Ledger Cloud}", "{name: \"" + name + "\", description: \"" + name + "\"}"));

        assertThat(run("init", "acme", "--answers", "answers.yml").exit()).isZero();
        CommandRun check = inAcme("check");
        assertThat(check.said()).contains("no defect");
        assertThat(text("acme/content/program.yml")).contains("name: \"" + name + "\"");
    }

    @Test
    void printsAFileOfAnswersToFillIn() {
        assertThat(run("init", "--questions").said()).contains("business: saas | msp | hosting | analytics");
    }

    @Test
    void writesRecordsWithFreeIdsAndLeavesTheRestAsItIs() throws IOException {
        init();
        String before = text("acme/content/controls/access.yml");

        assertThat(inAcme("new control", "Badge review").said()).contains("name one with --family", "families: ACC");
        assertThat(inAcme("new control", "Badge review", "--family", "ACC").said())
                .contains("ACC-26 in");
        assertThat(text("acme/content/controls/access.yml"))
                .startsWith(before)
                .contains("- id: ACC-26\n  title: \"Badge review\"");
        assertThat(inAcme("new policy", "Visitor policy").said()).contains("POL-VIS in content/policies/visitor.md");
        assertThat(inAcme("new incident", "Outage").said()).contains("INC-01 in content/registers/incidents.yml");
        assertThat(inAcme("new polcy", "x").said()).contains("did you mean policy?");
        assertThat(inAcme("new control", "x", "--id", "ACC-01").said()).contains("ACC-01 is taken, at");
        assertThat(inAcme("new control", "x", "--id", "a/../b").said()).contains("is no id");
        assertThat(inAcme("check").said()).contains("ACC-26 has no statement", "POL-VIS has no approvers");
    }

    @Test
    void addsARowToARegisterThatIsATable() throws IOException {
        init();
        String table = "id,found,title,severity\nVLN-01,2026-11-02,Old library,low";
        write("acme/content/registers/vulnerabilities.csv", table);

        assertThat(inAcme("new vulnerability", "Open port, public").said())
                .contains("VLN-02 in content/registers/vulnerabilities.csv");
        assertThat(text("acme/content/registers/vulnerabilities.csv"))
                .isEqualTo(table + "\nVLN-02,,\"Open port, public\",\n");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @Test
    void addsNothingWhereTheFileIsNoList() throws IOException {
        init();
        write("acme/content/registers/incidents.yml", "zero: {statement: None, signed-by: ciso, on: 2026-11-01}\n");

        assertThat(inAcme("new incident", "Outage").said()).contains("does not end in a list");
        assertThat(text("acme/content/registers/incidents.yml"))
                .startsWith("zero:")
                .hasLineCount(1);
    }

    @Test
    void filesEvidenceAndWritesOverNone() throws IOException {
        init();
        write("users.csv", "user\nada\n");

        assertThat(inAcme("evidence add", "ACC-9", "users.csv").said())
                .contains("there is no control ACC-9\n  = help: did you mean");
        assertThat(inAcme("evidence add", "ACC-09", "nothing.csv").said()).contains("there is no file nothing.csv");
        assertThat(inAcme("evidence add", "ACC-09", "users.csv", "--period", "../x")
                        .said())
                .contains("is no period");
        assertThat(inAcme("evidence add", "ACC-09", "users.csv", "--performed-on", "2027-01-01")
                        .said())
                .contains("is yet to come");
        CommandRun added =
                inAcme("evidence add", "ACC-09", "users.csv", "--performed-on", "2026-11-20", "--performer", "ciso");
        assertThat(added.exit()).as(added.said()).isZero();
        assertThat(text("acme/content/evidence/ACC-09/2026-11-20/users.csv")).isEqualTo("user\nada\n");
        assertThat(text("acme/content/evidence/ACC-09/2026-11-20/evidence.yml"))
                .isEqualTo("performed-on: 2026-11-20\nperformer: ciso\n");
        assertThat(inAcme("evidence add", "ACC-09", "users.csv", "--performed-on", "2026-11-20")
                        .said())
                .contains("is there already");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @Test
    void saysWhatEvidenceIsExpected() {
        init();
        assertThat(inAcme("evidence template", "ACC-09").said())
                .contains("ACC-09, ", "expected    ", "how often   quarterly")
                .contains("folder      content/evidence/ACC-09/2026-Q4");
    }

    @Test
    void opensAGapForEachCriterionThatNothingAnswersOrAddsTheControls() throws IOException {
        init();
        Path controls = folder.resolve("acme/content/controls/risk.yml");
        write(
                "acme/content/controls/risk.yml",
                Files.readString(controls)
                        .replaceAll("CC9\\.1, |, CC9\\.1|, CC3\\.3|CC3\\.3, ", "")
                        .replaceAll("\\[CC3\\.3]", "[CC3.1]"));
        CommandRun gaps = inAcme("gaps");
        assertThat(gaps.said()).contains("CC3.3 ", "RSK-03", "that no control answers: 1 of");
        assertThat(gaps.said().replaceAll("\\s+", " ")).contains(": it is there, and does not name this criterion");
        assertThat(gaps.out().lines()).allMatch(line -> line.length() <= 80);

        assertThat(inAcme("gaps --write").said()).contains("GAP-");
        assertThat(text("acme/content/registers/gaps.yml")).contains("criteria: [CC3.3]", "due: 2027-02-19");
        assertThat(inAcme("gaps --write").said()).contains("nothing to add");
        assertThat(inAcme("gaps --format json").said()).contains("\"id\" : \"CC3.3\"");
        assertThat(inAcme("check").said()).contains("no defect");
    }

    @Test
    void listsThePointsThatNothingNamesAndRefusesToWriteIntoARevision() throws IOException {
        init();
        String controls = text("acme/content/controls/risk.yml");
        write("acme/content/controls/risk.yml", controls.replaceAll("CC3\\.3/[a-z-]+(, )?", ""));

        assertThat(inAcme("gaps").out()).contains("Points of focus that nothing names", "  CC3.3/");
        CommandRun refused = inAcme("gaps --write --revision HEAD");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void addsToAListThatIsEmptyAndKeepsTheNameOfAPerson() throws IOException {
        init();

        assertThat(inAcme("new report", "SOC 2 Type II").exit()).isZero();
        assertThat(text("acme/content/trust/reports.yml"))
                .contains("title: \"SOC 2 Type II\"")
                .doesNotContain("[]\n");
        assertThat(inAcme("new Person", "Zoë").exit()).isZero();
        assertThat(text("acme/content/registers/people.yml")).endsWith("name: \"Zoë\"\n");
        assertThat(inAcme("new policy", "Café policy").out()).contains("content/policies/cafe.md");
    }

    @Test
    void refusesEvidenceOfAPeriodThatIsMistypedOrHasNotBegun() {
        init();
        write("users.csv", "a,b\n");

        for (String period : List.of("2026-Q9", "2026-q1", "2026-13", "2027")) {
            CommandRun run = inAcme("evidence add ACC-09 users.csv --period " + period);
            assertThat(run.exit()).as(run.said()).isEqualTo(2);
            assertThat(run.err()).contains(period);
        }
        assertThat(folder.resolve("acme/content/evidence")).doesNotExist();
    }

    @Test
    void addsTheControlsOfTheLibraryThatAnswer() throws IOException {
        init();
        String risk = text("acme/content/controls/risk.yml");
        int from = risk.indexOf("- id: RSK-03");
        write("acme/content/controls/risk.yml", risk.substring(0, from) + risk.substring(risk.indexOf("- id: RSK-04")));

        assertThat(inAcme("gaps").said()).contains("CC3.3 ");
        assertThat(inAcme("gaps --write --add-controls").said()).contains("RSK-03 in", "1 added");
        assertThat(inAcme("gaps").said()).doesNotContain("CC3.3 ");
        assertThat(inAcme("check").said()).contains("no defect");
    }
}
