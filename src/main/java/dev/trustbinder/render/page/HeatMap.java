package dev.trustbinder.render.page;

import java.util.List;

/**
 * Likelihood against impact, as {@code shared/heatmap.html} shows it: rows from the highest likelihood down, cells from
 * the lowest impact up.
 */
public record HeatMap(String caption, String rowTitle, String columnTitle, List<String> columns, List<Row> rows) {
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** All cells of one likelihood. */
    public record Row(String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What stands at one likelihood and impact.
     *
     * @param level from 1 (least) to 5 (most); a class in the style sheet
     * @param word the level in words
     */
    public record Cell(int level, String word, List<Link> items) {
        public Cell {
            items = List.copyOf(items);
        }
    }
}
