package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BridgeLetterTest {

    @Test
    void saysFromWhenOnThereIsSomethingToBridge() {
        Register register = register(LocalDate.parse("2026-12-31"));
        assertThat(register.rows()).isEmpty();
        assertThat(register.empty()).endsWith("ENG-1 ends on 2026-12-31.");
    }

    @Test
    void listsWhatIsRecordedSinceAndNeverThatNothingHappened() {
        Register register = register(LocalDate.parse("2027-02-15"));
        assertThat(register.lead()).contains("end of ENG-1 on 2026-12-31 and 2027-02-15");
        assertThat(rows(register))
                .contains(
                        "Change|2027-01-20|CHA-9|New region (significant)",
                        "Incident|2027-02-01|INC-9|Portal was slow, severity high, not recorded as closed",
                        "Key role|2027-01-01|p-2|CISO from this day",
                        "Vendor report|||none recorded",
                        "Policy text|||none recorded")
                .noneMatch(row -> row.contains("CHA-8"));
    }

    private static List<String> rows(Register register) {
        return register.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell ->
                                cell.pieces().stream().map(Table.Piece::text).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static Register register(LocalDate day) {
        String charter = TextWorkspace.base()
                .get(new dev.trustbinder.repository.RepoPath("content/program.yml"))
                .replace(
                        "{person: p-1, from: 2024-01-01}",
                        "{person: p-1, from: 2024-01-01, to: 2026-12-31}, {person: p-2, from: 2027-01-01}");
        Assessment assessment = Assessment.of(
                ProgramReader.read(TextWorkspace.overBase("-- content/program.yml --\n" + charter + """
                        -- content/registers/changes.yml --
                        - {id: CHA-8, on: 2026-11-01, what: system, title: Before the end}
                        - {id: CHA-9, on: 2027-01-20, what: system, title: New region, significant: true}
                        -- content/registers/incidents.yml --
                        - {id: INC-9, title: Portal was slow, detected: 2027-02-01, severity: high}
                        """)),
                new AsOf(day, "given by a test"));
        AuditorView view = AuditorView.of(assessment, Check.of(assessment));
        return BridgeLetter.register(new Cells(view, Places.of(view.program()), Attachments.of(view)));
    }
}
