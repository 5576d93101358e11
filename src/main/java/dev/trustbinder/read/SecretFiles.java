package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.search.SecretRules;
import dev.trustbinder.search.SecretSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The keys, tokens and passwords that lie in the files of a revision, whoever may see them. */
final class SecretFiles {
    private static final SecretSearch SEARCH = new SecretSearch();

    private SecretFiles() {}

    private record Found(List<SecretSearch.Found> secrets) {}

    private record Columns(List<SecretColumns.Column> found) {}

    /** One finding for each secret of each file, in the order of paths. */
    static List<Finding> in(Revision revision, Memo memo) {
        return Workers.map(revision.files().entrySet(), file -> in(file, memo)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> in(Map.Entry<RepoPath, Blob> file, Memo memo) {
        Blob blob = file.getValue();
        List<Finding> found = memo.result(Found.class, blob.id(), () -> search(blob)).secrets().stream()
                .map(one -> finding(file.getKey(), one))
                .collect(Collectors.toCollection(ArrayList::new));
        if (file.getKey().extension().equals("csv") || file.getKey().extension().equals("tsv")) {
            Columns columns =
                    memo.result(Columns.class, blob.id(), () -> new Columns(SecretColumns.in(file.getKey(), blob)));
            columns.found().stream()
                    .map(column -> finding(file.getKey(), column))
                    .forEach(found::add);
        }
        return found;
    }

    private static Finding finding(RepoPath file, SecretColumns.Column column) {
        Location first = column.first();
        String cells = column.cells() == 1 ? "1 cell" : "%,d cells".formatted(column.cells());
        return ReadRules.SECRET.at(
                new Location(file, first.line(), first.column(), first.endLine(), first.endColumn()),
                "the column %s of %s holds what looks like secrets in %s"
                        .formatted(column.heading(), file.name(), cells),
                "mask the column where it is exported; waive a made-up one");
    }

    /** Whoever hashes or reads a file that cannot be opened says so. */
    private static Found search(Blob blob) {
        try {
            return new Found(SEARCH.in(blob::open));
        } catch (IOException unread) {
            return new Found(List.of());
        }
    }

    private static Finding finding(RepoPath file, SecretSearch.Found found) {
        String secret = found.secret().text();
        boolean packed = !found.inside().isEmpty();
        String place = packed ? String.join(" in ", found.inside()) + " in " + file.name() : file.name();
        Location at =
                packed ? Location.startOf(file) : Location.on(file, found.line(), found.column(), secret.length());
        return ReadRules.SECRET.at(
                at,
                "%s holds %s: %s"
                        .formatted(place, found.secret().what(), found.secret().redacted()),
                "replace it where it is used, then take it out here, and out of the history of the repository;"
                        + " waive a made-up one");
    }

    /** The columns of a CSV file that are headed password, secret, token or key, and hold such. */
    private static final class SecretColumns {
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
}
