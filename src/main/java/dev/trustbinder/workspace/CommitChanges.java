package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * In which files a commit differs from its parents.
 *
 * @param touched the files that differ from those of any parent, by path
 * @param renames the old path by the new one, among files that differ from those of every parent
 */
record CommitChanges(List<Touched> touched, Map<String, String> renames) {
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

    static CommitChanges of(RevCommit commit, RepoPath content, ObjectReader reader) throws IOException {
        List<Touched> touched = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(filter(content));
            walk.addTree(commit.getTree());
            for (RevCommit parent : commit.getParents()) {
                walk.addTree(parent.getTree());
            }
            while (walk.next()) {
                add(walk, touched);
            }
        }
        return new CommitChanges(touched, renames(touched, reader));
    }

    private static TreeFilter filter(RepoPath content) {
        return content.value().isEmpty()
                ? TreeFilter.ANY_DIFF
                : AndTreeFilter.create(PathFilter.create(content.value()), TreeFilter.ANY_DIFF);
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
