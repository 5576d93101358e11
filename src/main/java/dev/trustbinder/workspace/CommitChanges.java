package dev.trustbinder.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * In which files a commit differs from its parents.
 *
 * @param touched the files that differ from those of any parent, by path
 * @param renames the old path by the new one, among files that differ from those of every parent
 */
record CommitChanges(List<Touched> touched, Map<String, String> renames) {
    private static final Pattern RECORDS = Pattern.compile("\\.(md|markdown|ya?ml|csv|txt)$", Pattern.CASE_INSENSITIVE);

    /** What is known of a commit whose trees were never fetched, as in a treeless clone. */
    static final CommitChanges UNKNOWN = new CommitChanges(List.of(), Collections.emptyMap());

    /** One file after the commit and in each parent; the zero id where it is not. */
    record Touched(String path, ObjectId after, List<ObjectId> before) {

        /** The first parent that has the file as the commit has it, or -1. */
        int parentAlike() {
            return before.indexOf(after);
        }

        boolean isAdded() {
            return exists(after) && before.stream().noneMatch(Touched::exists);
        }

        boolean isDeletedFromAll() {
            return !exists(after) && !before.isEmpty() && before.stream().allMatch(Touched::exists);
        }

        static boolean exists(ObjectId object) {
            return !object.equals(ObjectId.zeroId());
        }
    }

    /** What a commit did at or below {@code paths}, and which files came there from elsewhere. */
    static CommitChanges of(RevCommit commit, SortedSet<String> paths, ObjectReader reader) throws IOException {
        List<Touched> touched = touched(commit, filter(paths), reader);
        Map<String, String> renames = new LinkedHashMap<>(renames(touched, reader));
        List<Touched> arrived = touched.stream()
                .filter(file -> file.isAdded() && !renames.containsKey(file.path()) && isRecord(file.path()))
                .toList();
        if (commit.getParentCount() == 0 || arrived.isEmpty() || paths.contains("")) {
            return new CommitChanges(touched, renames);
        }
        List<Touched> left = touched(commit, TreeFilter.ANY_DIFF, reader).stream()
                .filter(file -> file.isDeletedFromAll() && isRecord(file.path()) && !isWithin(paths, file.path()))
                .toList();
        Map<String, String> moved = left.isEmpty() ? Map.of() : new Renames(reader).between(left, arrived);
        renames.putAll(moved);
        left.stream().filter(file -> moved.containsValue(file.path())).forEach(touched::add);
        return new CommitChanges(touched, renames);
    }

    /** Whether a file may hold records: evidence is told by its place, and begins where it was put. */
    static boolean isRecord(String path) {
        return RECORDS.matcher(path).find();
    }

    /** The contents of the files that no parent has, and that were not renamed. */
    Set<ObjectId> added(Predicate<String> paths) {
        return touched.stream()
                .filter(file -> file.isAdded() && !renames.containsKey(file.path()) && paths.test(file.path()))
                .map(Touched::after)
                .collect(Collectors.toSet());
    }

    static boolean isWithin(SortedSet<String> paths, String path) {
        return paths.stream().anyMatch(each -> each.isEmpty() || path.equals(each) || path.startsWith(each + "/"));
    }

    private static List<Touched> touched(RevCommit commit, TreeFilter filter, ObjectReader reader) throws IOException {
        List<Touched> touched = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(filter);
            walk.addTree(commit.getTree());
            for (RevCommit parent : commit.getParents()) {
                walk.addTree(parent.getTree());
            }
            while (walk.next()) {
                add(walk, touched);
            }
        }
        return touched;
    }

    private static TreeFilter filter(SortedSet<String> paths) {
        return paths.contains("")
                ? TreeFilter.ANY_DIFF
                : AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF);
    }

    private static void add(TreeWalk walk, List<Touched> touched) {
        List<ObjectId> before = new ArrayList<>();
        for (int parent = 1; parent < walk.getTreeCount(); parent++) {
            before.add(file(walk, parent));
        }
        ObjectId after = file(walk, 0);
        boolean changed = before.isEmpty() || before.stream().anyMatch(each -> !each.equals(after));
        if (changed) {
            touched.add(new Touched(walk.getPathString(), after, before));
        }
    }

    /** The content at the walk's place; submodules are no files. */
    private static ObjectId file(TreeWalk walk, int tree) {
        return FileMode.GITLINK.equals(walk.getRawMode(tree)) ? ObjectId.zeroId() : walk.getObjectId(tree);
    }

    private static Map<String, String> renames(List<Touched> touched, ObjectReader reader) throws IOException {
        List<Touched> added = touched.stream().filter(Touched::isAdded).toList();
        List<Touched> deleted =
                touched.stream().filter(Touched::isDeletedFromAll).toList();
        return added.isEmpty() || deleted.isEmpty()
                ? Collections.emptyMap()
                : new Renames(reader).between(deleted, added);
    }
}
