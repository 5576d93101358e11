package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;
import java.util.List;

/** The words of one block of a document, without markup and code, each still knowing its place in the file. */
public final class Passage {

    /** What kind of block the words stand in. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        CELL
    }

    /** Characters of the passage from {@code at} on that stand side by side in the source too. */
    record Run(int at, int sourceStart) {}

    private final Source source;
    private final Kind kind;
    private final String text;
    private final Span span;
    private final List<Run> runs;

    Passage(Source source, Kind kind, String text, Span span, List<Run> runs) {
        this.source = source;
        this.kind = kind;
        this.text = text;
        this.span = span;
        this.runs = List.copyOf(runs);
    }

    public Kind kind() {
        return kind;
    }

    /** The words; holes as written, a line break as a blank, code spans left out. */
    public String text() {
        return text;
    }

    /** The whole block. */
    public Location location() {
        return source.locate(span);
    }

    /** Where the characters {@code from} to {@code to} (exclusive) of the text stand in the file. */
    public Location locate(int from, int to) {
        int start = offset(from);
        int end = from == to ? start : offset(to - 1) + 1;
        return source.locate(new Span(start, Math.max(start, end)));
    }

    private int offset(int at) {
        int offset = span.start();
        for (Run run : runs) {
            if (run.at() > at) {
                break;
            }
            offset = run.sourceStart() + at - run.at();
        }
        return Math.min(offset, span.end());
    }

    /** The same words in the same kind of block, wherever they stand. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Passage that && kind == that.kind && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
