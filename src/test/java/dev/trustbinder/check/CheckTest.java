package dev.trustbinder.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Baseline;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTest {
    private static final String BROKEN = """
            -- content/registers/data.yml --
            %s- {id: DATA-CUST, title: Customer records, class: confidential, where: [SYS-APPS], retention: Ten years, disposal: Erased, owner: ciso}%s
            """;

    @Test
    void anEmptyContentFolderIsToldOnceWithTheWayToBegin() {
        assertThat(FindingAssert.found(TextWorkspace.alone("")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.help()).isEqualTo("the folder is empty: begin with trustbinder init"));
    }

    @Test
    void aWrongNumberOfRowsBesideAListThatTheSecondSourceAgreesWithIsToldOnce() {
        String joiners = TextWorkspace.base().get(new RepoPath("content/populations/joiners.yml"));
        Revision revision = TextWorkspace.overBase(
                "-- content/populations/joiners.yml --\n" + joiners.replace("rows: 2\n", "rows: 12\n"));

        assertThat(FindingAssert.found(revision))
                .extracting(finding -> finding.rule().id())
                .containsExactly("population/rows");
    }

    @Test
    void waivesADefectBelowItsComment() {
        Findings findings = check(BROKEN.formatted(
                "# trustbinder: allow reference/record until 2026-11-21 because it is renamed today\n", ""));
        assertThat(findings.active()).isEmpty();
        assertThat(findings.waived()).hasSize(1);
        assertThat(findings.waived().get(0).because()).isEqualTo("it is renamed today");
        assertThat(findings.waived().get(0).until()).isEqualTo(LocalDate.parse("2026-11-21"));
    }

    @Test
    void waivesADefectOnTheLineOfItsComment() {
        Findings findings = check(
                BROKEN.formatted("", " # trustbinder: allow reference/record until 2026-12-31 because it is renamed"));
        assertThat(findings.active()).isEmpty();
        assertThat(findings.waived()).hasSize(1);
    }

    @Test
    void waivesADefectOfADocument() {
        Findings findings = check("""
                -- content/description/DC5.md --
                ---
                id: DC5
                title: Criteria and controls
                owner: ciso
                criterion: DC5
                ---
                <!-- trustbinder: allow reference/record until 2026-12-31 because it is written next week -->
                See [[COR-77]].
                """);
        assertThat(findings.active()).isEmpty();
        assertThat(findings.waived()).hasSize(1);
    }

    @Test
    void leavesAnExpiredWaiverAndItsDefectStanding() {
        assertThat(rules(check(BROKEN.formatted(
                        "# trustbinder: allow reference/record until 2026-11-20 because it is renamed\n", ""))))
                .containsExactly("waiver/expired", "reference/record");
    }

    @Test
    void waivesARowOfACsvFileFromTheCharter() {
        String waived = FindingAssert.baseFile("content/program.yml")
                + "\nwaived: [{rule: reference/holder, record: p-9.awareness-2026, until: 2026-12-31, because: joins in December}]\n";
        Findings findings = check("-- content/program.yml --\n" + waived + """
                -- content/registers/training.csv --
                person,course,due,completed,score,proof
                p-1,awareness-2026,2026-03-31,2026-02-10,18/20,COR-01.2026-03-10
                p-9,awareness-2026,2026-12-31,,,
                """);
        assertThat(findings.active()).isEmpty();
        assertThat(findings.waived()).hasSize(1);
    }

    @Test
    void waivesTheFaultOfAColumnForItsFileAndNotByOneRow() {
        String program = FindingAssert.baseFile("content/program.yml")
                + "\nwaived: [{rule: record/value, %s, until: 2026-12-31, because: exported anew in December}]\n";
        String people = """
                -- content/registers/people.csv --
                id,team,start
                p-7,Sales,9 Jan 2023
                p-8,Sales,9 Jan 2023
                p-9,Sales,9 Jan 2023
                """;
        Findings byRow = check("-- content/program.yml --\n" + program.formatted("record: p-7") + people);
        assertThat(byRow.waived()).isEmpty();
        assertThat(rules(byRow)).contains("record/value", "waiver/unused");
        Findings byFile =
                check("-- content/program.yml --\n" + program.formatted("path: registers/people.csv") + people);
        assertThat(byFile.waived()).hasSize(1);
        assertThat(rules(byFile)).doesNotContain("record/value", "waiver/unused");
    }

    @Test
    void weighsARuleAsTheCharterSays() {
        String program = FindingAssert.baseFile("content/program.yml");
        Findings lighter = check("-- content/program.yml --\n" + program
                + "\nrules: {reference/record: {severity: info}}\n" + BROKEN.formatted("", ""));
        assertThat(lighter.count(Severity.INFO)).isEqualTo(1);
        assertThat(lighter.count(Severity.ERROR)).isZero();
        Findings none = check("-- content/program.yml --\n" + program + "\nrules: {reference/record: {severity: off}}\n"
                + BROKEN.formatted("", ""));
        assertThat(none.active()).isEmpty();
    }

    @Test
    void noBaselineSilencesWhatIsNotJudged() {
        String mistake = "-- content/evidence/COR-01/spring/proof.txt --\ntwo doors closed\n";
        Findings findings = check(mistake).without(check(mistake).baseline());
        assertThat(rules(findings)).containsExactly("check/not-judged");
        String program =
                FindingAssert.baseFile("content/program.yml").replaceFirst("window: \\{[^}]*\\}", "window: soon");
        assertThat(rules(check("-- content/program.yml --\n" + program))).contains("check/not-judged");
    }

    @Test
    void reportsNothingButTheSyntaxErrorOfTheCharter() {
        assertThat(rules(check("-- content/program.yml --\norganization: {name: x\n")))
                .containsExactly("check/not-judged", "yaml/syntax");
    }

    private static final String BROKEN_YAML = "this is not YAML: the { that opens here is not closed, or lacks a comma";

    @Test
    void countsReferencesToAFileThatCouldNotBeReadAndReportsOthers() {
        String people = FindingAssert.baseFile("content/registers/people.yml");
        assertThat(check("-- content/registers/people.yml --\n" + people + "\n- {id: p-9\n")
                        .active())
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .containsExactly(
                        "check/not-judged p-1, p-2, p-3, p-4 and p-9, and 7 references to records of this file not judged: "
                                + BROKEN_YAML,
                        "yaml/syntax " + BROKEN_YAML);
        assertThat(rules(check("-- content/policies/core.md --\n---\nid: [POL-CORE\n---\n")))
                .containsExactly("check/not-judged", "yaml/syntax");
    }

    @Test
    void setsApartWhatTheBaselineKnowsWhereverItMoved() {
        Baseline baseline = check(BROKEN.formatted("", "")).baseline();
        assertThat(baseline.findings()).hasSize(1);
        Findings moved = check(BROKEN.formatted("# a comment\n\n", "")).without(baseline);
        assertThat(moved.active()).isEmpty();
        assertThat(moved.known()).hasSize(1);
        assertThat(moved.baseline()).isEqualTo(baseline);
    }

    @Test
    void knowsOnlyAsManyAsTheBaselineHas() {
        Baseline baseline = check(BROKEN.formatted("", "")).baseline();
        Findings findings = check("""
                        -- content/registers/data.yml --
                        - {id: DATA-CUST, title: Records, class: confidential, where: [SYS-APPS, SYS-APPS], retention: Ten years, disposal: Erased, owner: ciso}
                        """).without(baseline);
        assertThat(findings.known()).hasSize(1);
        assertThat(findings.active()).hasSize(1);
    }

    @Test
    void readsTheBaselineBesideTheCharter() {
        Baseline.Known known =
                check(BROKEN.formatted("", "")).baseline().findings().get(0);
        Findings findings =
                check(BROKEN.formatted("", "") + """
                -- content/.trustbinder-baseline.json --
                {
                  "findings": [
                    {"rule": "%s", "file": "%s", "message": "%s"}
                  ]
                }
                """.formatted(known.rule(), known.file(), known.message()));
        assertThat(findings.active()).isEmpty();
        assertThat(findings.known()).hasSize(1);
    }

    @Test
    void sortsByFileAndLineAndSaysEachThingOnce() {
        List<Finding> found = check(BROKEN.formatted("", "") + "-- content/controls/a.yml --\n- {id: A}\n")
                .active();
        assertThat(found).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Condition.State.class)
    void hasARuleForEveryStateOfARepository(Condition.State state) {
        Revision base = TextWorkspace.overBase("");
        RepoPath file = new RepoPath("content/evidence/x");
        for (Condition condition : List.of(Condition.of(state, "detail"), Condition.of(state, file, "detail"))) {
            Revision revision = new Revision(
                    base.name(),
                    base.head(),
                    base.clean(),
                    base.content(),
                    base.files(),
                    base.history(),
                    List.of(condition));
            List<Finding> found = FindingAssert.found(revision);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).message()).contains("detail");
            assertThat(found.get(0).rule().id()).matches("(git|path|workspace)/.*");
            assertThat(found.get(0).location().file())
                    .isEqualTo(condition.path().orElse(new RepoPath("content/program.yml")));
        }
    }

    @Test
    void tellsFactsFromDefectsAmongTheStates() {
        assertThat(CheckRules.DIRTY.kind()).isEqualTo(Rule.Kind.CONDITION);
        assertThat(CheckRules.SHALLOW)
                .isEqualTo(new Rule("git/shallow", Rule.Kind.DEFECT, Severity.ERROR, CheckRules.SHALLOW.title()));
        assertThat(CheckRules.LFS_POINTER.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void goesOnWithIncompleteHistoryAsAWarning() {
        Revision base = TextWorkspace.overBase("");
        Revision shallow = new Revision(
                base.name(),
                base.head(),
                base.clean(),
                base.content(),
                base.files(),
                base.history(),
                List.of(
                        Condition.of(Condition.State.SHALLOW, "cut off"),
                        Condition.of(Condition.State.PARTIAL_CLONE, "")));
        assertThat(Check.of(assessment(shallow)).count(Severity.ERROR)).isEqualTo(2);
        assertThat(Check.withIncompleteHistory(assessment(shallow)).count(Severity.WARNING))
                .isEqualTo(2);
    }

    private static List<String> rules(Findings findings) {
        return findings.active().stream().map(finding -> finding.rule().id()).toList();
    }

    private static Findings check(String text) {
        return Check.of(assessment(TextWorkspace.overBase(text)));
    }

    private static Assessment assessment(Revision revision) {
        Program program = ProgramReader.read(revision);
        return Assessment.of(program, new AsOf(LocalDate.parse("2026-11-21"), "the test's own"));
    }
}
