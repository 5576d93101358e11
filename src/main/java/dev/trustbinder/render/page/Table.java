package dev.trustbinder.render.page;

import java.util.List;

/**
 * A table as {@code shared/table.html} shows it: sortable, filterable and searchable where scripts run, a plain table
 * where not.
 *
 * @param id unique in its page; also names the scroll region
 * @param caption what the rows are, for those who hear the page
 * @param empty what is said instead of a table without rows
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, String empty) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How the cells of a column are set and sorted. */
    public enum Kind {
        ID,
        TEXT,
        LONG,
        NUMBER,
        DATE,
        STATE
    }

    /**
     * A column.
     *
     * @param kind lower-case name of a {@link Kind}, a class in the style sheet
     * @param filter whether readers may choose rows by this column's values
     */
    public record Column(String title, String kind, boolean filter) {}

    /**
     * A row; its first cell is its heading.
     *
     * @param anchor the id other pages link to; empty for none
     */
    public record Row(String anchor, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The pieces of one cell, side by side; none where there is nothing to say. */
    public record Cell(List<Piece> pieces) {
        public Cell {
            pieces = List.copyOf(pieces);
        }

        /** A cell of plain text; empty text gives an empty cell. */
        public static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Piece.of(text)));
        }
    }

    /**
     * Text, a link or a state.
     *
     * @param href empty for no link
     * @param tone empty, or the lower-case name of a {@link Tone} for a state
     */
    public record Piece(String text, String href, String tone) {
        /** Plain text. */
        public static Piece of(String text) {
            return new Piece(text, "", "");
        }

        /** Text that leads somewhere. */
        public static Piece link(String text, String href) {
            return new Piece(text, href, "");
        }

        /** The word of a state with its drawing and colour. */
        public static Piece state(String word, Tone tone) {
            return new Piece(word, "", tone.word());
        }
    }

    /** How a state is meant; the word itself carries the meaning. */
    public enum Tone {
        GOOD,
        DUE,
        BAD,
        INFO,
        NONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
