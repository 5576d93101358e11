package dev.trustbinder.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.repository.RepoPath;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {
    private static final Rule CRITERION =
            Rule.defect("reference/criterion", Severity.ERROR, "a criterion does not exist");
    private static final Rule REVIEW = Rule.condition("policy/overdue-review", Severity.WARNING, "a review is overdue");
    private static final Rule HELD = Rule.defect("yaml/syntax", Severity.ERROR, "a file is not YAML");
    private static final RepoPath FILE = new RepoPath("content/controls/access control.yml");

    private static FindingReport report(Finding... findings) {
        return new FindingReport(
                List.of(findings),
                0,
                List.of(CRITERION, REVIEW, HELD),
                new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml"),
                "0.1.0",
                path -> List.of("- id: ACC-05", "  criteria: [CC6.11, CC6.2]"));
    }

    private static Finding cites(String criterion) {
        return CRITERION.at(
                Location.on(FILE, 2, 14, criterion.length()),
                "control ACC-05 cites " + criterion + ", which is no criterion",
                "did you mean CC6.1?");
    }

    @Test
    void showsPeopleTheLineAndThePlace() {
        assertThat(Format.TEXT.write(report(cites("CC6.11")))).isEqualTo("""
                error[reference/criterion]: control ACC-05 cites CC6.11, which is no criterion
                  --> content/controls/access control.yml:2:14
                  |
                2 |   criteria: [CC6.11, CC6.2]
                  |              ^^^^^^
                  = help: did you mean CC6.1?
                  = note: trustbinder explain reference/criterion

                1 defect (1 error, 0 warning, 0 info); no condition (as of 2026-11-21, pinned in program.yml)
                """);
    }

    @Test
    void saysSoWhenNothingWasFound() {
        assertThat(Format.TEXT.write(report())).isEqualTo("nothing found (as of 2026-11-21, pinned in program.yml)\n");
    }

    @Test
    void writesControlCharactersOut() {
        Finding hostile = CRITERION.at(Location.startOf(FILE), "cites \u001b[31mred\u0007\u202e", "");

        assertThat(Format.TEXT.write(report(hostile))).contains("cites \\u001B[31mred\\u0007\\u202E");
        assertThat(Format.CONCISE.write(report(hostile))).doesNotContain("\u001b");
    }

    @Test
    void countsWhatItDoesNotShow() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 237; i++) {
            many.add(cites("CC" + i));
        }
        assertThat(Format.TEXT.write(report(many.toArray(Finding[]::new)))).contains("\nand 37 more\n");
    }

    @Test
    void givesMachinesEveryFact() {
        JsonNode json = JsonMapper.shared().readTree(Format.JSON.write(report(cites("CC6.11"))));

        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("reference/criterion");
        assertThat(finding.get("kind").asString()).isEqualTo("defect");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("file").asString()).isEqualTo("content/controls/access control.yml");
        assertThat(finding.get("line").asInt()).isEqualTo(2);
        assertThat(finding.get("column").asInt()).isEqualTo(14);
        assertThat(finding.get("endLine").asInt()).isEqualTo(2);
        assertThat(finding.get("endColumn").asInt()).isEqualTo(20);
    }

    @Test
    void namesFilesBySarifAsRelativeAddresses() {
        JsonNode run = JsonMapper.shared()
                .readTree(Format.SARIF.write(report(cites("CC6.11"), cites("CC6.11"))))
                .get("runs")
                .get(0);

        JsonNode first = run.get("results").get(0);
        JsonNode place = first.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString())
                .isEqualTo("content/controls/access%20control.yml");
        assertThat(run.get("tool")
                        .get("driver")
                        .get("rules")
                        .get(first.get("ruleIndex").asInt())
                        .get("id")
                        .asString())
                .isEqualTo("reference/criterion");
        assertThat(first.get("partialFingerprints"))
                .as("the same text found twice is two results")
                .isNotEqualTo(run.get("results").get(1).get("partialFingerprints"));
    }

    @Test
    void annotatesTheHeaviestFirstAndCountsTheRest() {
        List<Finding> many = new ArrayList<>();
        many.add(REVIEW.at(Location.startOf(FILE), "policy POL-AC: 100% overdue,\nby a day", ""));
        for (int i = 0; i < 12; i++) {
            many.add(cites("CC" + i));
        }
        String[] lines =
                Format.GITHUB.write(report(many.toArray(Finding[]::new))).split("\n");

        assertThat(lines).hasSize(12);
        assertThat(lines[0])
                .startsWith("::error file=content/controls/access control.yml,line=2,endLine=2,col=14,endColumn=17,"
                        + "title=reference/criterion::control ACC-05 cites CC0,");
        assertThat(lines[10]).isEqualTo("::error::+2 more");
        assertThat(lines[11]).endsWith("::policy POL-AC: 100%25 overdue,%0Aby a day");
    }

    @Test
    void showsARuleThatHeldAsATestThatPassed() throws Exception {
        String junit = Format.JUNIT.write(report(cites("<CC6.11> & \u0000")));

        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(junit)))
                .getElementsByTagName("testcase");
        assertThat(cases.getLength()).as("conditions are no tests").isEqualTo(2);
        assertThat(cases.item(0).getTextContent()).contains("<CC6.11> & \uFFFD");
        assertThat(cases.item(1).getTextContent()).isEmpty();
    }

    @Test
    void keepsMarkdownFromBeingMarkup() {
        Finding hostile = CRITERION.at(Location.startOf(FILE), "cites <b>[x](y)|z`", "");

        assertThat(Format.MARKDOWN.write(report(hostile)))
                .contains("| error | `reference/criterion` | `content/controls/access control.yml:1:1` |")
                .contains("cites \\<b\\>\\[x\\](y)\\|z\\`");
    }
}
