package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Period;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTest {
    /** Number; frequency; days; day it is judged on, else long after; runs, performed or performed→covers; states. */
    private static final List<String> VECTORS = """
            1;annual;2026-07-01..2027-06-30;;2026-09-01;MET
            2;quarterly;2026-01-01..2026-06-30;;2026-03-28, 2026-06-20;MET
            3;quarterly;2026-01-01..2026-06-30;;2026-01-15, 2026-03-30;BUNCHED 2026-04-01..2026-06-30
            4;quarterly;2026-01-01..2026-12-31;;2026-03-20, 2026-06-18, 2026-12-15;MISSED 2026-07-01..2026-09-30
            5;quarterly;2026-01-01..2026-12-31;;2026-01-05, 2026-06-28, 2026-07-02, 2026-12-30;GAP 181 days
            6;quarterly;2026-02-01..2026-04-30;;2026-03-10;MET
            7;quarterly;2026-02-01..2026-04-30;;2026-01-10;DESIGN_ONLY
            8;annual;2026-07-01..2026-12-31;;2026-05-12;DESIGN_ONLY
            9;annual;2026-07-01..2026-12-31;;2026-05-12, 2026-11-03;MET
            10;annual;2026-01-01..2026-12-31;;2025-12-20;MISSED 2026-01-01..2026-12-31
            11;monthly;2026-01-01..2026-03-31;;2026-01-31, 2026-02-01, 2026-03-31;GAP 58 days
            12;monthly;2026-01-01..2026-06-30;2026-04-03;2026-01-10, 2026-02-10, 2026-03-10;NOT_YET_DUE
            13;quarterly;2026-01-01..2026-06-30;;2026-04-10→2026-03-31, 2026-06-25;MET
            14;quarterly;2026-01-01..2026-06-30;;2026-05-20→2026-03-31, 2026-06-25;LATE 2026-01-01..2026-03-31
            15;weekly;2026-01-05..2026-02-01;;2026-01-06, 2026-01-13, 2026-01-27;MISSED 2026-01-19..2026-01-25
            16;quarterly;2026-01-01..2026-06-30;;2026-01-15, 2026-03-30→2026-06-30;BUNCHED 2026-04-01..2026-06-30
            17;monthly;2026-01-01..2026-06-30;2026-04-03;2026-01-31, 2026-02-01, 2026-03-31;GAP 58 days, NOT_YET_DUE
            18;daily;2026-03-02..2026-03-06;;2026-03-02, 2026-03-03, 2026-03-04, 2026-03-06;MISSED 2026-03-05..2026-03-05
            19;quarterly;2026-04-01..2026-12-31;;2026-05-10, 2026-08-02, 2026-11-05;MET
            """.lines().toList();

    private record Vector(
            int number, Frequency frequency, DateRange days, LocalDate day, List<Occurrence> runs, String states) {
        static Vector of(String line) {
            String[] cells = line.split(";", -1);
            DateRange days = range(cells[2]);
            return new Vector(
                    Integer.parseInt(cells[0]),
                    Frequency.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                    days,
                    cells[3].isEmpty() ? days.to().plusDays(60) : LocalDate.parse(cells[3]),
                    OperationTest.runs(cells[4]),
                    cells[5]);
        }

        Operation operation() {
            return Operation.periodic(frequency, days, timetable(1), runs, day);
        }

        boolean isAcceptedByCounting() {
            long performed =
                    runs.stream().filter(run -> days.contains(run.performed())).count();
            return performed >= Math.max(1, operation().buckets().size());
        }
    }

    static Stream<Vector> vectors() {
        return VECTORS.stream().map(Vector::of);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesEachVectorExactlyItsStates(Vector vector) {
        assertThat(text(vector.operation())).isEqualTo(vector.states());
    }

    @Test
    void doesNotAcceptWhatCountingWouldAccept() {
        assertThat(vectors()
                        .filter(Vector::isAcceptedByCounting)
                        .filter(vector -> !vector.states().equals("MET"))
                        .map(Vector::number))
                .containsExactly(3, 5, 11, 14, 16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-04-15; 2026-04-15; NOT_YET_DUE",
                "2026-04-16; ; MISSED 2026-01-01..2026-03-31, NOT_YET_DUE",
                "2026-07-31; 2026-04-15; NOT_YET_DUE",
                "2026-07-31; 2026-04-16; LATE 2026-01-01..2026-03-31, NOT_YET_DUE",
            })
    void countsTheLastDayOfGraceAsInTime(LocalDate day, LocalDate performed, String states) {
        List<Occurrence> runs = new ArrayList<>(runs("2026-06-29"));
        if (performed != null) {
            runs.add(new Occurrence("late", performed, range("2026-01-01..2026-03-31")));
        }
        Operation operation =
                Operation.periodic(Frequency.QUARTERLY, range("2026-01-01..2026-09-30"), timetable(1), runs, day);

        assertThat(text(operation)).isEqualTo(states);
    }

    @Test
    void sayingNothingOfAPeriodStillToComeIsNoFault() {
        assertThat(judged("quarterly", "2027-01-01..2027-12-31", "", "2026-11-21"))
                .isEqualTo("NOT_YET_DUE");
        assertThat(judged("annual", "2027-01-01..2027-06-30", "", "2027-06-30")).isEqualTo("NOT_YET_DUE");
        assertThat(judged("annual", "2027-01-01..2027-06-30", "", "2027-07-01")).isEqualTo("DESIGN_ONLY");
    }

    @Test
    void doesNotCountWhatIsPerformedAfterTheDayItIsJudgedOn() {
        assertThat(judged("quarterly", "2026-01-01..2026-06-30", "2026-03-28, 2026-06-20", "2026-06-01"))
                .isEqualTo("NOT_YET_DUE");
    }

    @Test
    void aRunInTimeMakesALateOneHarmless() {
        assertThat(judged("quarterly", "2026-01-01..2026-06-30", "2026-05-20→2026-03-31, 2026-03-20, 2026-06-20", ""))
                .isEqualTo("MET");
    }

    @Test
    void namesEveryPeriodThatIsEmpty() {
        assertThat(judged("quarterly", "2026-01-01..2026-12-31", "2026-05-20→2026-03-31, 2026-12-20", ""))
                .isEqualTo("LATE 2026-01-01..2026-03-31, MISSED 2026-04-01..2026-06-30, MISSED 2026-07-01..2026-09-30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "monthly; 2024-02-01..2024-02-29; 1; 2024-02",
                "monthly; 2025-01-15..2025-03-30; 1; 2025-02",
                "quarterly; 2026-02-01..2026-10-31; 1; 2026-Q2 2026-Q3",
                "quarterly; 2026-02-01..2026-10-31; 2; 2026-Q1 2026-Q2 2026-Q3",
                "quarterly; 2026-01-01..2026-04-30; 7; 2025-Q3",
                "semiannual; 2026-01-01..2027-06-30; 7; 2025-H2 2026-H1 2026-H2",
                "annual; 2026-07-01..2027-06-30; 7; 2026",
                "annual; 2026-07-01..2027-06-30; 1; 2026-07-01..2027-06-30",
                "annual; 2024-01-01..2024-12-30; 1; 2024-01-01..2024-12-30",
                "annual; 2026-01-01..2026-12-30; 1; ''",
                "weekly; 2026-12-28..2027-01-17; 1; 2026-W53 2027-W01 2027-W02",
                "weekly; 2026-01-06..2026-01-18; 1; 2026-W03",
                "biweekly; 2026-01-07..2026-02-04; 1; 2026-01-07..2026-01-20 2026-01-21..2026-02-03",
                "continuous; 2026-01-01..2026-12-31; 1; ''",
                "per_event; 2026-01-01..2026-12-31; 1; ''",
            })
    void requiresTheWholePeriodsOfTheFiscalYear(String word, String days, int month, String periods) {
        Frequency frequency = Frequency.valueOf(word.toUpperCase(Locale.ROOT));

        assertThat(timetable(month).required(frequency, range(days)).stream().map(Period::written))
                .containsExactly(periods.isEmpty() ? new String[0] : periods.split(" "));
    }

    @Test
    void readsWorkingDaysHolidaysAndGraceFromTheProgramme() {
        Timetable timetable = Timetable.of(ProgramReader.read(TextWorkspace.alone("""
                -- content/program.yml --
                organization: {name: Tidewater}
                calendar: {working-days: [sun, mon, tue, wed, thu], holidays: [2026-03-03], fiscal-year-starts: 4}
                grace-days: {daily: 2, quarterly: 10}
                """)));

        assertThat(timetable.required(Frequency.DAILY, range("2026-02-27..2026-03-05")).stream()
                        .map(Period::written))
                .containsExactly("2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05");
        assertThat(timetable.due(Frequency.DAILY, LocalDate.parse("2026-03-02")))
                .isEqualTo("2026-03-05");
        assertThat(timetable.due(Frequency.QUARTERLY, LocalDate.parse("2026-06-30")))
                .isEqualTo("2026-07-10");
        assertThat(timetable.due(Frequency.MONTHLY, LocalDate.parse("2026-06-30")))
                .isEqualTo("2026-07-07");
        assertThat(timetable.required(Frequency.SEMIANNUAL, range("2026-04-01..2027-03-31")).stream()
                        .map(Period::written))
                .containsExactly("2026-H1", "2026-H2");
    }

    @Test
    void longHolidaysAreNoGapOfADailyControl() {
        Timetable easter = new Timetable(
                timetable(1).workingDays(),
                new TreeSet<>(List.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06"))),
                1,
                timetable(1).grace());
        List<Occurrence> runs = runs("2026-04-01, 2026-04-02, 2026-04-07, 2026-04-08");

        assertThat(text(Operation.periodic(
                        Frequency.DAILY, range("2026-04-01..2026-04-08"), easter, runs, LocalDate.parse("2026-05-01"))))
                .isEqualTo("MET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-06-30; 2026-06-30; MET",
                "2026-06-01; 2026-06-01; MET",
                "2026-07-03→2026-06-30; 2026-06-30; MET",
                "2026-03-10→2026-03-31; 2026-03-10; NONE",
                "2026-04-01; 2026-04-01; MET",
                "2026-07-03; ; NONE",
            })
    void asksOneProofOfTheDayOfATypeOneThatIsNotTooOld(String runs, String shown, String state) {
        Operation operation =
                Operation.implemented(LocalDate.parse("2026-06-30"), 90, runs(runs), LocalDate.parse("2026-08-01"));

        assertThat(text(operation)).isEqualTo(state.equals("MET") ? "MET " + shown + ".." + shown : "DESIGN_ONLY");
    }

    static Timetable timetable(int fiscalYearStarts) {
        return Timetable.of(ProgramReader.read(TextWorkspace.alone("""
                -- content/program.yml --
                organization: {name: Tidewater}
                calendar: {fiscal-year-starts: %d}
                """.formatted(fiscalYearStarts))));
    }

    private static String judged(String frequency, String days, String runs, String day) {
        return text(Vector.of("0;%s;%s;%s;%s;".formatted(frequency, days, day, runs))
                .operation());
    }

    static String text(Operation operation) {
        return String.join(
                ", ",
                operation.standings().stream().map(Standing::toString).sorted().toList());
    }

    static DateRange range(String text) {
        String[] ends = text.split("\\.\\.");
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static List<Occurrence> runs(String text) {
        return Arrays.stream(text.split(", "))
                .filter(run -> !run.isBlank())
                .map(run -> run.split("→"))
                .map(run -> new Occurrence(
                        String.join("→", run),
                        LocalDate.parse(run[0]),
                        range(run[run.length - 1] + ".." + run[run.length - 1])))
                .toList();
    }
}
