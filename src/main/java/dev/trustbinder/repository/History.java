package dev.trustbinder.repository;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened to each file of a revision: its changes, newest first, renames followed back to where it began.
 * Files never committed have none.
 */
public record History(SortedMap<RepoPath, List<Change>> changes) {
    public static final History EMPTY = new History(Collections.emptySortedMap());

    public History {
        SortedMap<RepoPath, List<Change>> copy = new TreeMap<>();
        for (Map.Entry<RepoPath, List<Change>> entry : changes.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        changes = Collections.unmodifiableSortedMap(copy);
    }

    /** The changes of one file, newest first; none for a file that was never committed. */
    public List<Change> of(RepoPath path) {
        return changes.getOrDefault(path, List.of());
    }
}
