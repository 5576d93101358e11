package dev.trustbinder.repository;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Comparator<Commit> NEWEST_FIRST =
            Comparator.comparing(Commit::committed).reversed().thenComparing(Commit::id);

    private final Supplier<SortedMap<RepoPath, List<Change>>> changes;
    private final Supplier<List<Commit>> commits;

    /** The history with these changes. */
    public History(SortedMap<RepoPath, List<Change>> changes) {
        SortedMap<RepoPath, List<Change>> copy = frozen(changes);
        this.changes = () -> copy;
        this.commits = new Once<>(() -> commitsIn(copy));
    }

    private History(Supplier<SortedMap<RepoPath, List<Change>>> changes, Supplier<List<Commit>> commits) {
        this.changes = changes;
        this.commits = commits;
    }

    /** The history that both suppliers read, once, when first asked; they may throw {@code UncheckedIOException}. */
    public static History whenAsked(
            Supplier<SortedMap<RepoPath, List<Change>>> changes, Supplier<List<Commit>> commits) {
        return new History(new Once<>(() -> frozen(changes.get())), new Once<>(() -> List.copyOf(commits.get())));
    }

    /** Every file's changes, newest first. */
    public SortedMap<RepoPath, List<Change>> changes() {
        return changes.get();
    }

    /** The changes of one file, newest first; none for a file that was never committed. */
    public List<Change> of(RepoPath path) {
        return changes().getOrDefault(path, List.of());
    }

    /** Every commit the history stands on, children before their parents, whether or not it changed a file here. */
    public List<Commit> commits() {
        return commits.get();
    }

    private static List<Commit> commitsIn(SortedMap<RepoPath, List<Change>> changes) {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(Change::commit)
                .distinct()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static SortedMap<RepoPath, List<Change>> frozen(SortedMap<RepoPath, List<Change>> changes) {
        SortedMap<RepoPath, List<Change>> copy = new TreeMap<>();
        for (Map.Entry<RepoPath, List<Change>> entry : changes.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        return Collections.unmodifiableSortedMap(copy);
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> source;
        private Optional<T> value = Optional.empty();

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }
}
