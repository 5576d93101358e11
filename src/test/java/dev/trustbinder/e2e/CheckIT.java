package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.e2e.Tool.Run;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of real repositories: what is printed where, in which form, and the exit code. */
class CheckIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Tool clean;
    private static Tool broken;
    private static Tool overdue;

    @BeforeAll
    static void make() {
        clean = Tool.in(Repository.ofBase(folder.resolve("clean")).root());
        broken = Tool.in(Repository.ofBase(folder.resolve("broken"))
                .edit("content/controls/core.yml", "criteria: [CC7.5]\n", "criteria: [CC7.51]\n")
                .commit("Cite what does not exist")
                .root());
        overdue = Tool.in(Repository.ofBase(folder.resolve("overdue"))
                .edit(
                        "content/policies/core.md",
                        "review-interval: annual\nreviewed: 2026-09",
                        "review-interval: quarterly\nreviewed: 2026-05")
                .commit("Forget a review")
                .root());
    }

    @Test
    void aCleanRepositoryExitsZero() {
        Run run = clean.run("check");

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out())
                .startsWith(
                        "nothing found (as of 2026-11-21, pinned in program.yml)\nexit code 0: nothing gates\nnext: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aDefectIsShownWithItsLineAMarkTheHelpAndTheManual() {
        Run run = broken.run("check");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                error[reference/criterion]: control COR-02 cites CC7.51, which is no criterion
                  --> content/controls/core.yml:23:14
                   |
                23 |   criteria: [CC7.51]
                   |              ^^^^^^
                   = help: did you mean CC7.1 or CC7.5?
                   = note: trustbinder explain reference/criterion

                1 defect (1 error); no condition (as of 2026-11-21, pinned in program.yml)
                exit code 1: 1 defect gates
                next: mend content/controls/core.yml:23:14, then run it again
                """);
    }

    @Test
    void aMachineFormatStandsAloneOnStandardOutput() {
        Run run = broken.run("check", "--format", "json");

        assertThat(run.exit()).isEqualTo(1);
        JsonNode finding = JSON.readTree(run.out()).get("findings").get(0);
        assertThat(finding.toString()).isEqualTo("""
                {"rule":"reference/criterion","kind":"defect","severity":"error",\
                "gates":true,"holdsTrustCenterBack":false,"owner":"it-lead",\
                "message":"control COR-02 cites CC7.51, which is no criterion",\
                "help":"did you mean CC7.1 or CC7.5?","file":"content/controls/core.yml",\
                "line":23,"column":14,"endLine":23,"endColumn":20}""");
        assertThat(run.err()).startsWith("1 defect (1 error");
    }

    @Test
    void sarifNamesRulesPlacesAndFingerprints() {
        JsonNode sarif = JSON.readTree(broken.run("check", "--format", "sarif").out());

        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = sarif.get("runs").get(0);
        JsonNode result = run.get("results").get(0);
        JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
        assertThat(rule.get("id").asString())
                .isEqualTo(result.get("ruleId").asString())
                .isEqualTo("reference/criterion");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("content/controls/core.yml");
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(14);
        assertThat(result.at("/partialFingerprints").size()).isEqualTo(1);
    }

    @Test
    void junitShowsTheRulesThatHeldToo() throws Exception {
        Run run = broken.run("check", "--format", "junit");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getElementsByTagName("testcase").getLength()).isGreaterThan(50);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void githubAnnotatesThePlace() {
        assertThat(broken.run("check", "--format", "github").out())
                .startsWith("::error file=content/controls/core.yml,line=23,endLine=23,col=14,endColumn=20,"
                        + "title=error[reference/criterion]::control COR-02 cites CC7.51");
    }

    @Test
    void severalFormatsAreWrittenInOneRun() throws Exception {
        Path out = Files.createDirectories(folder.resolve("broken/site/reports"));
        Run run = broken.run(
                "check",
                "--format=concise",
                "--output=json=site/reports/a.json",
                "--output=sarif=site/reports/b.sarif",
                "--output=junit=site/reports/c.xml",
                "--output=markdown=site/reports/d.md");

        assertThat(run.out())
                .startsWith("content/controls/core.yml:23:14: error[reference/criterion]: control COR-02 cites CC7.51");
        assertThat(Tree.names(out)).containsExactly("a.json", "b.sarif", "c.xml", "d.md");
        assertThat(JSON.readTree(Tree.bytes(out.resolve("a.json")))
                        .at("/findings/0/line")
                        .asInt())
                .isEqualTo(23);
        assertThat(Files.readString(out.resolve("d.md"))).contains("| error | `reference/criterion` |");
        Tree.delete(folder.resolve("broken/site"));
    }

    @Test
    void aConditionIsShownAndDoesNotGate() {
        Run run = overdue.run("check", "--format", "concise");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("condition[policy/overdue-review] (error)")
                .doesNotContain("error[")
                .contains("no defect; 1 condition");
    }

    @ParameterizedTest
    @CsvSource({
        "broken, error, '', 1",
        "overdue, info, '', 0",
        "overdue, error, readiness, 1",
        "clean, info, readiness, 0"
    })
    void whatGatesIsSaidByFailOnAndGate(String repository, String failOn, String gate, int exit) {
        Tool tool = Tool.in(folder.resolve(repository));
        Run run = gate.isEmpty()
                ? tool.run("check", "--fail-on", failOn)
                : tool.run("check", "--fail-on", failOn, "--gate", gate);

        assertThat(run.exit()).as(run.said()).isEqualTo(exit);
    }

    @Test
    void aWarningGatesWhereItIsAskedTo() {
        Repository repository = Repository.ofBase(folder.resolve("warned"))
                .write("content/notes.txt", "nothing reads this\n")
                .commit("Leave a note");

        assertThat(Tool.in(repository.root()).run("check").exit()).isZero();
        assertThat(Tool.in(repository.root())
                        .run("check", "--fail-on", "warning")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void theDayAskedForDecidesWhatIsOverdue() {
        assertThat(clean.run("check", "--as-of", "2026-11-22").out())
                .startsWith("nothing found (as of 2026-11-22, given by --as-of)\n");
        Run later = clean.run("check", "--as-of", "2028-01-01", "--format", "concise");
        assertThat(later.out()).contains("policy/overdue-review").contains("as of 2028-01-01, given by --as-of");
        assertThat(clean.run("check", "--as-of", "today").out()).containsPattern("as of \\d{4}-\\d\\d-\\d\\d, today");
    }

    @Test
    void aListingIsCutAndGroupedWithoutChangingWhatGates() {
        Run one = broken.run("check", "--only", "conditions");
        Run file = broken.run("check", "--only", "controls/core.yml", "--only", "reference", "--format", "concise");
        Run owner = broken.run("check", "--group", "owner", "--all");

        assertThat(one.exit()).as(one.said()).isEqualTo(1);
        assertThat(one.out()).doesNotContain("error[").contains("1 of them not listed, by --only");
        assertThat(file.out()).startsWith("content/controls/core.yml:23:14: error[reference/criterion]");
        assertThat(owner.out()).startsWith("== ");
    }

    @Test
    void aPullRequestIsAnnotatedOnTheFilesItTouchesAndTheRestIsInTheSummary() throws Exception {
        Repository repository = Repository.ofBase(folder.resolve("request"))
                .edit("content/registers/risks.yml", "controls: [COR-01]", "controls: [COR-91]")
                .commit("Break a risk")
                .tag("target")
                .edit("content/controls/core.yml", "criteria: [CC7.5]\n", "criteria: [CC7.51]\n")
                .commit("Cite what does not exist");
        Path summary = folder.resolve("summary.md");
        Tool tool = Tool.in(repository.root())
                .with("GITHUB_BASE_REF", "target")
                .with("GITHUB_STEP_SUMMARY", summary.toString());

        Run run = tool.run("check", "--format", "github");

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out())
                .startsWith("::error file=content/controls/core.yml,line=23,")
                .contains(
                        "\n::error title=trustbinder::+1 more that gates; the first is at content/registers/risks.yml:");
        assertThat(Files.readString(summary)).contains("`content/registers/risks.yml:", "exit code 1");
        assertThat(tool.run("check", "--format", "github", "--base", "HEAD").out())
                .startsWith("::error title=trustbinder::+2 more that gate");
        assertThat(tool.with("GITHUB_BASE_REF", "gone")
                        .run("check", "--format", "github")
                        .err())
                .contains("the branch gone is not in this clone", "= help: check out with fetch-depth: 0");
    }

    @Test
    void anEarlierRevisionIsReadFromTheRepositoryNotTheFolder() {
        Repository repository = Repository.ofBase(folder.resolve("tagged"))
                .tag("binder/good")
                .edit("content/controls/core.yml", "criteria: [CC7.5]\n", "criteria: [CC7.51]\n")
                .commit("Break it");
        Tool tool = Tool.in(repository.root());

        assertThat(tool.run("check").exit()).isEqualTo(1);
        assertThat(tool.run("check", "--revision", "binder/good").out()).startsWith("nothing found");
        assertThat(repository.read("content/controls/core.yml")).contains("CC7.51");
    }

    @Test
    void aBaselineAcceptsTodaysDefectsAndNoOthers() {
        Repository repository = Repository.ofBase(folder.resolve("debt"))
                .edit("content/controls/core.yml", "criteria: [CC7.5]\n", "criteria: [CC7.51]\n");
        Tool tool = Tool.in(repository.root());

        Run written = tool.run("check", "--write-baseline");
        repository.commit("Accept what is there");
        Run accepted = tool.run("check");
        repository
                .edit("content/controls/core.yml", "criteria: [CC6.2]\n", "criteria: [CC6.21]\n")
                .commit("Add another");
        Run worse = tool.run("check", "--format", "concise");

        assertThat(written.out()).startsWith("1 defect accepted in ");
        assertThat(accepted.exit()).as(accepted.said()).isZero();
        assertThat(accepted.out()).contains("1 allowed");
        assertThat(worse.exit()).isEqualTo(1);
        assertThat(worse.out()).contains("CC6.21").doesNotContain("CC7.51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "concise", "json", "sarif", "github", "junit", "markdown"})
    void noFormatIsColouredOffATerminal(String format) {
        assertThat(broken.run("check", "--format", format).out()).doesNotContain("\u001b");
    }

    @Test
    void aTerminalShowsColoursUnlessToldNotTo() {
        String inTerminal = "script -qec \"$(printf '%q ' \"$@\")\" /dev/null";
        Tool tool = broken.with("TERM", "xterm-256color");

        assertThat(tool.shell(inTerminal, "check").out()).contains("\u001b[1;31merror[reference/criterion]");
        assertThat(tool.with("NO_COLOR", "1").shell(inTerminal, "check").out())
                .contains("error[reference/criterion]")
                .doesNotContain("\u001b");
    }
}
