package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as spreadsheets write them are told with the day they mean. */
class SpreadsheetDateTest {

    @ParameterizedTest
    @CsvSource({
        "31/12/2026, write 2026-12-31",
        "12/31/26, write 2026-12-31",
        "31.12.2026, write 2026-12-31",
        "3.4.2026, write 2026-04-03",
        "46387, write 2026-12-31",
        "2026-12-31 00:00:00, write 2026-12-31",
        "04/04/2026, write 2026-04-04",
        "03/04/2026, 'write 2026-04-03 or 2026-03-04, whichever is meant'",
    })
    void namesTheDay(String text, String help) {
        assertThat(SpreadsheetDate.help(text)).isEqualTo("a spreadsheet writes dates so; " + help);
    }

    @ParameterizedTest
    @CsvSource({"soon", "31/13/2026", "31.2.2026", "2026-13-01 00:00", "12345"})
    void guessesNothingOfOtherText(String text) {
        assertThat(SpreadsheetDate.help(text)).isEqualTo("write it as 2026-03-28");
    }
}
