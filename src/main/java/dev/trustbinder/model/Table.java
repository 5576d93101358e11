package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import java.util.List;

/** A CSV file that is no record itself: the rows of a population. */
public record Table(List<Cell> columns, List<Row> rows) {
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
    }

    /** The place of the column with this name from 0, or -1 where there is none. */
    public int column(String name) {
        return columns.stream().map(Cell::text).toList().indexOf(name);
    }

    /** The cells of a column, from the first row to the last. */
    public List<Cell> cells(int column) {
        return rows.stream().map(row -> row.cells().get(column)).toList();
    }
}
