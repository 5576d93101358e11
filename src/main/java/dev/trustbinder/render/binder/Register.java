package dev.trustbinder.render.binder;

import dev.trustbinder.format.Csv;
import dev.trustbinder.publish.Content;
import dev.trustbinder.render.page.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One table of the binder. Its HTML, its CSV and its part of {@code binder.json} are made from this value alone.
 *
 * @param id names the CSV file and the member of the JSON, such as {@code controls}
 * @param lead one or two sentences on what the rows are
 * @param rows cells in the order of the columns; an anchor is given to one row only
 * @param groups what each row belongs to besides its first cell
 * @param empty what is said where there are no rows
 */
record Register(
        String id,
        String title,
        String lead,
        List<Column> columns,
        List<Table.Row> rows,
        List<String> groups,
        String empty) {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final int BROAD = 10;
    private static final int SHORT = 14;
    private static final int FEW = 6;

    Register {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        rows = withUniqueAnchors(rows);
        if (groups.size() != rows.size()) {
            throw new IllegalArgumentException(id + ": " + groups.size() + " groups of " + rows.size() + " rows");
        }
        for (Table.Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(id + ": " + row + " does not fit " + columns);
            }
        }
    }

    /** What a column holds. */
    enum Type {
        /** The id of the row, or one word that names something. */
        ID(Table.Kind.ID, false),
        /** A hash or the id of a commit. */
        CODE(Table.Kind.ID, false),
        /** Ids of other things. */
        IDS("id ids", true),
        TEXT(Table.Kind.TEXT, false),
        /** Texts, one beside the other. */
        TEXTS("text texts", true),
        /** Sentences. */
        LONG(Table.Kind.LONG, false),
        LONGS(Table.Kind.LONG, true),
        NUMBER(Table.Kind.NUMBER, false),
        DATE(Table.Kind.DATE, false),
        /** A mark in a grid, or nothing. */
        MARK("mark", false),
        /** A word of the record that says how far something is. */
        STATE(Table.Kind.STATE, false);

        private final String style;
        private final boolean many;

        Type(Table.Kind kind, boolean many) {
            this(kind.name().toLowerCase(Locale.ROOT), many);
        }

        Type(String style, boolean many) {
            this.style = style;
            this.many = many;
        }
    }

    /**
     * A column.
     *
     * @param key names it in JSON
     * @param filter whether readers may choose rows by its values
     */
    record Column(String key, String title, Type type, boolean filter) {}

    /** The same rows for a page that does not own them: links lead to the page that does. */
    Register unanchored() {
        List<Table.Row> plain =
                rows.stream().map(row -> new Table.Row("", row.cells())).toList();
        return new Register(id, title, lead, columns, plain, groups, empty);
    }

    /** Some of its rows alone. */
    Register part(int from, int to) {
        return new Register(id, title, lead, columns, rows.subList(from, to), groups.subList(from, to), empty);
    }

    /** Whether its table has so many columns that on paper every value stands behind the title of its column. */
    boolean isBroad() {
        return columns.size() >= BROAD && columns.get(2).type() != Type.MARK;
    }

    /** The same for the page of one record, without the columns that say nothing but its id in every row. */
    Register about(String record) {
        return withColumns(IntStream.range(0, columns.size())
                .filter(column -> rows.isEmpty() || rows.stream().anyMatch(row -> !says(row, column, record)))
                .boxed()
                .toList());
    }

    private static boolean says(Table.Row row, int column, String word) {
        return text(row.cells().get(column)).equals(word);
    }

    private Register withColumns(List<Integer> kept) {
        List<Table.Row> shown = rows.stream()
                .map(row -> new Table.Row(
                        row.anchor(), kept.stream().map(row.cells()::get).toList()))
                .toList();
        return new Register(id, title, lead, kept.stream().map(columns::get).toList(), shown, groups, empty);
    }

    /** As pages show it. */
    Table table() {
        return new Table("t-" + id, title, heads(), rows, empty);
    }

    /** Its columns as pages show them; the width of one depends on all rows. */
    List<Table.Column> heads() {
        return IntStream.range(0, columns.size()).mapToObj(this::head).toList();
    }

    private Table.Column head(int column) {
        return new Table.Column(
                columns.get(column).title(), style(column), columns.get(column).filter());
    }

    /** The class of a column in style sheets: how wide it is depends on the most that stands in one of its cells. */
    String style(int column) {
        Type type = columns.get(column).type();
        return switch (type) {
            case TEXT -> isShort(column) ? type.style + " short" : type.style;
            case CODE -> isShort(column) ? type.style : type.style + " digest";
            case IDS -> {
                int most = most(column, cell -> cell.pieces().size());
                yield most < 2 ? Type.ID.style : most > FEW ? type.style + " many" : type.style;
            }
            case ID, TEXTS, LONG, LONGS, NUMBER, DATE, MARK, STATE -> type.style;
        };
    }

    private boolean isShort(int column) {
        return most(column, cell -> text(cell).length()) <= SHORT;
    }

    private int most(int column, ToIntFunction<Table.Cell> size) {
        return rows.stream()
                .map(row -> row.cells().get(column))
                .mapToInt(size)
                .max()
                .orElse(0);
    }

    /** As a spreadsheet reads it; several values of one cell are set apart by a semicolon. */
    Content csv() {
        return Content.written(out -> Csv.write(
                columns.stream().map(Column::title).toList(),
                rows.stream()
                        .map(row -> row.cells().stream().map(Register::text).toList()),
                out));
    }

    /** As a program reads it, once: each row a map by the keys of the columns, without what is empty. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        json.put("about", lead);
        json.put("columns", columns.stream().map(Register::json).toList());
        json.put("rows", rows.stream().map(this::json));
        return json;
    }

    private static Map<String, Object> json(Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", column.key());
        json.put("title", column.title());
        json.put("type", column.type().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private Map<String, Object> json(Table.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            List<Table.Piece> pieces = row.cells().get(i).pieces();
            if (!pieces.isEmpty()) {
                json.put(
                        columns.get(i).key(),
                        value(columns.get(i).type(), row.cells().get(i)));
            }
        }
        return json;
    }

    private static Object value(Type type, Table.Cell cell) {
        if (type.many) {
            return cell.pieces().stream().map(Table.Piece::text).toList();
        }
        String text = text(cell);
        return type == Type.NUMBER && WHOLE_NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }

    /** The words of a cell. */
    static String text(Table.Cell cell) {
        List<Table.Piece> pieces = cell.pieces();
        return pieces.size() == 1
                ? pieces.get(0).text()
                : String.join("; ", pieces.stream().map(Table.Piece::text).toList());
    }

    private static List<Table.Row> withUniqueAnchors(List<Table.Row> rows) {
        Set<String> taken = new HashSet<>();
        List<Table.Row> unique = new ArrayList<>();
        for (Table.Row row : rows) {
            unique.add(taken.add(row.anchor()) ? row : new Table.Row("", row.cells()));
        }
        return List.copyOf(unique);
    }
}
