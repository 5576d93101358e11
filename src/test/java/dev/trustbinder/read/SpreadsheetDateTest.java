package dev.trustbinder.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.read.ValueReader.SpreadsheetDate;
import dev.trustbinder.read.ValueReader.SpreadsheetNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and numbers as spreadsheets write them are told with what they mean. */
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
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | a spreadsheet groups digits so; write 1234",
                "1.234.567 | a spreadsheet groups digits so; write 1234567",
                "1 234 | a spreadsheet groups digits so; write 1234",
                "1\u202F234 | a spreadsheet groups digits so; write 1234",
                "1\u2019234.00 | a spreadsheet groups digits so; write 1234",
                "1,234.00 | a spreadsheet groups digits so; write 1234",
                "1.000 | a spreadsheet writes numbers so; write 1000 or 1, whichever is meant",
                "4,0 | a spreadsheet writes decimals so; write 4",
                "4.00 | a spreadsheet writes decimals so; write 4",
                "12,5 | a spreadsheet writes decimals so, and none are allowed here; write 12 or 13",
                "1,23 | a spreadsheet writes decimals so, and none are allowed here; write 1 or 2",
                "1,234.567 | write digits alone, without a leading zero",
                "many | write digits alone, without a leading zero",
                "007 | write digits alone, without a leading zero",
            })
    void namesTheWholeNumber(String text, String help) {
        assertThat(SpreadsheetNumber.help(text)).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource({"soon", "31/13/2026", "31.2.2026", "2026-13-01 00:00", "12345"})
    void guessesNothingOfOtherText(String text) {
        assertThat(SpreadsheetDate.help(text)).isEqualTo("a day is written as 2026-03-28");
    }
}
