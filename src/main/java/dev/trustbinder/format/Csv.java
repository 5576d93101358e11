package dev.trustbinder.format;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as RFC 4180 text: UTF-8, CRLF, the names of the columns first.
 *
 * <p>A spreadsheet must never take a cell for a formula. So a cell gets a leading apostrophe, by which spreadsheets know
 * text, where it starts with a tab or a line end, or, blanks and invisible characters aside, with one of {@code = + - @},
 * also in their full-width forms. Two kinds of cell stay as they are, because they can do nothing and people read them:
 * a number with its sign ({@code -12.5}, {@code +3 %}) and a telephone number, which is a plus sign, a country code and
 * groups of digits set apart by single spaces ({@code +31 20 123}, {@code +1 (415) 555 0100}).
 */
public final class Csv {
    private static final String LINE_END = "\r\n";
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{javaWhitespace}\\p{Zs}\\p{Cf}]*[=+\\-@＝＋－＠−﹢﹣﹦﹫].*", Pattern.DOTALL);
    private static final Pattern CONTROL_FIRST = Pattern.compile("[\t\r\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?(?: ?%)?");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d{1,4}(?: (?:\\(\\d{1,5}\\)|\\d+))+");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^[ \t]|[ \t]$");

    private Csv() {}

    /**
     * The text of a table.
     *
     * @throws IllegalArgumentException where a row has not as many cells as there are columns
     */
    public static byte[] of(List<String> columns, Collection<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        append(text, columns);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns: " + row);
            }
            append(text, row);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, List<String> row) {
        String separator = "";
        for (String cell : row) {
            text.append(separator).append(quoted(harmless(cell)));
            separator = ",";
        }
        text.append(LINE_END);
    }

    private static String harmless(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    private static boolean isFormula(String cell) {
        if (!cell.isEmpty() && Character.isLetterOrDigit(cell.charAt(0))) {
            return false;
        }
        if (CONTROL_FIRST.matcher(cell).matches()) {
            return true;
        }
        return FORMULA.matcher(cell).matches()
                && !NUMBER.matcher(cell).matches()
                && !TELEPHONE.matcher(cell).matches();
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
