package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;

/** What must be known about a repository as a whole, and the order in which conditions are told. */
final class Conditions {
    private static final int SHORT = 12;
    private static final Comparator<Condition> ORDER = Comparator.comparing(Condition::state)
            .thenComparing(condition -> condition.path().orElse(RepoPath.ROOT))
            .thenComparing(Condition::detail);

    private Conditions() {}

    /** By state, then path, then detail; each once. */
    static List<Condition> inOrder(List<Condition> conditions) {
        return conditions.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * What there is to say of a clone that a work tree lies in, and that changes nothing of any commit: what git shows
     * otherwise, and that it was told to fetch no tags. Where it only holds none, there may be none.
     */
    static List<Condition> ofClone(Repository repository) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        List<String> replaced = Replacements.names(repository);
        if (!replaced.isEmpty()) {
            conditions.add(Condition.of(State.REPLACED, String.join(", ", replaced)));
        }
        if (fetchesNoTags(repository.getConfig())
                && repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS).isEmpty()) {
            conditions.add(Condition.of(State.NO_TAGS, ""));
        }
        return conditions;
    }

    /** That files such as those of the content folder lie beside it, where nothing reads them. */
    static Optional<Condition> beside(Site site, Collection<RepoPath> files) {
        List<RepoPath> folders = site.lookalikes().stream()
                .filter(folder -> files.stream().anyMatch(file -> file.isWithin(folder) && mayBeRead(file)))
                .toList();
        String names = folders.stream().map(folder -> folder + "/").collect(Collectors.joining(", "));
        return folders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Condition.of(State.BESIDE_CONTENT, "%s, and not in %s/".formatted(names, site.content())));
    }

    private static boolean mayBeRead(RepoPath file) {
        return Set.of("csv", "md", "yaml", "yml").contains(file.extension())
                && !file.name().equals("README.md");
    }

    /** Whether {@code --no-tags} was said when it was cloned. */
    private static boolean fetchesNoTags(Config config) {
        return config.getSubsections("remote").stream()
                .anyMatch(remote -> "--no-tags".equals(config.getString("remote", remote, "tagOpt")));
    }

    /** Whether history or content of {@code head} is missing because it was never fetched. */
    static List<Condition> of(Repository repository, ObjectId head) throws IOException {
        List<Condition> conditions = new ArrayList<>();
        Set<ObjectId> oldest = oldest(repository);
        if (!oldest.isEmpty()) {
            conditions.add(Condition.of(State.SHALLOW, shallow(oldest)));
        }
        List<String> filters = filters(repository.getConfig());
        if (!filters.isEmpty() && isIncomplete(repository, head)) {
            conditions.add(Condition.of(State.PARTIAL_CLONE, String.join(", ", filters)));
        }
        return conditions;
    }

    /** Whether the repository was cloned without all of its objects. */
    static boolean isPartial(Repository repository) {
        return !filters(repository.getConfig()).isEmpty();
    }

    /** Whether anything that a commit stands on was not fetched; asked only where a clone was partial once. */
    private static boolean isIncomplete(Repository repository, ObjectId head) throws IOException {
        try (ObjectWalk walk = new ObjectWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.checkConnectivity();
            return false;
        } catch (MissingObjectException e) {
            return true;
        }
    }

    private static Set<ObjectId> oldest(Repository repository) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new TreeSet<>(reader.getShallowCommits());
        }
    }

    private static String shallow(Set<ObjectId> oldest) {
        String first = oldest.iterator().next().name().substring(0, SHORT);
        int more = oldest.size() - 1;
        return "what was before commit " + first + (more > 0 ? " and " + more + " more" : "") + " was not fetched";
    }

    private static List<String> filters(Config config) {
        List<String> filters = new ArrayList<>();
        for (String remote : new TreeSet<>(config.getSubsections("remote"))) {
            String filter = config.getString("remote", remote, "partialclonefilter");
            if (filter != null || config.getBoolean("remote", remote, "promisor", false)) {
                filters.add(remote + " was cloned with the filter " + (filter == null ? "of its time" : filter));
            }
        }
        String older = config.getString("extensions", null, "partialclone");
        if (filters.isEmpty() && older != null) {
            filters.add(older + " was cloned with a filter");
        }
        return filters;
    }
}
