package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns of a register, each with what it shows of a row's subject. Columns stand even where they are empty in
 * every row, because that says something too; those after {@link #whereKnown} are left out then.
 *
 * @param <T> what a row is about
 */
final class Columns<T> {
    /** So many different cells of a column are held once, however many rows show them. */
    private static final int MANY = 1000;

    private final Cells cells;
    private final List<Made<T>> made = new ArrayList<>();
    private Function<T, String> group = subject -> "";
    private boolean essential = true;

    private record Made<T>(Register.Column column, boolean essential, Function<T, Cell> cell) {}

    Columns(Cells cells) {
        this.cells = cells;
    }

    /** The columns that follow are left out where no row has anything to say in them. */
    Columns<T> whereKnown() {
        essential = false;
        return this;
    }

    /** The columns that follow stand even where they are empty. */
    Columns<T> always() {
        essential = true;
        return this;
    }

    /** Rows of one group stay on one page where they can; without this, those with the same first cell. */
    Columns<T> groupedBy(Function<T, String> group) {
        this.group = group;
        return this;
    }

    /** Lets readers choose rows by the column before. */
    Columns<T> filter() {
        Made<T> last = made.remove(made.size() - 1);
        Register.Column column = last.column();
        made.add(new Made<>(
                new Register.Column(column.key(), column.title(), column.type(), true), last.essential(), last.cell()));
        return this;
    }

    Columns<T> text(String title, Function<T, String> text) {
        return cell(title, Register.Type.TEXT, row -> Cells.text(text.apply(row)));
    }

    /** A column of sentences. */
    Columns<T> prose(String title, Function<T, String> text) {
        return cell(title, Register.Type.LONG, row -> Cells.text(text.apply(row)));
    }

    /** A column of hashes or ids of commits. */
    Columns<T> code(String title, Function<T, String> code) {
        return cell(title, Register.Type.CODE, row -> Cells.text(code.apply(row)));
    }

    /** A column of ids, each leading to its record. */
    Columns<T> id(String title, Function<T, String> id) {
        return cell(title, Register.Type.ID, row -> cells.one(id.apply(row), cells::link));
    }

    Columns<T> ids(String title, Function<T, ? extends Collection<String>> ids) {
        return cell(title, Register.Type.IDS, row -> cells.links(ids.apply(row)));
    }

    Columns<T> criteria(String title, Function<T, List<String>> ids) {
        return cell(title, Register.Type.IDS, row -> cells.criteria(ids.apply(row)));
    }

    /** A column of roles or people. */
    Columns<T> holder(String title, Function<T, String> roleOrPerson) {
        return cell(title, Register.Type.TEXT, row -> cells.holder(roleOrPerson.apply(row)));
    }

    Columns<T> date(String title, Function<T, Optional<?>> date) {
        return cell(title, Register.Type.DATE, row -> Cells.value(date.apply(row)));
    }

    Columns<T> number(String title, Function<T, Optional<?>> number) {
        return cell(title, Register.Type.NUMBER, row -> Cells.value(number.apply(row)));
    }

    Columns<T> count(String title, Function<T, Integer> count) {
        return cell(
                title, Register.Type.NUMBER, row -> Cells.text(count.apply(row).toString()));
    }

    /** A column of closed words. */
    Columns<T> word(String title, Function<T, Optional<? extends Enum<?>>> word) {
        return cell(title, Register.Type.STATE, row -> Cells.state(word.apply(row)));
    }

    Columns<T> pieces(String title, Register.Type type, Function<T, List<Piece>> pieces) {
        return cell(title, type, row -> new Cell(pieces.apply(row)));
    }

    Columns<T> cell(String title, Register.Type type, Function<T, Cell> cell) {
        String key = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        made.add(new Made<>(new Register.Column(key, title, type, false), essential, cell));
        return this;
    }

    /** The register of {@code subjects}, in their order, without anchors. */
    Register register(Heading heading, List<? extends T> subjects) {
        return register(heading, subjects, subject -> "");
    }

    /** The register of {@code subjects}, in their order; the empty anchor is none. */
    Register register(Heading heading, List<? extends T> subjects, Function<T, String> anchor) {
        List<Drawn> columns = made.stream()
                .map(column -> draw(column, subjects))
                .filter(Drawn::isShown)
                .toList();
        List<Row> rows = IntStream.range(0, subjects.size())
                .mapToObj(row -> new Row(
                        anchor.apply(subjects.get(row)),
                        columns.stream().map(column -> column.cells().get(row)).toList()))
                .toList();
        List<Register.Column> heads = columns.stream().map(Drawn::column).toList();
        List<String> groups = subjects.stream().map(group).toList();
        return new Register(heading.id(), heading.title(), heading.lead(), heads, rows, groups, heading.empty());
    }

    private record Drawn(Register.Column column, boolean essential, List<Cell> cells) {
        boolean isShown() {
            return essential || cells.stream().anyMatch(cell -> !cell.pieces().isEmpty());
        }
    }

    private static <T> Drawn draw(Made<T> column, List<? extends T> subjects) {
        List<Cell> cells = new ArrayList<>(subjects.size());
        Map<Cell, Cell> known = new HashMap<>();
        for (T subject : subjects) {
            Cell cell = column.cell().apply(subject);
            Cell same = known.get(cell);
            if (same == null && known.size() < MANY) {
                known.put(cell, cell);
            }
            cells.add(same == null ? cell : same);
        }
        return new Drawn(column.column(), column.essential(), cells);
    }
}
