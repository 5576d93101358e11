package dev.trustbinder.e2e;

import java.util.ArrayList;
import java.util.List;

/** CSV as RFC 4180 has it, read by nobody's library but these few lines. */
final class CsvText {
    private CsvText() {}

    /** The rows of a file; a quote out of place is an {@link IllegalArgumentException}. */
    static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '"' ? closing(text, at) + 1 : plainEnd(text, at);
            String cell = text.substring(at, end);
            row.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
            if (end < text.length() && text.charAt(end) == ',') {
                at = end + 1;
                continue;
            }
            at = lineEnd(text, end);
            rows.add(row);
            row = new ArrayList<>();
        }
        return rows;
    }

    /** Whether a spreadsheet would take a cell for a formula. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 && !cell.matches("[-+]?[0-9., ]+%?");
    }

    private static int closing(String text, int opening) {
        for (int at = opening + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '"') {
                    return at;
                }
                at++;
            }
        }
        throw new IllegalArgumentException("a quote is never closed");
    }

    private static int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new IllegalArgumentException("a quote inside a cell that is not quoted, at " + at);
            }
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int at) {
        if (at == text.length()) {
            return at;
        } else if (text.startsWith("\r\n", at)) {
            return at + 2;
        } else if (text.charAt(at) == '\n') {
            return at + 1;
        }
        throw new IllegalArgumentException("something after a closing quote, at " + at);
    }
}
