package dev.trustbinder.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.changes.ChangeLog.Side;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String BEN = "Ben <ben@ledger.example>";
    private static final String CONTROLS = "content/controls/core.yml";
    private static final String POLICY = "content/policies/core.md";
    private static final String PROOF = "content/evidence/COR-01/2026-03-10/safeguards.csv";

    @TempDir
    private Path folder;

    private GitStory story;
    private String begin;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder.resolve("repository"));
        begin = story.lay("""
                -- content/registers/people.yml --
                - {id: p-1, name: Ada, kind: employee, start: 2024-01-01, git: [ada@ledger.example]}
                """).commit(ADA, "2026-01-03", "Hire Ada");
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void namesForEachKeyTheCommitThatChangedItAndWhoApproved() throws IOException {
        story.edit(CONTROLS, "Quarterly restore test", "Restore test").commit(ADA, "2026-02-01", "Call it so");
        story.branch("more").edit(CONTROLS, "title: Emergency change approval", "title: Approval after release");
        story.commit(ADA, "2026-02-02", "Rename");
        story.checkout("main").edit(POLICY, "once a year", "twice a year").commit(BEN, "2026-02-03", "Twice");
        story.merge("more", BEN, "2026-02-04", "Merge more");

        assertThat(rows(begin, "HEAD"))
                .containsExactly(
                        "control COR-02 changed title [Quarterly restore test] [Restore test] by Ada 2026-02-01",
                        "control COR-04 changed title [Emergency change approval] [Approval after release]"
                                + " by Ada 2026-02-02 approved ben@ledger.example",
                        "policy POL-CORE changed text by ben@ledger.example 2026-02-03");
    }

    @Test
    void listsEvidenceReplacedUnderTheSameId() throws IOException {
        story.write(PROOF, "safeguard,decision\ndoor,changed\nwindow,changed\n")
                .write("content/evidence/COR-01/2026-03-10/more.txt", "more\n")
                .commit(BEN, "2026-05-05", "Correct the list");

        assertThat(log(begin, "HEAD").replaced()).extracting("id").containsExactly("COR-01.2026-03-10");
        assertThat(rows(begin, "HEAD"))
                .allMatch(row -> row.endsWith("by ben@ledger.example 2026-05-05"))
                .extracting(row -> row.substring(0, row.indexOf(" sha-256")))
                .containsExactly("evidence COR-01.2026-03-10 replaced", "evidence COR-01.2026-03-10 added");
    }

    @Test
    void putsWhatGotWorseFirst() throws IOException {
        story.edit(CONTROLS, "criteria: [CC7.5]", "criteria: [CC7.5, CC9.99]").commit(ADA, "2026-02-01", "Cite");
        story.edit(POLICY, "reviewed: 2026-09-14", "reviewed: 2026-09-15").commit(ADA, "2026-02-02", "Review");

        ChangeLog log = log(begin, "HEAD");

        assertThat(states(log)).containsExactly("WORSE reference/criterion COR-02");
        assertThat(states(log("HEAD", begin))).containsExactly("BETTER reference/criterion COR-02");
    }

    @Test
    void tellsADefectThatWasAllowedFromOneThatIsGone() throws IOException {
        story.edit(CONTROLS, "criteria: [CC7.5]", "criteria: [CC7.5, CC9.99]");
        String broken = story.commit(ADA, "2026-02-01", "Cite");
        story.edit(
                        CONTROLS,
                        "- id: COR-02",
                        "# trustbinder: allow reference/criterion until 2026-12-31 because it is coming\n- id: COR-02")
                .commit(ADA, "2026-02-02", "Allow");

        assertThat(states(log(broken, "HEAD"))).containsExactly("ALLOWED reference/criterion COR-02");
    }

    @Test
    void holdsNoNewsInTheDistanceToAnotherDay() throws IOException {
        story.edit(POLICY, "reviewed: 2026-09-14\n", "").edit(POLICY, "2025-12-10", "2025-01-10");
        story.edit(POLICY, "effective: 2025-12-15", "effective: 2025-01-15");
        String late = story.commit(ADA, "2026-02-01", "Be late");
        story.edit("content/program.yml", "as-of: 2026-11-21", "as-of: 2026-11-22")
                .commit(ADA, "2026-02-02", "Later");

        assertThat(states(log(begin, late))).contains("WORSE policy/overdue-review POL-CORE");
        assertThat(states(log(late, "HEAD"))).isEmpty();
    }

    @Test
    void tellsAStateThatIsCountedOnceWhetherItsNumberRoseOrFell() throws IOException {
        story.edit(POLICY, "once a year", "twice a year").commit(BEN, "2026-02-03", "Twice");
        ChangeLog rose = log(begin, "HEAD");
        ChangeLog fell = log("HEAD", begin);

        assertThat(counted(rose, "integrity/unsigned")).containsExactly("WORSE not signed: 3 times");
        assertThat(counted(fell, "integrity/unsigned")).containsExactly("BETTER not signed: 2 times");
    }

    private static List<String> counted(ChangeLog log, String rule) {
        return log.states().stream()
                .filter(state -> state.finding().rule().id().equals(rule))
                .map(state -> state.fate() + " " + state.finding().message())
                .map(told -> told.substring(0, told.indexOf(',')))
                .toList();
    }

    @Test
    void isEmptyBetweenAVersionAndItself() throws IOException {
        assertThat(log(begin, "HEAD").isEmpty()).isTrue();
    }

    /** What every commit adds to, such as the number of those not signed, is left out. */
    private static List<String> states(ChangeLog log) {
        return log.states().stream()
                .map(ChangeLogTest::told)
                .filter(state -> !state.contains(" integrity/"))
                .toList();
    }

    private static String told(StateChange state) {
        return state.fate() + " " + state.finding().rule().id() + " " + state.record();
    }

    private List<String> rows(String before, String after) throws IOException {
        List<String> told = new ArrayList<>();
        try (Workspace workspace = Workspace.open(story.root().resolve("content"))) {
            Side now = side(workspace, after);
            ChangeLog log = ChangeLog.between(side(workspace, before), now);
            ChangeRows rows = ChangeRows.of(log, Telling.toKeepers(now.assessment()));
            rows.evidence().forEach(row -> told.add(told(row)));
            rows.records().forEach(row -> told.add(told(row)));
        }
        return told;
    }

    private static String told(ChangeRow row) {
        String values = row.field()
                .map(field -> " " + field.before() + " " + field.after())
                .orElse("");
        return row.what() + " " + row.id() + " " + row.fate().word() + " " + row.key() + values
                + String.join("", row.steps().stream().map(ChangeLogTest::told).toList());
    }

    private static String told(Step step) {
        return " by " + String.join(", ", step.authors()) + " "
                + step.authored().orElseThrow()
                + (step.approvers().isEmpty() ? "" : " approved " + String.join(", ", step.approvers()));
    }

    private ChangeLog log(String before, String after) throws IOException {
        try (Workspace workspace = Workspace.open(story.root().resolve("content"))) {
            return ChangeLog.between(side(workspace, before), side(workspace, after));
        }
    }

    private static Side side(Workspace workspace, String name) throws IOException {
        Program program = ProgramReader.read(workspace.revision(name));
        LocalDate day = program.charter().asOf().orElseThrow();
        Assessment assessment = Assessment.of(program, new AsOf(day, "the test's own"));
        return new Side(name, assessment, Check.of(assessment));
    }
}
