package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment.EngagementChoice;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementChoiceTest {
    private static final String FOUR = """
            -- content/program.yml --
            organization: {name: Tidewater}
            engagements:
              - {id: FIRST, type: type1, as-of: 2025-06-30, categories: [{category: security}]}
              - {id: Y2026, type: type2, window: {from: 2026-01-01, to: 2026-12-31}, categories: [{category: security}]}
              - {id: Y2028, type: type2, window: {from: 2028-01-01, to: 2028-12-31}, categories: [{category: security}]}
            """;
    private static final String TWO_PERIODS = """
            -- content/program.yml --
            organization: {name: Tidewater}
            engagements:
              - {id: Y2026, type: type2, window: 2026, categories: [{category: security}]}
              - {id: Y2028, type: type2, window: 2028, categories: [{category: security}]}
            """;

    @ParameterizedTest
    @CsvSource({"2026-01-01,Y2026", "2026-12-31,Y2026", "2028-05-01,Y2028"})
    void takesTheWindowThatHoldsTheDay(LocalDate day, String id) {
        assertThat(chosen(FOUR, day)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01", "2025-06-30", "2027-03-01", "2030-01-01"})
    void takesTheNearestTypeOneWhereNoWindowHoldsTheDay(LocalDate day) {
        assertThat(chosen(FOUR, day)).contains("FIRST");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-01,Y2026", "2027-03-01,Y2028", "2030-01-01,Y2028"})
    void takesTheNextElseTheLastWhereThereIsNoTypeOne(LocalDate day, String id) {
        assertThat(chosen(TWO_PERIODS, day)).contains(id);
    }

    @Test
    void takesTheOneWhoseDaysCannotBeReadBeforeAnyThatDoesNotHoldTheDay() {
        String broken = FOUR.replace("to: 2026-12-31", "to: 2026-12-32");
        assertThat(chosen(broken, LocalDate.parse("2026-05-01"))).contains("Y2026");
        assertThat(chosen(broken, LocalDate.parse("2028-05-01"))).contains("Y2028");
    }

    @Test
    void takesNoneWhereThereIsNone() {
        assertThat(chosen(
                        "-- content/program.yml --\norganization: {name: Tidewater}\n", LocalDate.parse("2026-01-01")))
                .isEmpty();
    }

    private static Optional<String> chosen(String text, LocalDate day) {
        return EngagementChoice.on(ProgramReader.read(TextWorkspace.alone(text)), day)
                .map(Engagement::id);
    }
}
