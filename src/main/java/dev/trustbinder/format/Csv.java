package dev.trustbinder.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table as RFC 4180 text: UTF-8 behind a byte order mark, without which Excel reads another encoding, CRLF, the names
 * of the columns first.
 *
 * <p>A spreadsheet must never take a cell for a formula. So a cell gets a leading apostrophe, by which spreadsheets know
 * text, where it starts with a tab or a line end, or, blanks and invisible characters aside, with one of {@code = + - @},
 * also in their full-width forms. Two kinds of cell stay as they are, because they can do nothing and people read them:
 * a number with its sign ({@code -12.5}, {@code +3 %}) and a telephone number, which is a plus sign, a country code and
 * groups of digits set apart by single spaces ({@code +31 20 123}, {@code +1 (415) 555 0100}).
 */
public final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{javaWhitespace}\\p{Zs}\\p{Cf}]*[=+\\-@＝＋－＠−﹢﹣﹦﹫].*", Pattern.DOTALL);
    private static final Pattern CONTROL_FIRST = Pattern.compile("[\t\r\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?(?: ?%)?");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d{1,4}(?: (?:\\(\\d{1,5}\\)|\\d+))+");

    private Csv() {}

    /**
     * The text of a table.
     *
     * @throws IllegalArgumentException where a row has not as many cells as there are columns
     */
    public static byte[] of(List<String> columns, Collection<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(columns, rows.stream(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes the text of a table, one row after the other, and leaves {@code out} open. */
    public static void write(List<String> columns, Stream<List<String>> rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.append(BYTE_ORDER_MARK);
        append(text, columns);
        for (Iterator<List<String>> all = rows.iterator(); all.hasNext(); ) {
            List<String> row = all.next();
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns: " + row);
            }
            append(text, row);
        }
        text.flush();
    }

    private static void append(Writer text, List<String> row) throws IOException {
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
        return needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Cells that hold what sets cells apart, and those with blanks at an end, which some readers would take away. */
    private static boolean needsQuotes(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            boolean atAnEnd = at == 0 || at == cell.length() - 1;
            if ("\",\r\n".indexOf(letter) >= 0 || atAnEnd && (letter == ' ' || letter == '\t')) {
                return true;
            }
        }
        return false;
    }
}
