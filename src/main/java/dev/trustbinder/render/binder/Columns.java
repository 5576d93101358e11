package dev.trustbinder.render.binder;

import dev.trustbinder.render.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The columns of a register, each with what it shows of a row's subject.
 *
 * @param <T> what a row is about
 */
final class Columns<T> {
    private final List<Made<T>> made = new ArrayList<>();

    private record Made<T>(Register.Column column, boolean essential, Function<T, Table.Cell> cell) {}

    /** A column that stands even where it is empty in every row, because its emptiness says something. */
    Columns<T> always(String title, Register.Type type, Function<T, Table.Cell> cell) {
        return add(title, type, false, true, cell);
    }

    /** A column that readers may choose rows by. */
    Columns<T> filter(String title, Register.Type type, Function<T, Table.Cell> cell) {
        return add(title, type, true, true, cell);
    }

    /** A column that is left out where no row has anything to say in it. */
    Columns<T> known(String title, Register.Type type, Function<T, Table.Cell> cell) {
        return add(title, type, false, false, cell);
    }

    /** A column to choose rows by that is left out where no row has anything to say in it. */
    Columns<T> knownFilter(String title, Register.Type type, Function<T, Table.Cell> cell) {
        return add(title, type, true, false, cell);
    }

    private Columns<T> add(
            String title, Register.Type type, boolean filter, boolean essential, Function<T, Table.Cell> cell) {
        String key = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        made.add(new Made<>(new Register.Column(key, title, type, filter), essential, cell));
        return this;
    }

    /** What a register is called and says of itself. */
    record Heading(String id, String title, String lead, String empty) {}

    /** The register of {@code subjects}, in their order. */
    Register register(Heading heading, List<T> subjects, Function<T, String> anchor) {
        List<List<Table.Cell>> cells = made.stream()
                .map(column -> subjects.stream().map(column.cell()).toList())
                .toList();
        List<Integer> shown = IntStream.range(0, made.size())
                .filter(i -> made.get(i).essential()
                        || cells.get(i).stream().anyMatch(cell -> !cell.pieces().isEmpty()))
                .boxed()
                .toList();
        List<Table.Row> rows = IntStream.range(0, subjects.size())
                .mapToObj(row -> new Table.Row(
                        anchor.apply(subjects.get(row)),
                        shown.stream().map(i -> cells.get(i).get(row)).toList()))
                .toList();
        List<Register.Column> columns =
                shown.stream().map(i -> made.get(i).column()).toList();
        return new Register(heading.id(), heading.title(), heading.lead(), columns, rows, heading.empty());
    }
}
