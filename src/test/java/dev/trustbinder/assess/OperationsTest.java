package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which controls are in question, which days, and which evidence is a run. */
class OperationsTest {
    private static final String PROGRAM = """
            -- content/program.yml --
            organization: {name: Tidewater}
            engagements:
              - {id: ENG, type: type2, window: {from: 2026-01-01, to: 2026-12-31}, categories: [{category: security}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "frequency: quarterly; MISSED 2026-04-01..2026-06-30, MISSED 2026-10-01..2026-12-31",
                "frequency: quarterly, effective: {from: 2026-07-01}; MISSED 2026-10-01..2026-12-31",
                "frequency: quarterly, effective: {from: 2026-02-01, to: 2026-04-30}; MET",
                "frequency: quarterly, effective: {from: 2027-01-01};",
                "frequency: quarterly, status: planned;",
                "frequency: quarterly, status: retired;",
                "frequency: quarterly, performed-by: subservice;",
                "frequency: quarterly, nature: automated; MET",
                "frequency: continuous; MET",
                "frequency: annual, effective: {from: 2026-04-01, to: 2026-07-31}; DESIGN_ONLY",
                "frequency: per-event; NO_POPULATION",
            })
    void judgesWhatTheOrganizationRunsItselfInTheDaysItWasInForce(String facts, String states) {
        assertThat(states(PROGRAM + control(facts) + RUNS, "2027-03-01")).isEqualTo(states == null ? "" : states);
    }

    private static final String RUNS = """
            -- content/evidence/ACC-1/runs.csv --
            performed-on,covers
            2026-02-20,
            2026-09-30,2026-Q3
            """;

    @Test
    void aControlThatAnotherReplacedIsSupersededFromItsEnd() {
        String replaced = control("frequency: quarterly, status: retired, effective: {to: 2026-04-30}") + """
                -- content/controls/b.yml --
                - {id: ACC-2, title: Two, statement: Two, criteria: [CC6.1], owner: ciso, frequency: annual, replaces: ACC-1}
                """;

        assertThat(states(PROGRAM + replaced + RUNS, "2027-03-01")).isEqualTo("MET, SUPERSEDED 2026-05-01..2026-12-31");
    }

    @Test
    void aControlOfCriteriaOutOfScopeIsNotInQuestion() {
        assertThat(states(PROGRAM + control("frequency: quarterly").replace("CC6.1", "A1.2"), "2027-03-01"))
                .isEmpty();
    }

    @Test
    void whatWasReplacedByBetterProofIsNoRunOfItsOwn() {
        String twice = """
                -- content/evidence/ACC-1/2026-02-20/list.csv --
                a
                -- content/evidence/ACC-1/2026-02-21/list.csv --
                b
                -- content/evidence/ACC-1/2026-02-21/evidence.yml --
                supersedes: ACC-1.2026-02-20
                """;

        assertThat(operation(PROGRAM + control("frequency: annual") + twice, "2027-03-01")
                        .runs())
                .extracting(Occurrence::evidence)
                .containsExactly("ACC-1.2026-02-21");
    }

    @Test
    void evidenceThatServesFurtherControlsIsARunOfEach() {
        String shared = """
                -- content/evidence/ACC-9/2026-02-20/list.csv --
                a
                -- content/evidence/ACC-9/2026-02-20/evidence.yml --
                controls: [ACC-1]
                """;

        assertThat(states(PROGRAM + control("frequency: annual") + shared, "2026-03-01"))
                .isEqualTo("MET");
    }

    @Test
    void theDayItWasCollectedIsNoDayOfARun() {
        String late = """
                -- content/evidence/ACC-1/2026-02-20/list.csv --
                a
                -- content/evidence/ACC-1/2026-02-20/evidence.yml --
                collected: {by: ciso, at: 2027-01-20T08:00:00Z}
                """;

        assertThat(states(PROGRAM + control("frequency: annual") + late, "2027-03-01"))
                .isEqualTo("MET");
    }

    @Test
    void evidenceWithoutADayFillsNothing() {
        String undated = "-- content/evidence/ACC-1/2026-Q1/list.csv --\na\n";

        assertThat(operation(PROGRAM + control("frequency: annual") + undated, "2027-03-01")
                        .runs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-01-01..2026-12-31, 2027-01-05; 2027-02-01; MET",
                "2026-01-01..2026-12-31, 2026-12-17; 2027-02-01; MET",
                "2026-01-01..2026-12-31, 2026-12-16; 2027-02-01; POPULATION_SHORT 2026-12-17..2026-12-31",
                "2026-02-01..2026-12-31, 2027-01-05; 2027-02-01; POPULATION_SHORT 2026-01-01..2026-01-31",
                "2026-01-01..2026-06-30, 2026-07-02; 2026-11-21; NOT_YET_DUE",
                "2025-01-01..2025-12-31, 2026-01-02; 2026-11-21; NO_POPULATION",
                "2025-01-01..2025-12-31, 2026-01-02; 2025-11-21; NOT_YET_DUE",
            })
    void aListOfEventsSpeaksOfNoDayAfterItWasPulled(String covers, String day, String states) {
        assertThat(states(PROGRAM + control("frequency: per-event") + population("a", covers, ""), day))
                .isEqualTo(states);
    }

    @Test
    void twoListsMayMakeOneWhereNoDayIsBetweenThem() {
        String first = population("a", "2026-01-01..2026-06-30, 2026-07-02", "");
        String second = population("b", "2026-07-01..2026-12-31, 2027-01-02", "");
        String hole = population("b", "2026-08-01..2026-12-31, 2027-01-02", "");

        assertThat(states(PROGRAM + control("frequency: per-event") + second + first, "2027-02-01"))
                .isEqualTo("MET");
        assertThat(states(PROGRAM + control("frequency: per-event") + first + hole, "2027-02-01"))
                .isEqualTo("POPULATION_SHORT 2026-07-01..2026-07-31");
    }

    @Test
    void onlyASignedStatementSaysThatNothingHappened() {
        String signed = "zero: {statement: None, signed-by: ciso, on: 2027-01-05}";
        String unsigned = "zero: {statement: None}";
        String all = "2026-01-01..2026-12-31, 2027-01-05";

        assertThat(states(PROGRAM + control("frequency: per-event") + population("a", all, signed), "2027-02-01"))
                .isEqualTo("DID_NOT_OCCUR");
        assertThat(states(PROGRAM + control("frequency: per-event") + population("a", all, unsigned), "2027-02-01"))
                .isEqualTo("NO_POPULATION");
    }

    @Test
    void aTypeOneAsksForOneProofAndForNoPeriods() {
        String one = PROGRAM.replace("type2, window: {from: 2026-01-01, to: 2026-12-31}", "type1, as-of: 2026-10-31");

        assertThat(states(one + control("frequency: quarterly") + RUNS, "2026-11-21"))
                .isEqualTo("MET 2026-09-30..2026-09-30");
        assertThat(states(one + control("frequency: monthly") + RUNS, "2026-11-21"))
                .isEqualTo("MET 2026-09-30..2026-09-30");
        assertThat(states(one + control("frequency: weekly"), "2026-11-21")).isEqualTo("DESIGN_ONLY");
        assertThat(states(one + control("frequency: weekly"), "2026-10-31")).isEqualTo("NOT_YET_DUE");
    }

    @Test
    void withoutDaysNothingIsInQuestion() {
        assertThat(states(
                        "-- content/program.yml --\norganization: {name: T}\n" + control("frequency: annual"),
                        "2026-11-21"))
                .isEmpty();
        assertThat(states(PROGRAM.replace("2026-01-01", "0001-01-01") + control("frequency: daily"), "2026-11-21"))
                .isEmpty();
    }

    private static String control(String facts) {
        return """
                -- content/controls/a.yml --
                - {id: ACC-1, title: One, statement: One, criteria: [CC6.1], owner: ciso, %s}
                """.formatted(facts);
    }

    private static String population(String name, String coversAndPulled, String zero) {
        String[] days = coversAndPulled.split("\\.\\.|, ");
        return """
                -- content/populations/%s.yml --
                id: POP-%s
                controls: [ACC-1]
                covers: {from: %s, to: %s}
                pulled: {at: %sT08:00:00Z, by: ciso}
                %s
                """.formatted(name, name, days[0], days[1], days[2], zero);
    }

    private static Operation operation(String text, String day) {
        return Assessment.of(ProgramReader.read(TextWorkspace.alone(text)), new AsOf(LocalDate.parse(day), "test"))
                .operations()
                .of("ACC-1")
                .orElseThrow();
    }

    private static String states(String text, String day) {
        return Assessment.of(ProgramReader.read(TextWorkspace.alone(text)), new AsOf(LocalDate.parse(day), "test"))
                .operations()
                .of("ACC-1")
                .map(OperationTest::text)
                .orElse("");
    }
}
