package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Table;
import dev.trustbinder.render.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a population on its page, those drawn as samples marked. */
record PopulationRows(Cells cells) {
    /** The rows; none where the population has no file that could be read. */
    Optional<Portions.Portion> of(Entry<Population> population) {
        return cells.attachments()
                .file(population, population.facts().file())
                .flatMap(file ->
                        Optional.ofNullable(cells.view().program().tables().get(file)))
                .map(table -> portion(population, table));
    }

    private Portions.Portion portion(Entry<Population> population, Table table) {
        int all = table.size();
        String lead = "All " + all + " rows of the file.";
        Columns.Heading heading = new Columns.Heading("rows", "Rows", lead, "The file has no row.");
        Register register = columns(population.facts(), table).register(heading, table.rows());
        return new Portions.Portion("Rows", lead, register, all, file(population));
    }

    /** The file has them all; one that is not given away is named by the register of populations. */
    private Link file(Entry<Population> population) {
        return cells.attachments()
                .file(population, population.facts().file())
                .flatMap(cells.attachments()::href)
                .map(href -> new Link(population.facts().file(), href))
                .orElse(new Link("Populations", Places.register(Kind.POPULATION)));
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
