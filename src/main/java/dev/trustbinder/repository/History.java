package dev.trustbinder.repository;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What happened to each file: its changes, newest first, renames followed back to where it began. A file that was
 * deleted keeps its history under its last path, newest change first: its deletion. Files never committed have none.
 *
 * <p>A history may be read from the repository only when it is first asked; while the workspace it came from is open.
 */
public final class History {
    public static final History EMPTY = new History(Collections.emptySortedMap());

    private final Supplier<SortedMap<RepoPath, List<Change>>> source;

    /** The history with these changes. */
    public History(SortedMap<RepoPath, List<Change>> changes) {
        SortedMap<RepoPath, List<Change>> copy = frozen(changes);
        this.source = () -> copy;
    }

    private History(Supplier<SortedMap<RepoPath, List<Change>>> source) {
        this.source = source;
    }

    /** The history that {@code source} reads, once, when it is first asked; it may throw {@code UncheckedIOException}. */
    public static History whenAsked(Supplier<SortedMap<RepoPath, List<Change>>> source) {
        return new History(new Once(source));
    }

    /** Every file's changes, newest first. */
    public SortedMap<RepoPath, List<Change>> changes() {
        return source.get();
    }

    /** The changes of one file, newest first; none for a file that was never committed. */
    public List<Change> of(RepoPath path) {
        return changes().getOrDefault(path, List.of());
    }

    private static SortedMap<RepoPath, List<Change>> frozen(SortedMap<RepoPath, List<Change>> changes) {
        SortedMap<RepoPath, List<Change>> copy = new TreeMap<>();
        for (Map.Entry<RepoPath, List<Change>> entry : changes.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        return Collections.unmodifiableSortedMap(copy);
    }

    private static final class Once implements Supplier<SortedMap<RepoPath, List<Change>>> {
        private final Supplier<SortedMap<RepoPath, List<Change>>> source;
        private SortedMap<RepoPath, List<Change>> changes;

        Once(Supplier<SortedMap<RepoPath, List<Change>>> source) {
            this.source = source;
        }

        @Override
        public synchronized SortedMap<RepoPath, List<Change>> get() {
            if (changes == null) {
                changes = frozen(source.get());
            }
            return changes;
        }
    }
}
