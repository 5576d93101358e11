package dev.trustbinder.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * The objects and parents that git shows in place of others: replace refs and grafts. They are of one clone and change
 * no hash, so nothing here follows them.
 */
final class Replacements {
    private static final String REFS = "refs/replace/";
    private static final String GRAFTS = "info/grafts";

    private Replacements() {}

    /** The id that stands in place of each object. */
    static SortedMap<String, String> in(Repository repository) throws IOException {
        SortedMap<String, String> replaced = new TreeMap<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(REFS)) {
            replaced.put(
                    ref.getName().substring(REFS.length()), ref.getObjectId().name());
        }
        return replaced;
    }

    /** What is replaced, and the file of grafts where there is one. */
    static List<String> names(Repository repository) throws IOException {
        List<String> names = new ArrayList<>(in(repository).keySet());
        if (Files.exists(repository.getCommonDirectory().toPath().resolve(GRAFTS))) {
            names.add(GRAFTS);
        }
        return names;
    }
}
