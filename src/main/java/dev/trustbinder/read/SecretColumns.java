package dev.trustbinder.read;

import dev.trustbinder.finding.Location;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.search.SecretRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns of a CSV file that are headed password, secret, token or key, and hold such. */
final class SecretColumns {
    private SecretColumns() {}

    /**
     * One of them.
     *
     * @param first its first cell that holds a secret
     * @param cells how many do
     */
    record Column(String heading, Location first, int cells) {}

    /** Row by row where a heading asks for it; what is wrong with the file, its reader says. */
    static List<Column> in(RepoPath file, Blob blob) {
        Map<Integer, Column> found = new TreeMap<>();
        CsvReader.read(
                file,
                blob,
                new ArrayList<>(),
                reader -> reader.row().ifPresent(header -> {
                    List<Integer> columns = new ArrayList<>();
                    for (int i = 0; i < header.size(); i++) {
                        if (SecretRules.isHeading(header.get(i).text())) {
                            columns.add(i);
                        }
                    }
                    for (Optional<List<YamlNode.Scalar>> row = next(reader, columns);
                            row.isPresent();
                            row = next(reader, columns)) {
                        for (int column : columns) {
                            if (column < row.get().size()) {
                                add(
                                        found,
                                        column,
                                        header.get(column).text(),
                                        row.get().get(column));
                            }
                        }
                    }
                }));
        return List.copyOf(found.values());
    }

    private static Optional<List<YamlNode.Scalar>> next(CsvReader reader, List<Integer> columns) {
        return columns.isEmpty() ? Optional.empty() : reader.row();
    }

    private static void add(Map<Integer, Column> found, int column, String heading, YamlNode.Scalar cell) {
        if (SecretRules.isValue(heading, cell.text())) {
            found.merge(
                    column,
                    new Column(heading, cell.location(), 1),
                    (first, next) -> new Column(heading, first.first(), first.cells() + 1));
        }
    }
}
