package dev.trustbinder.workspace;

import dev.trustbinder.workspace.CommitChanges.Touched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Tells which added files of a commit are deleted ones under another name: first by a path that differs in case or
 * accents only, then by the same content, then by content that is alike as git would have it (half of it).
 */
final class Renames {
    private static final int ALIKE_PERCENT = 50;
    private static final int MOST_COMPARED = 400;
    private static final int LARGEST_COMPARED = 1 << 20;
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparing(Pair::percent)
            .reversed()
            .thenComparing(pair -> !pair.sameName())
            .thenComparing(pair -> pair.to().path())
            .thenComparing(pair -> pair.from().path());

    private final ObjectReader reader;
    private final Map<String, String> renames = new LinkedHashMap<>();
    private final List<Touched> from = new ArrayList<>();
    private final List<Touched> to = new ArrayList<>();

    Renames(ObjectReader reader) {
        this.reader = reader;
    }

    private record Pair(Touched from, Touched to, int percent) {
        boolean sameName() {
            return name(from).equals(name(to));
        }

        private static String name(Touched file) {
            return file.path().substring(file.path().lastIndexOf('/') + 1);
        }
    }

    /** The old path by the new one. */
    Map<String, String> between(List<Touched> deleted, List<Touched> added) throws IOException {
        from.addAll(deleted);
        to.addAll(added);
        pair((old, now) -> FileName.folded(old.path()).equals(FileName.folded(now.path())));
        pair((old, now) -> sameContent(old, now) && new Pair(old, now, 0).sameName());
        pair(Renames::sameContent);
        if (from.size() <= MOST_COMPARED && to.size() <= MOST_COMPARED) {
            pairAlike();
        }
        return renames;
    }

    private static boolean sameContent(Touched old, Touched now) {
        return old.before().get(0).equals(now.after());
    }

    private void pair(BiPredicate<Touched, Touched> match) {
        for (Touched now : List.copyOf(to)) {
            from.stream().filter(old -> match.test(old, now)).findFirst().ifPresent(old -> rename(old, now));
        }
    }

    private void rename(Touched old, Touched now) {
        renames.put(now.path(), old.path());
        from.remove(old);
        to.remove(now);
    }

    private void pairAlike() throws IOException {
        Map<ObjectId, Optional<SimilarityIndex>> known = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Touched old : from) {
            for (Touched now : to) {
                int percent = percent(index(old.before().get(0), known), index(now.after(), known));
                if (percent >= ALIKE_PERCENT) {
                    pairs.add(new Pair(old, now, percent));
                }
            }
        }
        pairs.sort(BEST_FIRST);
        for (Pair pair : pairs) {
            if (from.contains(pair.from()) && to.contains(pair.to())) {
                rename(pair.from(), pair.to());
            }
        }
    }

    private static int percent(Optional<SimilarityIndex> old, Optional<SimilarityIndex> now) {
        return old.isPresent() && now.isPresent() ? old.get().score(now.get(), 100) : 0;
    }

    private Optional<SimilarityIndex> index(ObjectId object, Map<ObjectId, Optional<SimilarityIndex>> known)
            throws IOException {
        Optional<SimilarityIndex> index = known.get(object);
        if (index == null) {
            index = index(object);
            known.put(object, index);
        }
        return index;
    }

    /** What the content is made of; nothing if it is empty, too big to compare, or was never fetched. */
    private Optional<SimilarityIndex> index(ObjectId object) throws IOException {
        try {
            ObjectLoader content = reader.open(object, Constants.OBJ_BLOB);
            return content.getSize() == 0 || content.getSize() > LARGEST_COMPARED
                    ? Optional.empty()
                    : Optional.of(SimilarityIndex.create(content));
        } catch (MissingObjectException | SimilarityIndex.TableFullException e) {
            return Optional.empty();
        }
    }
}
