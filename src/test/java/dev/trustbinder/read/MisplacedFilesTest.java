package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.kit.TextWorkspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MisplacedFilesTest {
    @Test
    void aMisspeltFolderIsToldOnceWithTheOneThatIsMeant() {
        assertThat(told("-- content/control/a.yml --\n[]\n-- content/control/deep/b.yml --\n[]\n"))
                .containsExactly("nothing reads content/control/, which holds 2 files | did you mean controls?");
    }

    @Test
    void anEndingThatIsNotReadIsToldWithTheCommandThatMendsIt() {
        assertThat(told("-- content/controls/a.yaml --\n[]\n"))
                .containsExactly(
                        "nothing reads content/controls/a.yaml | a file of controls is a .yml file: git mv content/controls/a.yaml content/controls/a.yml");
        assertThat(told("-- content/policies/a.markdown --\nx\n"))
                .containsExactly(
                        "nothing reads content/policies/a.markdown | a document is a .md file: git mv content/policies/a.markdown content/policies/a.md");
        assertThat(told("-- content/program.yml (deleted) --\n-- content/program.yaml --\norganization: {name: A}\n"))
                .containsExactly("there is no content/program.yml | git mv content/program.yaml content/program.yml");
    }

    @Test
    void recordsAmongDocumentsAreNotTakenForAttachments() {
        assertThat(told("-- content/policies/controls/a.yml --\n[]\n"))
                .containsExactly("nothing reads content/policies/controls/a.yml | policies/ holds documents;"
                        + " records lie in a folder of their kind, such as controls/");
    }

    private static List<String> told(String text) {
        Stream<Finding> findings = ProgramReader.read(TextWorkspace.overBase(text)).findings().stream();
        return findings.filter(finding -> finding.rule().id().startsWith("workspace/"))
                .map(finding -> finding.message() + " | " + finding.help())
                .toList();
    }

    @Test
    void aFileOfFactsUnderANearNameIsNoProofAndIsSaid() {
        assertThat(told("-- content/evidence/COR-02/2026-Q1/Evidence.yml --\nperformed-on: 2026-03-12\n"))
                .contains("nothing reads content/evidence/COR-02/2026-Q1/Evidence.yml | did you mean evidence.yml?");
        assertThat(told("-- content/evidence/COR-02/run.csv --\nperformed-on\n2026-03-12\n"))
                .contains("nothing reads content/evidence/COR-02/run.csv | did you mean runs.csv?");
    }

    @Test
    void aCopyThatWasPutAsideIsTheFileWhereThatIsGone() {
        assertThat(errors(
                        "-- content/controls/core.yml (deleted) --\n-- content/controls/core.yml.bak --\n- id: X-1\n"))
                .contains("nothing reads content/controls/core.yml.bak");
        assertThat(errors("-- content/controls/core.yml.bak --\n- id: X-1\n")).isEmpty();
    }

    @Test
    void aRunLogInTheFolderOfAPeriodIsNoProof() {
        assertThat(told("-- content/evidence/COR-02/2026-Q1/runs.csv --\nperformed-on\n2026-03-12\n"))
                .contains(
                        "nothing reads content/evidence/COR-02/2026-Q1/runs.csv | a run log lies beside the folders of"
                                + " periods: git mv content/evidence/COR-02/2026-Q1/runs.csv content/evidence/COR-02/");
        assertThat(told("-- content/evidence/COR-02/2026-Q1/runs.csv --\njob,state\nbackup,done\n"))
                .isEmpty();
    }

    @Test
    void aMisspeltProgramIsToldOnce() {
        for (String name : List.of("Program.yml", "programm.yml", "program.yaml")) {
            assertThat(told("-- content/program.yml (deleted) --\n-- content/%s --\norganization: {name: A}\n"
                            .formatted(name)))
                    .containsExactly(
                            "there is no content/program.yml | git mv content/%s content/program.yml".formatted(name));
        }
    }

    @Test
    void aWorkspaceInAFolderBelowIsNamed() {
        assertThat(
                        told(
                                "-- content/program.yml (deleted) --\n-- content/soc2/program.yml --\norganization: {name: A}\n"))
                .contains("there is no content/program.yml | name the folder that holds it: --content content/soc2");
    }

    @Test
    void aFileOfRecordsThatIsEmptyIsNamedItself() {
        assertThat(errors("-- content/controls/more.yml --\n"))
                .containsExactly("more.yml is empty, so that nothing is read from it");
    }

    @Test
    void whatMayHoldRecordsIsAnErrorWhereNothingReadsIt() {
        assertThat(errors("-- content/trust/centre.yml --\nx: y\n"))
                .containsExactly("nothing reads content/trust/centre.yml");
        assertThat(told("-- content/trust/centre.yml --\nx: y\n"))
                .containsExactly("nothing reads content/trust/centre.yml | did you mean center.yml?");
        assertThat(told("-- content/waivers.yml --\n- id: W-1\n"))
                .containsExactly("nothing reads content/waivers.yml | registers lie in registers/: git mv"
                        + " content/waivers.yml content/registers/waivers.yml");
    }

    private static List<String> errors(String text) {
        return ProgramReader.read(TextWorkspace.overBase(text)).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }
}
