package dev.trustbinder.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What {@link TableSyntax} finds: a table, its rows and their cells. */
final class TableNode extends OwnBlock {
    private final int columns;

    TableNode(BasedSequence chars, int columns) {
        super(chars);
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    /** A row, the first of a table being its header. */
    static final class Row extends OwnBlock {
        private final BasedSequence excess;

        /** @param excess the cells beyond the header, which no page shows */
        Row(BasedSequence chars, BasedSequence excess) {
            super(chars);
            this.excess = excess;
        }

        BasedSequence excess() {
            return excess;
        }

        boolean isHeader() {
            return getPrevious() == null;
        }
    }

    /** A cell; its alignment is {@code left}, {@code center}, {@code right}, or empty where the delimiter row has none. */
    static final class Cell extends OwnBlock {
        private final String alignment;

        Cell(BasedSequence chars, String alignment) {
            super(chars);
            this.alignment = alignment;
        }

        String alignment() {
            return alignment;
        }
    }
}
