package dev.trustbinder.delta;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, each with one blank before it where white space stood there. Punctuation around a word is a word
 * of its own, and so is each sign of a script that writes without blanks.
 */
final class Tokens {
    private final String text;
    private final List<String> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        Tokens reading = new Tokens(text);
        reading.read();
        return reading.tokens;
    }

    /** Text again; the first word stands without its blank. */
    static String join(List<String> tokens) {
        return String.join("", tokens).strip();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                chunk(at, end);
            }
            at = end + 1;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Cuts what stands between blanks into the marks before the word, the word, and the marks behind it. */
    private void chunk(int from, int to) {
        int first = from;
        while (first < to && !isLetterOrDigit(first)) {
            first += Character.charCount(text.codePointAt(first));
        }
        int last = to;
        while (last > first && !isLetterOrDigit(last - Character.charCount(text.codePointBefore(last)))) {
            last -= Character.charCount(text.codePointBefore(last));
        }
        String blank = " ";
        blank = add(blank, from, first);
        blank = word(blank, first, last);
        add(blank, last, to);
    }

    private boolean isLetterOrDigit(int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private String word(String blank, int from, int to) {
        String before = blank;
        int start = from;
        for (int at = from; at < to; ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isIdeographic(point)) {
                before = add(before, start, at);
                before = add(before, at, next);
                start = next;
            }
            at = next;
        }
        return add(before, start, to);
    }

    /** Adds a word where there is one; answers what the next word has before it. */
    private String add(String blank, int from, int to) {
        if (from == to) {
            return blank;
        }
        tokens.add(blank + text.substring(from, to));
        return "";
    }
}
