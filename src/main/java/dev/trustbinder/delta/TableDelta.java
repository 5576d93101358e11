package dev.trustbinder.delta;

import dev.trustbinder.model.Table;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A population's file whose rows are not what they were.
 *
 * @param path below the content folder
 * @param added how many rows came; a row that changed came and went
 * @param removed how many rows went
 * @param rows how many there are now
 */
public record TableDelta(RepoPath path, int added, int removed, int rows) {

    static List<TableDelta> of(SortedTables before, SortedTables after) {
        SortedSet<RepoPath> paths = new TreeSet<>(before.tables().keySet());
        paths.addAll(after.tables().keySet());
        return paths.stream()
                .map(path -> between(path, before.rows(path), after.rows(path)))
                .filter(delta -> delta.added + delta.removed > 0)
                .toList();
    }

    private static TableDelta between(RepoPath path, List<String> before, List<String> after) {
        List<String> old = new ArrayList<>(before);
        old.sort(null);
        List<String> young = new ArrayList<>(after);
        young.sort(null);
        int common = 0;
        for (int i = 0, j = 0; i < old.size() && j < young.size(); ) {
            int order = old.get(i).compareTo(young.get(j));
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new TableDelta(path, young.size() - common, old.size() - common, young.size());
    }

    /** The tables of a programme by their paths below its content folder. */
    record SortedTables(java.util.SortedMap<RepoPath, Table> tables) {
        List<String> rows(RepoPath path) {
            Table table = tables.getOrDefault(path, new Table(List.of(), List.of()));
            return table.rows().stream()
                    .map(row -> row.cells().stream().map(Table.Cell::text).collect(Collectors.joining("\u0000")))
                    .toList();
        }
    }
}
