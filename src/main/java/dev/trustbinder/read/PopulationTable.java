package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Table;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Reads the CSV file of a population row by row; rows that do not fit the header are left out after a finding. */
final class PopulationTable {
    private static final int MOST_ROWS = 1_000_000;

    private final List<Finding> findings;
    private final List<Table.Row> rows = new ArrayList<>();
    private final Map<String, List<Table.Cell>> keys = new TreeMap<>();
    private final LongStream.Builder digests = LongStream.builder();
    private List<Table.Cell> columns = List.of();

    private PopulationTable(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * The table; empty, after a finding, where the file cannot be read to its end.
     *
     * @param keys the columns that identify rows
     */
    static Optional<Table> read(RepoPath file, Blob blob, Set<String> keys, List<Finding> findings) {
        PopulationTable table = new PopulationTable(findings);
        return CsvReader.read(file, blob, findings, reader -> table.read(file, reader, keys))
                ? Optional.of(
                        new Table(table.columns, table.rows, table.keys, new Table.Digests(table.digests.build())))
                : Optional.empty();
    }

    private void read(RepoPath file, CsvReader reader, Set<String> wanted) {
        int before = findings.size();
        Optional<List<YamlNode.Scalar>> header = reader.row();
        if (header.isEmpty()) {
            if (findings.size() == before) {
                reader.end(TextFile.empty(file));
            }
            return;
        }
        CsvShape shape = new CsvShape(header.get(), findings);
        columns = cells(header.get(), shape.columns());
        tellDoubledColumns();
        int count = 0;
        for (Optional<List<YamlNode.Scalar>> row = reader.row(); row.isPresent(); row = reader.row()) {
            if (++count > MOST_ROWS) {
                reader.end(ReadRules.TOO_LARGE.at(
                        CsvShape.whole(row.get()),
                        "this is row %,d, and a population may have %,d".formatted(count, MOST_ROWS),
                        "split the population by time or system"));
            } else if (shape.fits(row.get())) {
                add(new Table.Row(cells(row.get(), shape.columns())), wanted);
            }
        }
    }

    private void tellDoubledColumns() {
        Map<String, Table.Cell> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Table.Cell column : columns) {
            String name = CsvReader.strip(column.text());
            if (!name.isEmpty() && seen.putIfAbsent(name, column) != null) {
                findings.add(ReadRules.CSV.at(
                        column.location(),
                        "the header names %s twice".formatted(name),
                        "keep one of the two columns, or rename it"));
            }
        }
    }

    private void add(Table.Row row, Set<String> wanted) {
        digests.add(row.digest());
        if (rows.size() < Table.SHOWN) {
            rows.add(row);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (wanted.contains(columns.get(i).text())) {
                keys.computeIfAbsent(columns.get(i).text(), key -> new ArrayList<>())
                        .add(row.cells().get(i));
            }
        }
    }

    private static List<Table.Cell> cells(List<YamlNode.Scalar> cells, int columns) {
        return cells.subList(0, columns).stream()
                .map(cell -> new Table.Cell(cell.text(), cell.location()))
                .toList();
    }
}
