package dev.trustbinder.repository;

import dev.trustbinder.parallel.Once;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    private final Supplier<Chronicle> chronicle;
    private final Supplier<List<Commit>> commits;
    private final Supplier<Mainline> mainline;

    /** The history with these changes. */
    public History(SortedMap<RepoPath, List<Change>> changes) {
        this(Chronicle.of(changes));
    }

    private History(Chronicle known) {
        this(() -> known, () -> commitsIn(known.changes()));
    }

    private History(Supplier<Chronicle> chronicle, Supplier<List<Commit>> commits) {
        this.chronicle = new Once<>(chronicle);
        this.commits = new Once<>(() -> List.copyOf(commits.get()));
        this.mainline = new Once<>(() -> Mainline.of(this.commits.get()));
    }

    /** The history that both suppliers read, once, when first asked; they may throw {@code UncheckedIOException}. */
    public static History whenAsked(Supplier<Chronicle> chronicle, Supplier<List<Commit>> commits) {
        return new History(chronicle, commits);
    }

    /** Every file's changes, newest first. */
    public SortedMap<RepoPath, List<Change>> changes() {
        return chronicle.get().changes();
    }

    /** The changes of one file, newest first; none for a file that was never committed. */
    public List<Change> of(RepoPath path) {
        return changes().getOrDefault(path, List.of());
    }

    /** The newest change that gave a file other content than {@code id} names; empty where it had no other. */
    public Optional<Change> before(RepoPath path, String id) {
        return of(path).stream()
                .filter(change -> change.blob().isPresent())
                .filter(change -> !change.blob().get().equals(id))
                .findFirst();
    }

    /** Every commit the history stands on, children before their parents, whether or not it changed a file here. */
    public List<Commit> commits() {
        return commits.get();
    }

    /** The commits that changed a file, and the merges by which they came to the main line; children before parents. */
    public List<Commit> recording() {
        Set<String> recording = changes().values().stream()
                .flatMap(List::stream)
                .map(Change::commit)
                .flatMap(commit -> mainline().way(commit).stream())
                .map(Commit::id)
                .collect(Collectors.toUnmodifiableSet());
        return commits().stream()
                .filter(commit -> recording.contains(commit.id()))
                .toList();
    }

    /** The line of first parents, and how every other commit came into it. */
    public Mainline mainline() {
        return mainline.get();
    }

    /** As {@link #changes}, but what the commits of the main line did, each compared with its first parent. */
    public SortedMap<RepoPath, List<Change>> landed() {
        return chronicle.get().landed();
    }

    /** Which names and addresses in commits mean which person. */
    public Mailmap mailmap() {
        return chronicle.get().mailmap();
    }

    /** The content that a change of this history names; empty where it was never fetched. */
    public Optional<Blob> blob(String id) {
        return chronicle.get().blobs().apply(id);
    }

    private static List<Commit> commitsIn(SortedMap<RepoPath, List<Change>> changes) {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(Change::commit)
                .distinct()
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
