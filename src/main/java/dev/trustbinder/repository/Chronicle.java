package dev.trustbinder.repository;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a history knows of files, once it is read.
 *
 * @param changes what each commit did to each file, newest first
 * @param landed what the commits of the main line did to each file, each compared with its first parent, newest first
 * @param mailmap which names and addresses mean which person, as the head's {@code .mailmap} says
 * @param blobs the content with a git object id; empty where it was never fetched
 */
public record Chronicle(
        SortedMap<RepoPath, List<Change>> changes,
        SortedMap<RepoPath, List<Change>> landed,
        Mailmap mailmap,
        Function<String, Optional<Blob>> blobs) {
    public Chronicle {
        changes = frozen(changes);
        landed = frozen(landed);
    }

    /** The chronicle of these changes alone. */
    public static Chronicle of(SortedMap<RepoPath, List<Change>> changes) {
        return new Chronicle(changes, Collections.emptySortedMap(), Mailmap.EMPTY, id -> Optional.empty());
    }

    private static SortedMap<RepoPath, List<Change>> frozen(SortedMap<RepoPath, List<Change>> changes) {
        SortedMap<RepoPath, List<Change>> copy = new TreeMap<>();
        for (Map.Entry<RepoPath, List<Change>> entry : changes.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        return Collections.unmodifiableSortedMap(copy);
    }
}
