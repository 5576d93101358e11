package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a population on its page, those drawn as samples marked. */
record PopulationRows(Cells cells) {
    private static final int MOST = 500;

    /** The rows; none where the population has no file that could be read. */
    Optional<View.Part> of(Entry<Population> population) {
        return cells.attachments()
                .file(population, population.facts().file())
                .flatMap(file ->
                        Optional.ofNullable(cells.view().program().tables().get(file)))
                .map(table -> part(population.facts(), table));
    }

    private View.Part part(Population population, Table table) {
        int all = table.rows().size();
        String lead = all > MOST
                ? "The first " + MOST + " of " + all + " rows; the file has them all."
                : "All " + all + " rows of the file.";
        Columns.Heading heading = new Columns.Heading("rows", "Rows", lead, "The file has no row.");
        Register register =
                columns(population, table).register(heading, table.rows().subList(0, Math.min(MOST, all)));
        return new View.Part("part-rows", "Rows", lead, register.table());
    }

    private Columns<Table.Row> columns(Population population, Table table) {
        List<String> drawn = drawn(population);
        int key = table.column(population.key());
        Columns<Table.Row> columns = new Columns<>(cells);
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            columns.text(
                    table.columns().get(i).text(),
                    row -> row.cells().get(column).text());
        }
        if (key >= 0 && !drawn.isEmpty()) {
            columns.text("Sample", row -> drawn.contains(row.cells().get(key).text()) ? "drawn" : "")
                    .filter();
        }
        return columns;
    }

    private static List<String> drawn(Population population) {
        List<String> drawn = new ArrayList<>();
        population.samples().forEach(sample -> sample.rows().forEach(row -> drawn.add(row.row())));
        return drawn;
    }
}
