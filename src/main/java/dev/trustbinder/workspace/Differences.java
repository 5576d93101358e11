package dev.trustbinder.workspace;

import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.WorkFiles.WorkFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** In which files the work tree is not what was committed. */
final class Differences {
    private static final int MOST_NAMED = 3;

    private Differences() {}

    /** The paths that were changed, added or removed, in order. */
    static List<RepoPath> between(SortedMap<RepoPath, ObjectId> committed, SortedMap<RepoPath, WorkFile> present) {
        SortedSet<RepoPath> all = new TreeSet<>(committed.keySet());
        all.addAll(present.keySet());
        List<RepoPath> different = new ArrayList<>();
        for (RepoPath path : all) {
            ObjectId object = committed.get(path);
            WorkFile file = present.get(path);
            if (object == null || file == null || !isSame(object, file)) {
                different.add(path);
            }
        }
        return different;
    }

    /** How many files differ and which first, ready for a sentence. */
    static String detail(List<RepoPath> different) {
        String files = different.size() == 1 ? "1 file differs: " : different.size() + " files differ: ";
        return files + names(different);
    }

    /** The first paths, and how many more there are. */
    static String names(List<RepoPath> paths) {
        List<String> names =
                paths.stream().limit(MOST_NAMED).map(RepoPath::value).toList();
        int more = paths.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static boolean isSame(ObjectId object, WorkFile file) {
        return file.blob().id().equals(object.name()) || file.object().equals(Optional.of(object));
    }
}
