package dev.trustbinder.read;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole number that a number written by a spreadsheet may mean: with groups of digits, or with a decimal sign. */
final class SpreadsheetNumber {
    private static final Pattern GROUPS =
            Pattern.compile("([1-9]\\d{0,2}(?:([,. '\\u2019\\u00A0\\u202F])\\d{3})(?:\\2\\d{3})*)(?:[.,]0+)?");
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,](\\d+)");

    private SpreadsheetNumber() {}

    /** How a text that is no whole number should be written. */
    static String help(String text) {
        Matcher groups = GROUPS.matcher(text);
        Matcher decimal = DECIMAL.matcher(text);
        boolean hasDecimals = decimal.matches();
        boolean isRound = hasDecimals && decimal.group(2).matches("0+");
        if (groups.matches()) {
            String whole = groups.group(1).replaceAll("\\D", "");
            return isRound
                    ? "a spreadsheet writes numbers so; write %s or %s, whichever is meant"
                            .formatted(whole, new BigInteger(decimal.group(1)))
                    : "a spreadsheet groups digits so; write " + whole;
        } else if (!hasDecimals) {
            return "write digits alone, without a leading zero";
        }
        BigInteger below = new BigInteger(decimal.group(1));
        return isRound
                ? "a spreadsheet writes decimals so; write " + below
                : "a spreadsheet writes decimals so, and none are allowed here; write %d or %d"
                        .formatted(below, below.add(BigInteger.ONE));
    }
}
