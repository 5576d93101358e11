package dev.trustbinder.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line of first parents that a revision stands on, and the merges by which every other commit came into it. What
 * is on it is what everyone saw; what is beside it was still being written.
 */
public final class Mainline {
    private final Map<String, Commit> commits = new HashMap<>();
    private final Map<String, Commit> mergedBy = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Commit> line = new ArrayList<>();

    private Mainline(List<Commit> newestFirst) {
        newestFirst.forEach(commit -> commits.put(commit.id(), commit));
    }

    /** The main line of the first of these commits, of which each stands before its parents. */
    public static Mainline of(List<Commit> newestFirst) {
        Mainline mainline = new Mainline(newestFirst);
        newestFirst.stream().findFirst().ifPresent(mainline::follow);
        return mainline;
    }

    /** The commits on the line, newest first. */
    public List<Commit> commits() {
        return List.copyOf(line);
    }

    /** The commit with this id, on the line or beside it. */
    public Optional<Commit> find(String id) {
        return Optional.ofNullable(commits.get(id));
    }

    /** The commit of the line that brought this one: itself, or the merge without which it were not in it. */
    public Commit landing(Commit commit) {
        List<Commit> way = way(commit);
        return way.get(way.size() - 1);
    }

    /** The commit, then the merges that brought it towards the line, the last of them on it. */
    public List<Commit> way(Commit commit) {
        List<Commit> way = new ArrayList<>(List.of(commit));
        Commit merge = mergedBy.get(commit.id());
        while (merge != null) {
            way.add(merge);
            merge = mergedBy.get(merge.id());
        }
        return way;
    }

    /** How many commits of the line are newer than the one by which this commit came into it. */
    public int position(Commit commit) {
        return positions.getOrDefault(landing(commit).id(), line.size());
    }

    private void follow(Commit head) {
        for (Optional<Commit> at = Optional.of(head); at.isPresent(); at = firstParent(at.get())) {
            positions.put(at.get().id(), line.size());
            line.add(at.get());
        }
        for (int i = line.size() - 1; i >= 0; i--) {
            take(line.get(i));
        }
    }

    private Optional<Commit> firstParent(Commit commit) {
        return commit.parents().stream().findFirst().flatMap(this::find);
    }

    /** Notes which commits came by a merge, and by the merges within what it merged. */
    private void take(Commit merge) {
        Deque<Commit> merges = new ArrayDeque<>(List.of(merge));
        while (!merges.isEmpty()) {
            Commit next = merges.pollFirst();
            for (int parent = 1; parent < next.parents().size(); parent++) {
                Optional<Commit> at = find(next.parents().get(parent));
                while (at.filter(this::isNew).isPresent()) {
                    mergedBy.put(at.get().id(), next);
                    merges.addFirst(at.get());
                    at = firstParent(at.get());
                }
            }
        }
    }

    private boolean isNew(Commit commit) {
        return !positions.containsKey(commit.id()) && !mergedBy.containsKey(commit.id());
    }
}
