package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A CSV file that is no record itself: a population. A list may have a million rows, so only the first are held as they
 * are; of the others there is what is asked of all of them.
 *
 * @param rows the first {@link #SHOWN} rows
 * @param keys by the name of a column that identifies rows, its cells from the first row to the last
 * @param digests a number for each row, equal where two rows are
 */
public record Table(List<Cell> columns, List<Row> rows, Map<String, List<Cell>> keys, Digests digests) {
    /** More rows than a page can hold. */
    public static final int SHOWN = 5_000;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The text of one cell, and where it stands. */
    public record Cell(String text, Location location) {}

    /** One row below the header; it has as many cells as the header. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A number for the texts of its cells: FNV-1a over 64 bits. */
        public long digest() {
            long digest = 0xcbf29ce484222325L;
            for (Cell cell : cells) {
                for (int i = 0; i <= cell.text().length(); i++) {
                    digest ^= i < cell.text().length() ? cell.text().charAt(i) : 0xffffL;
                    digest *= 0x100000001b3L;
                }
            }
            return digest;
        }
    }

    /** The digests of all rows. */
    public static final class Digests {
        private final long[] sorted;

        /** The digests in any order. */
        public Digests(LongStream digests) {
            this.sorted = digests.sorted().toArray();
        }

        /** How many rows there are. */
        public int size() {
            return sorted.length;
        }

        /** How many rows stand here and there; a row that stands twice is two. */
        public int common(Digests other) {
            int common = 0;
            for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
                int order = Long.compare(sorted[i], other.sorted[j]);
                common += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return common;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Digests digests && Arrays.equals(sorted, digests.sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }

    /** How many rows the file has. */
    public int size() {
        return digests.size();
    }

    /** The place of the column with this name from 0, or -1 where there is none. */
    public int column(String name) {
        return columns.stream().map(Cell::text).toList().indexOf(name);
    }
}
