package dev.trustbinder.prose;

import dev.trustbinder.finding.Finding;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for an opening bracket that is not closed and followed by many escaped characters. The Markdown parser tries
 * every way to read each of them, so that forty would take it years.
 */
final class OpenBrackets {
    static final int ESCAPES = 12;

    private static final int LABEL_LENGTH = 900;

    private final Source source;
    private final String text;
    private int open = -1;
    private int escapes;

    private OpenBrackets(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** The first bracket with more escapes behind it than the parser can bear. */
    static Optional<Finding> in(Source source) {
        return new OpenBrackets(source).read();
    }

    private Optional<Finding> read() {
        boolean blank = false;
        int first = text.indexOf('[');
        for (int i = first < 0 ? text.length() : first; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = isStop(i) || (c == '\n' && blank);
            if (ends && isTooMuch(i)) {
                return Optional.of(finding());
            }
            if (ends) {
                open = c == '[' ? i : -1;
                escapes = 0;
            }
            blank = c == '\n' || (blank && Character.isWhitespace(c));
            i += escape(i);
        }
        return isTooMuch(text.length()) ? Optional.of(finding()) : Optional.empty();
    }

    /** A bracket behind a backslash may be text to the parser, in whatever way it pairs the backslashes. */
    private boolean isStop(int at) {
        char c = text.charAt(at);
        return c == ']' || (c == '[' && (at == 0 || text.charAt(at - 1) != '\\'));
    }

    /** Notes an escape; 1 where there is one, for the character it escapes. */
    private int escape(int at) {
        boolean escape = text.charAt(at) == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1));
        escapes += escape ? 1 : 0;
        return escape ? 1 : 0;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** A bracket that closes far away is none to the parser. */
    private boolean isTooMuch(int end) {
        boolean closed = end < text.length() && text.charAt(end) == ']' && end - open < LABEL_LENGTH;
        return open >= 0 && escapes > ESCAPES && !closed;
    }

    private Finding finding() {
        String message = String.format(
                Locale.ROOT,
                "the bracket is not closed nearby, and %d escaped characters follow it; at most %d are read",
                escapes,
                ESCAPES);
        return ProseRules.LIMIT.at(source.locate(Span.of(open, 1)), message, "close it, or write \\[");
    }
}
