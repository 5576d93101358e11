package dev.trustbinder.workspace;

import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Change.Kind;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Mainline;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.CommitChanges.Touched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the commits of the main line did to each file, every one compared with its first parent. */
final class Landings {
    private final Mainline mainline;
    private final Map<String, List<Touch>> touches = new HashMap<>();

    private Landings(Mainline mainline) {
        this.mainline = mainline;
    }

    private record Touch(int position, Commit commit, Touched file) {
        boolean wasThere() {
            return !file.before().isEmpty() && Touched.exists(file.before().get(0));
        }

        boolean isThere() {
            return Touched.exists(file.after());
        }
    }

    /**
     * The changes of each file, newest first.
     *
     * @param commits the commits of the main line with what they did, newest first; without those whose parents are
     *     not known
     * @param changes the files, with the renames that every commit made
     * @param links the files that links lead to, by the links
     */
    static SortedMap<RepoPath, List<Change>> of(
            Mainline mainline,
            Map<Commit, CommitChanges> commits,
            SortedMap<RepoPath, List<Change>> changes,
            SortedMap<String, String> links) {
        Landings landings = new Landings(mainline);
        int position = 0;
        for (Map.Entry<Commit, CommitChanges> entry : commits.entrySet()) {
            landings.note(position++, entry.getKey(), entry.getValue());
        }
        SortedMap<RepoPath, List<Change>> landed = new TreeMap<>();
        changes.forEach((path, all) ->
                landed.put(path, landings.of(links.getOrDefault(path.value(), path.value()), all)));
        return landed;
    }

    private void note(int position, Commit commit, CommitChanges changes) {
        for (Touched file : changes.touched()) {
            if (file.before().isEmpty() || !file.before().get(0).equals(file.after())) {
                touches.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(new Touch(position, commit, file));
            }
        }
    }

    private List<Change> of(String path, List<Change> all) {
        List<Change> landed = new ArrayList<>();
        Optional<String> name = Optional.of(path);
        int position = 0;
        while (name.isPresent()) {
            Optional<String> earlier = Optional.empty();
            for (Touch touch : touches.getOrDefault(name.get(), List.of())) {
                if (touch.position() >= position && earlier.isEmpty()) {
                    earlier = add(name.get(), touch, all, landed);
                    position = touch.position() + 1;
                }
            }
            name = earlier;
        }
        return landed;
    }

    /** Adds one change, and gives the name the file had before where it was renamed. */
    private Optional<String> add(String name, Touch touch, List<Change> all, List<Change> landed) {
        Optional<Change> earlier =
                touch.isThere() && !touch.wasThere() ? arrival(name, touch.commit(), all) : Optional.empty();
        Optional<RepoPath> from = earlier.flatMap(Change::from);
        Kind kind = !touch.isThere()
                ? Kind.DELETED
                : touch.wasThere() ? Kind.MODIFIED : earlier.map(Change::kind).orElse(Kind.ADDED);
        Optional<String> blob =
                touch.isThere() ? Optional.of(touch.file().after().name()) : Optional.empty();
        RepoPath.parse(name).ifPresent(path -> landed.add(new Change(touch.commit(), kind, path, from, blob)));
        return from.map(RepoPath::value);
    }

    /** The first of the renames and copies by which a file came to its name with one commit of the main line. */
    private Optional<Change> arrival(String name, Commit landing, List<Change> all) {
        Optional<Change> found = Optional.empty();
        String now = name;
        for (Change change : all) {
            if (change.from().isPresent()
                    && change.path().value().equals(now)
                    && mainline.landing(change.commit()).id().equals(landing.id())) {
                now = change.from().get().value();
                found = Optional.of(change);
            }
        }
        return found;
    }
}
