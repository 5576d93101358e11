package dev.trustbinder.workspace;

import dev.trustbinder.repository.Change.Kind;
import dev.trustbinder.workspace.CommitChanges.Touched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Follows every file through the commits, oldest first: at each commit it knows, for each path, the life of the file
 * that lies there. Branches share the life of a file they both touch, so a rename on one does not lose the other. A copy
 * goes on with the life of its source where that was deleted later: so folders are moved in two steps.
 */
final class Lineages {
    private static final Comparator<Step> NEWEST_FIRST =
            Comparator.comparingInt(Step::order).reversed();

    /** By commit, the life of the file at each path; a dead one is remembered, for the path may be used again. */
    private final Map<ObjectId, Map<String, Life>> states = new HashMap<>();

    private final Map<ObjectId, Integer> children;
    private final Map<ObjectId, Set<String>> placesOf = new HashMap<>();
    private final Predicate<String> mayBeCopied;
    private int order;

    /**
     * Lives to be followed.
     *
     * @param children how many commits stand directly on each
     * @param mayBeCopied whether the file at a path may go on with the life of another of the same content
     */
    Lineages(Map<ObjectId, Integer> children, Predicate<String> mayBeCopied) {
        this.children = new HashMap<>(children);
        this.mayBeCopied = mayBeCopied;
    }

    /** What one commit did to one file, as in a {@code Change}. */
    record Step(int order, RevCommit commit, Kind kind, String path, Optional<String> from, ObjectId after) {
        Step copiedFrom(String source) {
            return new Step(order, commit, Kind.COPIED, path, Optional.of(source), after);
        }
    }

    /** The source of a copy, and how many steps of its life came before. */
    private record Source(String path, Life life, int steps) {}

    /** The life of one file: what happened to it, what it was before it got its name, and what it was copied from. */
    private record Life(List<Step> steps, List<Life> earlier, Optional<Source> source) {
        static Life after(List<Life> earlier) {
            return new Life(new ArrayList<>(), earlier, Optional.empty());
        }

        void collect(int most, Map<Life, Integer> lives) {
            if (lives.putIfAbsent(this, most) == null) {
                earlier.forEach(life -> life.collect(life.steps().size(), lives));
                followed().ifPresent(from -> from.life().collect(from.steps(), lives));
            }
        }

        boolean holds(ObjectId content) {
            return !steps.isEmpty() && steps.get(steps.size() - 1).after().equals(content);
        }

        /** The source that this goes on with: it was deleted since, and is not merely alike. */
        Optional<Source> followed() {
            return source.filter(from -> from.life().holds(ObjectId.zeroId()));
        }

        Stream<Step> first(int most) {
            return steps.subList(0, most).stream()
                    .map(step -> step == steps.get(0)
                            ? followed()
                                    .map(from -> step.copiedFrom(from.path()))
                                    .orElse(step)
                            : step);
        }
    }

    /** Follows the files over one more commit, whose parents must all have been followed. */
    void follow(RevCommit commit, CommitChanges changes) {
        List<Map<String, Life>> before = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            before.add(states.get(parent.getId()));
        }
        Map<String, Life> now = inherited(commit);
        for (int parent = 1; parent < before.size(); parent++) {
            adopt(changes, parent, before.get(parent), now);
        }
        Map<String, Source> sources = sources(changes, now);
        Map<String, Life> moved = new HashMap<>();
        changes.renames().forEach((to, from) -> moved.put(to, former(from, before, now)));
        changes.renames().values().forEach(now::remove);
        for (Touched file : changes.touched()) {
            if (file.parentAlike() < 0 && !changes.renames().containsValue(file.path())) {
                record(commit, file, changes, new Past(before, moved, sources), now);
            }
        }
        changes.touched().stream()
                .filter(file -> mayBeCopied.test(file.path()))
                .forEach(file -> placesOf.computeIfAbsent(file.after(), content -> new TreeSet<>())
                        .add(file.path()));
        states.put(commit.getId(), now);
        order++;
    }

    /** What files that a commit adds were copied from: another with the same content, of the same name where there is one. */
    private Map<String, Source> sources(CommitChanges changes, Map<String, Life> before) {
        Map<String, Source> sources = new HashMap<>();
        for (Touched file : changes.touched()) {
            if (file.isAdded()
                    && mayBeCopied.test(file.path())
                    && !changes.renames().containsKey(file.path())) {
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                placesOf.getOrDefault(file.after(), Set.of()).stream()
                        .filter(path ->
                                before.containsKey(path) && before.get(path).holds(file.after()))
                        .min(Comparator.comparing((String path) -> !path.endsWith("/" + name) && !path.equals(name)))
                        .ifPresent(path -> {
                            Life life = before.get(path);
                            sources.put(
                                    file.path(),
                                    new Source(path, life, life.steps().size()));
                        });
            }
        }
        return sources;
    }

    /** Starts at a commit whose parents are not known: nothing can be said about its files but that they are there. */
    void startAt(RevCommit commit, CommitChanges changes) {
        Map<String, Life> now = new HashMap<>();
        changes.touched().forEach(file -> now.put(file.path(), Life.after(List.of())));
        states.put(commit.getId(), now);
        order++;
    }

    /** What happened to the file at each path of {@code head}, newest first. */
    Map<String, List<Step>> steps(ObjectId head) {
        Map<String, List<Step>> all = new TreeMap<>();
        for (Map.Entry<String, Life> entry : states.get(head).entrySet()) {
            List<Step> steps = steps(entry.getValue());
            if (!steps.isEmpty()) {
                all.put(entry.getKey(), steps);
            }
        }
        return all;
    }

    private static List<Step> steps(Life life) {
        if (life.earlier().isEmpty() && life.followed().isEmpty()) {
            List<Step> steps = new ArrayList<>(life.steps());
            Collections.reverse(steps);
            return steps;
        }
        Map<Life, Integer> lives = new IdentityHashMap<>();
        life.collect(life.steps().size(), lives);
        return lives.entrySet().stream()
                .flatMap(each -> each.getKey().first(each.getValue()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private record Past(List<Map<String, Life>> before, Map<String, Life> moved, Map<String, Source> sources) {}

    /** The first parent's state: the map itself where nothing else needs it, else a copy. */
    private Map<String, Life> inherited(RevCommit commit) {
        boolean shared = commit.getParentCount() > 1;
        Map<String, Life> state = new HashMap<>();
        for (int parent = commit.getParentCount() - 1; parent >= 0; parent--) {
            ObjectId id = commit.getParent(parent).getId();
            boolean last = children.merge(id, -1, Integer::sum) == 0;
            Map<String, Life> known = last ? states.remove(id) : states.get(id);
            state = last && !shared ? known : new HashMap<>(known);
        }
        return state;
    }

    /** Takes from a merged parent what the merge took from it. */
    private static void adopt(CommitChanges changes, int parent, Map<String, Life> theirs, Map<String, Life> now) {
        for (Touched file : changes.touched()) {
            if (file.parentAlike() == parent) {
                Life former = theirs.get(file.path());
                if (former != null) {
                    now.put(file.path(), former);
                } else {
                    now.remove(file.path());
                }
            }
        }
    }

    private static Life former(String path, List<Map<String, Life>> before, Map<String, Life> now) {
        Life known = now.get(path);
        for (Map<String, Life> state : before) {
            known = known == null ? state.get(path) : known;
        }
        return known == null ? Life.after(List.of()) : known;
    }

    private void record(RevCommit commit, Touched file, CommitChanges changes, Past past, Map<String, Life> now) {
        Optional<String> from = Optional.ofNullable(changes.renames().get(file.path()));
        Kind kind = kind(file, from);
        Life life = from.isPresent() ? Life.after(List.of(past.moved().get(file.path()))) : life(file, past, now);
        if (kind != Kind.MODIFIED || !isCarriedOver(file, life, changes, past.before())) {
            life.steps().add(new Step(order, commit, kind, file.path(), from, file.after()));
        }
        now.put(file.path(), life);
    }

    private static Kind kind(Touched file, Optional<String> from) {
        if (from.isPresent()) {
            return Kind.RENAMED;
        }
        if (!Touched.exists(file.after())) {
            return Kind.DELETED;
        }
        return file.isAdded() ? Kind.ADDED : Kind.MODIFIED;
    }

    /** The life at the path so far: of all parents that know the file, where they tell different ones. */
    private static Life life(Touched file, Past past, Map<String, Life> now) {
        List<Life> lives = new ArrayList<>();
        Optional.ofNullable(now.get(file.path())).ifPresent(lives::add);
        for (Map<String, Life> state : past.before()) {
            Life former = state.get(file.path());
            if (former != null && lives.stream().noneMatch(life -> life == former)) {
                lives.add(former);
            }
        }
        Optional<Source> source = Optional.ofNullable(past.sources().get(file.path()));
        return lives.size() == 1
                ? lives.get(0)
                : new Life(new ArrayList<>(), lives, source.filter(from -> lives.isEmpty()));
    }

    /** Whether a merge only carried a change of one side over to the new name the other side gave the file. */
    private static boolean isCarriedOver(
            Touched file, Life life, CommitChanges changes, List<Map<String, Life>> before) {
        if (before.size() < 2) {
            return false;
        }
        Map<Life, Integer> lives = new IdentityHashMap<>();
        life.collect(life.steps().size(), lives);
        for (Touched other : changes.touched()) {
            int parent = other.before().indexOf(file.after());
            Life former = parent < 0 ? null : before.get(parent).get(other.path());
            if (former != null && lives.containsKey(former)) {
                return true;
            }
        }
        return false;
    }
}
