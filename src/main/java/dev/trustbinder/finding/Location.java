package dev.trustbinder.finding;

import dev.trustbinder.repository.RepoPath;
import java.util.Comparator;

/**
 * A stretch of one file: lines and columns count code points from 1, the end is exclusive.
 *
 * @param file relative to the repository's root
 */
public record Location(RepoPath file, int line, int column, int endLine, int endColumn)
        implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::endLine)
            .thenComparingInt(Location::endColumn);

    public Location {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a stretch of text: " + line + ":" + column + " to " + endLine + ":" + endColumn);
        }
    }

    /** The first character of a file, for what concerns the file as a whole. */
    public static Location startOf(RepoPath file) {
        return new Location(file, 1, 1, 1, 1);
    }

    /** {@code length} code points of one line. */
    public static Location on(RepoPath file, int line, int column, int length) {
        return new Location(file, line, column, line, column + length);
    }

    /** Whether {@code other} lies wholly inside this stretch. */
    public boolean contains(Location other) {
        return file.equals(other.file)
                && (line < other.line || (line == other.line && column <= other.column))
                && (endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn));
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
