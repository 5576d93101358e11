package dev.trustbinder.delta;

import dev.trustbinder.model.Table;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

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
                .map(path -> between(path, before.digests(path), after.digests(path)))
                .filter(delta -> delta.added + delta.removed > 0)
                .toList();
    }

    private static TableDelta between(RepoPath path, Table.Digests before, Table.Digests after) {
        int common = before.common(after);
        return new TableDelta(path, after.size() - common, before.size() - common, after.size());
    }

    /** The tables of a programme by their paths below its content folder. */
    record SortedTables(java.util.SortedMap<RepoPath, Table> tables) {
        Table.Digests digests(RepoPath path) {
            return tables.containsKey(path) ? tables.get(path).digests() : new Table.Digests(LongStream.empty());
        }
    }
}
