package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.RepoPath;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of one document and where each of its characters stands in its file. */
final class Source {
    private final RepoPath file;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;

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
