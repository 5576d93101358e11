package dev.trustbinder.prose;

import dev.trustbinder.finding.Finding;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document may ask of the Markdown parser. The parser recurses once per character in places and compares marks
 * with all later marks in others, so that some short texts would overflow any stack or take minutes. The limits are
 * properties of the text, never of a clock, and far above what people write.
 */
final class Limits {
    static final int CHARACTERS = 1 << 20;
    static final int LINES = 20_000;
    static final int LINE_LENGTH = 50_000;
    static final int BLOCK_LENGTH = 256_000;
    static final int NESTING = 100;

    /** The sum over blocks of (marks + lines) × (marks + 4 × lines), which measured times grow with. */
    static final long WORK = 150_000_000;

    private static final Pattern CONTAINER = Pattern.compile(">|(?:[-+*]|\\d{1,9}+[.)])(?=\\s)|\\[\\^[^\\]\\n]*+]:");

    private final Source source;
    private final Matcher container;
    private int blockStart;
    private long blockLines;
    private long blockMarks;
    private long work;

    private Limits(Source source) {
        this.source = source;
        this.container = CONTAINER.matcher(source.text());
    }

    /** The first limit that a document exceeds, with the place where it does. */
    static Optional<Finding> exceededBy(Source source) {
        if (source.text().length() > CHARACTERS) {
            return Optional.of(finding(source, Span.of(0, 0), source.text().length(), "characters long", CHARACTERS));
        }
        if (source.lines() > LINES) {
            return Optional.of(finding(source, source.line(LINES), source.lines(), "lines long", LINES));
        }
        return new Limits(source).read().or(() -> OpenBrackets.in(source));
    }

    private Optional<Finding> read() {
        for (int i = 0; i < source.lines(); i++) {
            Optional<Finding> exceeded = read(source.line(i));
            if (exceeded.isPresent()) {
                return exceeded;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> read(Span line) {
        if (isBlank(line)) {
            work += cost();
            blockStart = line.end();
            blockLines = 0;
            blockMarks = 0;
        } else {
            blockLines++;
            blockMarks += marks(line);
        }
        if (line.length() > LINE_LENGTH) {
            return Optional.of(finding(source, line, line.length(), "characters on one line", LINE_LENGTH));
        }
        if (line.end() - blockStart > BLOCK_LENGTH) {
            return Optional.of(
                    finding(source, line, line.end() - blockStart, "characters without a blank line", BLOCK_LENGTH));
        }
        int nesting = nesting(line);
        if (nesting > NESTING) {
            return Optional.of(finding(source, line, nesting, "lists and quotations deep", NESTING));
        }
        return work + cost() > WORK ? Optional.of(tangled()) : Optional.empty();
    }

    private long cost() {
        return (blockMarks + blockLines) * (blockMarks + 4 * blockLines);
    }

    private Finding tangled() {
        String message = String.format(
                Locale.ROOT,
                "%d brackets, stars and other marks over %d lines without a blank line are too many to be read together",
                blockMarks,
                blockLines);
        return ProseRules.LIMIT.at(
                source.locate(Span.of(blockStart, 0)), message, "split it with blank lines, or make it an attachment");
    }

    private boolean isBlank(Span line) {
        return columns(line.start(), line.end(), 0).at() == line.end();
    }

    private long marks(Span line) {
        long marks = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = source.text().charAt(i);
            marks += isLetterOrBlank(c) ? 0 : weight(c);
        }
        return marks;
    }

    private static boolean isLetterOrBlank(char c) {
        return c == ' ' || (c >= 'a' && c <= 'z');
    }

    private static int weight(char c) {
        return switch (c) {
            case '&', '<' -> 3;
            case '[', ']', '(', ')', '{', '}', '!', '*', '_', '~', '`', '"', '\'', '>' -> 1;
            case '\\', '|', ':', '^', '#', '=' -> 1;
            default -> 0;
        };
    }

    /** How deep a line may lie: a level for each container it opens and for every two columns it is indented. */
    private int nesting(Span line) {
        Indent indent = columns(line.start(), line.end(), 0);
        int depth = 0;
        while (container.region(indent.at(), line.end()).lookingAt()) {
            depth++;
            indent = columns(container.end(), line.end(), indent.columns() - 1);
        }
        return depth + indent.columns() / 2;
    }

    private record Indent(int at, int columns) {}

    /** White space from an offset on, added to the columns counted so far. */
    private Indent columns(int from, int to, int before) {
        int columns = Math.max(0, before);
        int at = from;
        while (at < to && Character.isWhitespace(source.text().charAt(at))) {
            columns += source.text().charAt(at) == '\t' ? 4 : 1;
            at++;
        }
        return new Indent(at, columns);
    }

    private static Finding finding(Source source, Span place, int found, String unit, int limit) {
        String message = String.format(Locale.ROOT, "the document is %d %s; at most %d are read", found, unit, limit);
        return ProseRules.LIMIT.at(source.locate(place), message, "split the document, or make it an attachment");
    }

    /**
     * Looks for an opening bracket that is not closed and followed by many escaped characters. The Markdown parser tries
     * every way to read each of them, so that forty would take it years.
     */
    private static final class OpenBrackets {
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
}
