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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '[' || (c == '\n' && blank);
            if (ends && isTooMuch()) {
                break;
            }
            blank = c == '\n' || (blank && Character.isWhitespace(c));
            i += take(c, i, ends);
        }
        return isTooMuch() ? Optional.of(finding()) : Optional.empty();
    }

    /** Notes a character; 1 where it escapes the next one. */
    private int take(char c, int at, boolean ends) {
        if (c == ']' || ends) {
            open = c == '[' ? at : -1;
            escapes = 0;
        }
        boolean escape = c == '\\' && at + 1 < text.length() && isPunctuation(text.charAt(at + 1));
        escapes += escape ? 1 : 0;
        return escape ? 1 : 0;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private boolean isTooMuch() {
        return open >= 0 && escapes > ESCAPES;
    }

    private Finding finding() {
        String message = String.format(
                Locale.ROOT,
                "the bracket is not closed, and %d escaped characters follow it; at most %d are read",
                escapes,
                ESCAPES);
        return ProseRules.LIMIT.at(source.locate(Span.of(open, 1)), message, "close it, or write \\[");
    }
}
