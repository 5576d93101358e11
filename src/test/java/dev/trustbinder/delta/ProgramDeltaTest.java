package dev.trustbinder.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramDeltaTest {

    @Test
    void isEmptyBetweenAProgrammeAndItself() {
        assertThat(ProgramDelta.of(overBase(""), overBase("")).isEmpty()).isTrue();
    }

    @Test
    void tellsWhichRecordsWereAddedChangedMovedAndRemoved() {
        assertThat(told("""
                -- content/registers/risks.yml --
                - {id: R-1, title: Fire}
                - {id: R-2, title: Theft}
                - {id: R-3, title: Flood}
                -- content/policies/a.md --
                ---
                id: POL-A
                ---
                Text.
                """, """
                -- content/registers/risks.yml --
                - {id: R-4, title: Frost}
                - {id: R-3, title: High water}
                - {id: R-1, title: Fire}
                -- content/policies/b.md --
                ---
                id: POL-A
                ---
                Text.
                """))
                .containsExactly(
                        "policy POL-A moved from content/policies/a.md",
                        "risk R-2 removed",
                        "risk R-3 changed [title]",
                        "risk R-4 added");
    }

    @Test
    void comparesTheProgrammeItself() {
        assertThat(told(
                        "-- content/program.yml --\nas-of: 2026-01-01\n",
                        "-- content/program.yml --\nreleases: [v*]\n"))
                .containsExactly("program [as-of, releases]");
    }

    @Test
    void tellsEvidenceReplacedUnderTheSameIdFromEvidenceAddedAndRenamed() {
        assertThat(told("""
                -- content/evidence/A/2026-Q1/list.csv --
                one
                -- content/evidence/A/2026-Q1/old.png --
                picture
                -- content/evidence/A/2026-Q1/gone.txt --
                gone
                -- content/evidence/A/2026-Q1/evidence.yml --
                external: [{location: "s3://a", sha256: aa}]
                """, """
                -- content/evidence/A/2026-Q1/list.csv --
                two
                -- content/evidence/A/2026-Q1/new.png --
                picture
                -- content/evidence/A/2026-Q1/more.txt --
                more
                -- content/evidence/A/2026-Q1/evidence.yml --
                external: [{location: "s3://a", sha256: bb}]
                """))
                .containsExactly(
                        "evidence A.2026-Q1 changed [external]",
                        "file of A.2026-Q1: REMOVED evidence/A/2026-Q1/gone.txt",
                        "file of A.2026-Q1: REPLACED evidence/A/2026-Q1/list.csv",
                        "file of A.2026-Q1: ADDED evidence/A/2026-Q1/more.txt",
                        "file of A.2026-Q1: RENAMED evidence/A/2026-Q1/new.png",
                        "file of A.2026-Q1: REPLACED s3://a");
    }

    @Test
    void comparesRunLogsRowByRowWhereverTheRowsStand() {
        assertThat(told("""
                -- content/evidence/A/runs.csv --
                performed-on,outcome
                2026-01-01,fine
                2026-02-01,fine
                """, """
                -- content/evidence/A/runs.csv --
                performed-on,outcome
                2025-12-01,fine
                2026-01-01,fine
                2026-02-01,late
                """))
                .containsExactly("evidence A.runs.2 added", "evidence A.runs.3 removed", "evidence A.runs.4 added");
    }

    @Test
    void countsTheRowsOfPopulationsThatCameAndWent() {
        String record = "-- content/populations/p.yml --\nid: P\nfile: p.csv\n-- content/populations/p.csv --\n";
        assertThat(told(record + "id,n\n1,a\n2,b\n2,b\n3,c\n", record + "id,n\n2,b\n1,a\n3,d\n"))
                .containsExactly("rows of content/populations/p.csv: +1 -2 = 3");
    }

    @Test
    void comparesSignedStatementsOfEmptyRegisters() {
        assertThat(told("", "-- content/registers/incidents.yml --\nzero: {statement: None in 2026}\n"))
                .containsExactly("incident zero.incidents added");
    }

    private static Program overBase(String text) {
        return ProgramReader.read(TextWorkspace.overBase(text));
    }

    private static List<String> told(String before, String after) {
        ProgramDelta delta = ProgramDelta.of(
                ProgramReader.read(TextWorkspace.alone(before)), ProgramReader.read(TextWorkspace.alone(after)));
        List<String> told = new ArrayList<>();
        if (!delta.charter().isEmpty()) {
            told.add("program " + paths(delta.charter()));
        }
        delta.records().forEach(change -> told.add(told(change)));
        delta.evidence()
                .forEach(piece -> piece.files()
                        .forEach(file -> told.add("file of " + piece.id() + ": " + file.fate() + " " + file.path())));
        delta.tables()
                .forEach(table -> told.add("rows of content/" + table.path() + ": +" + table.added() + " -"
                        + table.removed() + " = " + table.rows()));
        return told;
    }

    private static String told(RecordChange change) {
        String fate = change.fate().name().toLowerCase(java.util.Locale.ROOT);
        return change.kind().word() + " " + change.id() + " " + fate
                + change.from().map(from -> " from " + from).orElse("")
                + (change.delta().isEmpty() ? "" : " " + paths(change.delta()));
    }

    private static List<String> paths(RecordDelta delta) {
        return delta.fields().stream().map(FieldDelta::path).toList();
    }
}
