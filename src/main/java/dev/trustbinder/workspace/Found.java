package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one folder, however far below, and what must be said about those that are none. */
final class Found<F> {
    private final SortedMap<RepoPath, F> files = new TreeMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    SortedMap<RepoPath, F> files() {
        return files;
    }

    /** The conditions, those of names that collide last. */
    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>(conditions);
        Map<String, RepoPath> first = new HashMap<>();
        for (RepoPath path : files.keySet()) {
            RepoPath other = first.putIfAbsent(FileName.folded(path.value()), path);
            if (other != null) {
                String detail = "differs from " + other + " only in case or in how its accents are written";
                all.add(Condition.of(State.NAMES_COLLIDE, path, detail));
            }
        }
        return all;
    }

    void add(RepoPath path, F file) {
        files.put(path, file);
    }

    void add(Condition condition) {
        conditions.add(condition);
    }

    /** Says that {@code name} in {@code folder} can be no path. */
    void addUnusable(RepoPath folder, FileName name) {
        String problem = name.isUsable() ? "is no name of a file" : name.problem();
        add(Condition.of(State.NAME_NOT_USABLE, folder, name.text() + " " + problem));
    }
}
