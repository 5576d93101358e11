package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of one document and where each of its characters stands in its file. */
final class Source {
    private static final Pattern END_TAG = Pattern.compile("</([A-Za-z][A-Za-z0-9:-]*+)");

    private final RepoPath file;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;
    private Set<String> closed = Set.of();

    Source(RepoPath file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        IntStream.Builder starts = IntStream.builder();
        starts.add(0);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1))) {
                starts.add(at + 1);
            }
        }
        return starts.build().toArray();
    }

    String text() {
        return text;
    }

    /** Whether an element of that name is closed anywhere, so that its start tag is markup and not words in brackets. */
    boolean closes(String element) {
        if (closed.isEmpty()) {
            closed = Stream.concat(
                            Stream.of(""), END_TAG.matcher(text).results().map(tag -> tag.group(1)))
                    .collect(Collectors.toSet());
        }
        return closed.contains(element);
    }

    int lines() {
        return lineStarts.length;
    }

    /** The characters of a line, the first being 0, with its ending. */
    Span line(int index) {
        return new Span(lineStarts[index], index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length());
    }

    Location locate(Span span) {
        int line = lineAt(span.start());
        int endLine = lineAt(span.end());
        return new Location(
                file, firstLine + line, column(line, span.start()), firstLine + endLine, column(endLine, span.end()));
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        return text.codePointCount(lineStarts[line], offset) + 1;
    }
}
