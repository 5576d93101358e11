package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a population and its CSV file say the same. */
final class PopulationFacts {
    private final Entry<Population> population;
    private final Table table;
    private final List<Finding> findings = new ArrayList<>();

    private PopulationFacts(Entry<Population> population, Table table) {
        this.population = population;
        this.table = table;
    }

    static Stream<Finding> in(Program program) {
        return program.all(Population.class).stream()
                .flatMap(population -> program
                        .table(population)
                        .map(table -> new PopulationFacts(population, table).findings())
                        .orElse(List.of())
                        .stream());
    }

    private List<Finding> findings() {
        rows();
        String key = population.facts().key();
        int column = table.column(key);
        if (column >= 0) {
            distinct(table.keys().getOrDefault(key, List.of()));
            samples(table.keys().getOrDefault(key, List.of()));
        } else if (!key.isEmpty()) {
            findings.add(CheckRules.POPULATION_KEY.at(
                    population.source().at("key"),
                    "%s has no column %s".formatted(population.facts().file(), key),
                    Suggestion.help(
                            key, table.columns().stream().map(Table.Cell::text).toList())));
        }
        return findings;
    }

    private void rows() {
        int there = table.size();
        population
                .facts()
                .rows()
                .filter(said -> said != there)
                .ifPresent(said -> findings.add(CheckRules.POPULATION_ROWS.at(
                        population.source().at("rows"),
                        "%s says %d rows, %s has %d"
                                .formatted(
                                        population.id(),
                                        said,
                                        population.facts().file(),
                                        there),
                        "the header is no row; pull the list again if it is not complete")));
    }

    private void distinct(List<Table.Cell> keys) {
        Map<String, Table.Cell> first = new HashMap<>();
        for (Table.Cell cell : keys) {
            Table.Cell other = first.putIfAbsent(cell.text(), cell);
            if (cell.text().isEmpty()) {
                findings.add(CheckRules.POPULATION_KEY.at(
                        cell.location(), "this row has no " + population.facts().key(), "give every row its own"));
            } else if (other != null) {
                findings.add(CheckRules.POPULATION_KEY.at(
                        cell.location(),
                        "%s %s stands a second time"
                                .formatted(population.facts().key(), cell.text()),
                        "the first is on line " + other.location().line()));
            }
        }
    }

    private void samples(List<Table.Cell> keys) {
        Set<String> known = keys.stream().map(Table.Cell::text).collect(Collectors.toCollection(LinkedHashSet::new));
        for (int i = 0; i < population.facts().samples().size(); i++) {
            List<Population.Row> rows = population.facts().samples().get(i).rows();
            for (int j = 0; j < rows.size(); j++) {
                String row = rows.get(j).row();
                if (!row.isEmpty() && !known.contains(row)) {
                    findings.add(CheckRules.SAMPLE_ROW.at(
                            population.source().at("samples[%d].rows[%d].row".formatted(i, j)),
                            "%s has no row %s".formatted(population.facts().file(), row),
                            Suggestion.help(row, known)));
                }
            }
        }
    }
}
