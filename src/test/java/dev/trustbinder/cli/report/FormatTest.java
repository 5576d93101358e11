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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {
    private static final Rule CRITERION =
            new Rule("reference/criterion", Rule.Kind.DEFECT, Severity.ERROR, "a criterion does not exist");
    private static final Rule REVIEW =
            new Rule("policy/overdue-review", Rule.Kind.CONDITION, Severity.WARNING, "a review is overdue");
    private static final Rule LATE =
            new Rule("training/late", Rule.Kind.CONDITION, Severity.ERROR, "a training is late");
    private static final Rule HELD = new Rule("yaml/syntax", Rule.Kind.DEFECT, Severity.ERROR, "a file is not YAML");
    private static final RepoPath FILE = new RepoPath("content/controls/access control.yml");

    private static FindingReport report(Finding... findings) {
        return report(Optional.empty(), false, findings);
    }

    private static FindingReport report(Optional<Set<RepoPath>> touched, boolean readiness, Finding... findings) {
        Threshold threshold = new Threshold(Severity.ERROR, readiness);
        return new FindingReport(
                Stream.of(findings)
                        .map(one -> new ReportedFinding(one, "control", "ciso", false, false, threshold.gates(one)))
                        .toList(),
                Listing.SHORT,
                0,
                List.of(CRITERION, REVIEW, HELD),
                threshold,
                new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml"),
                "0.1.0",
                touched,
                () -> Optional.of("Risk assessment"),
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

                1 defect (1 error); no condition (as of 2026-11-21, pinned in program.yml)
                exit code 1: 1 defect gates
                next: mend content/controls/access control.yml:2:14, then run it again
                """);
    }

    @Test
    void saysSoWhenNothingWasFound() {
        assertThat(Format.TEXT.write(report())).isEqualTo("""
                        nothing found (as of 2026-11-21, pinned in program.yml)
                        exit code 0: nothing gates
                        next: Risk assessment, the first open step of the binder's roadmap
                        """);
    }

    @Test
    void writesControlCharactersOut() {
        Finding hostile = CRITERION.at(Location.startOf(FILE), "cites \u001b[31mred\u0007\u202e", "");

        assertThat(Format.TEXT.write(report(hostile))).contains("cites \\u001B[31mred\\u0007\\u202E");
        assertThat(Format.CONCISE.write(report(hostile))).doesNotContain("\u001b");
    }

    @Test
    void showsTenDefectsOfOneRuleInFullAndNamesTheRest() {
        List<Finding> many = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            many.add(cites("CC" + i));
        }
        String text = Format.TEXT.write(report(many.toArray(Finding[]::new)));

        assertThat(text.lines().filter(line -> line.startsWith("error["))).hasSize(10);
        assertThat(text).contains("""
                and 27 more error[reference/criterion]
                  --> content/controls/access control.yml:2 and 26 more
                  = list: trustbinder check --only reference/criterion
                """);
    }

    @Test
    void neverCutsOffWhatHoldsTheTrustCenterBack() {
        FindingReport few = report();
        List<ReportedFinding> many = new ArrayList<>();
        for (int i = 0; i < 237; i++) {
            many.add(new ReportedFinding(cites("CC" + i), "control", "", true, true, true));
        }
        String text = TextReport.of(
                new FindingReport(
                        many,
                        Listing.SHORT,
                        0,
                        few.rules(),
                        few.threshold(),
                        few.asOf(),
                        "",
                        Optional.empty(),
                        Optional::empty,
                        few.lines()),
                Screen.plain());

        assertThat(text.lines().filter(line -> line.startsWith("error["))).hasSize(237);
        assertThat(text.lines().filter("  = note: it holds the trust center back"::equals))
                .hasSize(237);
    }

    @Test
    void tellsConditionsByRuleAfterTheDefectsAndNeverAsErrors() {
        List<Finding> found = new ArrayList<>();
        for (int line = 1; line < 6; line++) {
            found.add(LATE.at(Location.on(FILE, line, 1, 1), "training %d is late".formatted(line), ""));
        }
        found.add(cites("CC6.11"));
        String text = Format.TEXT.write(report(found.toArray(Finding[]::new)));

        assertThat(text).startsWith("error[reference/criterion]").contains("""
                condition[training/late] (error × 5): training 1 is late
                  --> content/controls/access control.yml:1, 2, 3 and 2 more

                1 defect (1 error); 5 conditions (5 error) (as of 2026-11-21, pinned in
                  program.yml)
                exit code 1: 1 defect gates
                more: trustbinder check --only training/late, or --all
                """).doesNotContain("error[training");
    }

    @Test
    void showsCausesBeforeTheirConsequences() {
        Finding syntax = HELD.at(Location.startOf(new RepoPath("content/registers/vendors.yml")), "not YAML", "");

        assertThat(report(cites("CC1"), syntax).findings())
                .extracting(one -> one.finding().rule())
                .containsExactly(HELD, CRITERION);
    }

    @Test
    void showsOfALongLineWhatFitsTheScreenAroundThePlace() {
        String line = "a".repeat(100) + " CC6.11 " + "b".repeat(100);
        FindingReport report = FindingReport.ofAnswers(
                List.of(CRITERION.at(Location.on(FILE, 1, 102, 6), "no criterion", "")),
                List.of(CRITERION),
                new AsOf(LocalDate.of(2026, 11, 21), "today"),
                "0.1.0",
                List.of(line));

        List<String> lines = Format.TEXT.write(report).lines().toList();
        assertThat(lines).allMatch(one -> one.length() <= 80);
        assertThat(lines.get(3)).startsWith("1 | …aaa").contains("CC6.11").endsWith("b…");
        assertThat(lines.get(4).indexOf('^')).isEqualTo(lines.get(3).indexOf("CC6.11"));
    }

    @Test
    void givesMachinesEveryFact() {
        JsonNode json = JsonMapper.shared().readTree(Format.JSON.write(report(cites("CC6.11"))));

        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("reference/criterion");
        assertThat(finding.get("kind").asString()).isEqualTo("defect");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("gates").asBoolean()).isTrue();
        assertThat(finding.get("owner").asString()).isEqualTo("ciso");
        assertThat(json.get("exitCode").asInt()).isEqualTo(1);
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
    void tellsSarifThatAConditionIsNoError() {
        JsonNode run = JsonMapper.shared()
                .readTree(Format.SARIF.write(report(LATE.at(Location.startOf(FILE), "late", ""))))
                .get("runs")
                .get(0);

        assertThat(run.at("/results/0/level").asString()).isEqualTo("warning");
        assertThat(run.at("/results/0/properties/kind").asString()).isEqualTo("condition");
        assertThat(run.at("/results/0/properties/severity").asString()).isEqualTo("error");
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

        assertThat(lines).hasSize(11);
        assertThat(lines[0])
                .startsWith("::error file=content/controls/access control.yml,line=2,endLine=2,col=14,endColumn=17,"
                        + "title=error[reference/criterion]::control ACC-05 cites CC0,");
        assertThat(lines[10]).startsWith("::error title=trustbinder::+2 more that gate; the first is at ");
    }

    @Test
    void annotatesOnlyFilesThatThePullRequestTouchesAndNoErrorWherePassing() {
        Finding there = LATE.at(Location.startOf(FILE), "training T-1: 100% late,\nby a day", "");
        Finding elsewhere = LATE.at(Location.startOf(new RepoPath("content/program.yml")), "late", "");

        assertThat(Format.GITHUB.write(report(Optional.of(Set.of(FILE)), false, there, elsewhere)))
                .isEqualTo("""
                        ::warning file=content/controls/access control.yml,line=1,endLine=1,col=1,endColumn=1,\
                        title=condition[training/late]::training T-1: 100%25 late,%0Aby a day
                        +1 more in the summary of this job
                        """);
        assertThat(Format.GITHUB.write(report(Optional.of(Set.of(FILE)), true, there)))
                .as("with --gate readiness it does not pass")
                .startsWith("::error ");
        assertThat(Format.GITHUB.write(report(there, elsewhere)))
                .as("where nothing is under review")
                .isEqualTo("+2 more in the summary of this job\n");
        assertThat(Format.GITHUB.write(report(Optional.of(Set.of()), false, cites("CC0"))))
                .as("what gates is said, wherever it stands")
                .startsWith("::error title=trustbinder::+1 more that gates; the first is at "
                        + "content/controls/access control.yml:2:14: control ACC-05 cites CC0");
    }

    @Test
    void showsARuleThatHeldAsATestThatPassed() throws Exception {
        String junit = Format.JUNIT.write(report(cites("<CC6.11> & \u0000")));

        var cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(junit)))
                .getElementsByTagName("testcase");
        assertThat(cases.getLength()).as("conditions are no tests").isEqualTo(2);
        assertThat(((org.w3c.dom.Element) cases.item(0))
                        .getElementsByTagName("failure")
                        .getLength())
                .isOne();
        assertThat(cases.item(0).getTextContent()).contains("<CC6.11> & \uFFFD");
        assertThat(cases.item(1).getTextContent()).isEmpty();
    }

    /** What the schemas of Surefire and of Jenkins' xUnit plugin both allow of a report such as this. */
    private static final String JUNIT_SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:simpleType name="number"><xs:restriction base="xs:string"><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType>
              <xs:element name="testsuite"><xs:complexType>
                <xs:sequence><xs:element name="testcase" maxOccurs="unbounded"><xs:complexType>
                  <xs:sequence>
                    <xs:element name="failure" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
                      <xs:attribute name="message" type="xs:string"/><xs:attribute name="type" type="xs:string" use="required"/>
                    </xs:extension></xs:simpleContent></xs:complexType></xs:element>
                    <xs:element name="system-out" type="xs:string" minOccurs="0"/>
                  </xs:sequence>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="classname" type="xs:string"/>
                  <xs:attribute name="time" type="number" use="required"/>
                </xs:complexType></xs:element></xs:sequence>
                <xs:attribute name="name" type="xs:string" use="required"/>
                <xs:attribute name="time" type="number"/>
                <xs:attribute name="tests" type="number" use="required"/>
                <xs:attribute name="errors" type="number" use="required"/>
                <xs:attribute name="skipped" type="number" use="required"/>
                <xs:attribute name="failures" type="number" use="required"/>
              </xs:complexType></xs:element>
            </xs:schema>
            """;

    @Test
    void writesJunitThatItsTwoSchemasAllow() throws Exception {
        Finding light = CRITERION.at(Location.startOf(FILE), "light", "").weighing(Severity.WARNING);
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(JUNIT_SCHEMA)))
                .newValidator();

        for (FindingReport report : List.of(report(), report(cites("CC0")), report(light))) {
            validator.validate(new StreamSource(new StringReader(Format.JUNIT.write(report))));
        }
        assertThat(Format.JUNIT.write(report(light)))
                .as("what does not gate fails no test")
                .contains("failures=\"0\"", "<system-out>");
    }

    @Test
    void keepsMarkdownFromBeingMarkup() {
        Finding hostile = CRITERION.at(Location.startOf(FILE), "cites <b>[x](y)|z`", "");

        assertThat(Format.MARKDOWN.write(report(hostile)))
                .contains("| error | `reference/criterion` | `content/controls/access control.yml:1:1` |")
                .contains("cites \\<b\\>\\[x\\](y)\\|z\\`");
    }
}
