package dev.trustbinder.workspace;

import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Chronicle;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.Mailmap;
import dev.trustbinder.repository.Mainline;
import dev.trustbinder.repository.Person;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Trailer;
import dev.trustbinder.workspace.CommitChanges.Touched;
import dev.trustbinder.workspace.Lineages.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the histories of one content folder; what one commit did is read once, however many revisions stand on it. */
final class Histories {
    private static final int COMMITS_AT_ONCE = 64;
    private static final int LARGEST_MAILMAP = 1 << 20;

    private final Repository repository;
    private final RepoPath content;
    private final String evidence;
    private final Map<SortedSet<String>, Map<ObjectId, CommitChanges>> known = new ConcurrentHashMap<>();
    private final Map<ObjectId, Commit> commits = new ConcurrentHashMap<>();
    private final Map<ObjectId, History> histories = new ConcurrentHashMap<>();

    Histories(Repository repository, RepoPath content) {
        this.repository = repository;
        this.content = content;
        this.evidence = content.resolve("evidence").orElseThrow().value();
    }

    RepoPath content() {
        return content;
    }

    /** The history up to {@code head}, read when it is first asked. */
    History upTo(ObjectId head) {
        return histories.computeIfAbsent(head, id -> History.whenAsked(() -> read(id), () -> commits(id)));
    }

    Commit commit(RevCommit commit) {
        return commits.computeIfAbsent(commit.getId(), id -> Commits.of(commit));
    }

    private List<Commit> commits(ObjectId head) {
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> commits = Broken.explained(() -> oldestFirst(walk, head));
            Collections.reverse(commits);
            return commits.stream().map(this::commit).toList();
        } catch (WorkspaceException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chronicle read(ObjectId head) {
        try {
            return Broken.explained(() -> followed(head));
        } catch (WorkspaceException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chronicle followed(ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> oldestFirst = oldestFirst(walk, head);
            SortedMap<String, String> links = links(walk.parseCommit(head), walk.getObjectReader());
            Map<ObjectId, CommitChanges> changes = changes(oldestFirst, links.values());
            Set<ObjectId> cut = new HashSet<>(walk.getObjectReader().getShallowCommits());
            oldestFirst.stream()
                    .filter(commit -> changes.get(commit.getId()) == CommitChanges.UNKNOWN)
                    .forEach(commit -> cut.add(commit.getId()));
            Lineages lineages = new Lineages(children(oldestFirst), this::mayBeCopied);
            for (RevCommit commit : oldestFirst) {
                if (cut.contains(commit.getId())) {
                    lineages.startAt(commit, changes.get(commit.getId()));
                } else {
                    lineages.follow(commit, changes.get(commit.getId()));
                }
            }
            return chronicle(head, values(lineages.steps(head), links), links, changes, cut);
        }
    }

    /**
     * What each commit did to the content, and to what it came from: a file that was moved here is followed to where it
     * lay, so that the commits are read once more for each move from place to place.
     */
    private Map<ObjectId, CommitChanges> changes(List<RevCommit> commits, Collection<String> linked) {
        SortedSet<String> paths = new TreeSet<>(linked);
        paths.add(content.value());
        while (true) {
            Map<ObjectId, CommitChanges> changes =
                    known.computeIfAbsent(new TreeSet<>(paths), any -> new ConcurrentHashMap<>());
            readChanges(commits, paths, changes);
            SortedSet<String> wider = new TreeSet<>(paths);
            commits.forEach(
                    commit -> wider.addAll(changes.get(commit.getId()).renames().values()));
            wider.addAll(copiedHere(commits, changes, paths));
            wider.removeIf(path -> !paths.contains(path) && CommitChanges.isWithin(paths, path));
            if (wider.equals(paths)) {
                return changes;
            }
            paths.addAll(wider);
        }
    }

    /** Evidence begins where it was put, whatever else has the same bytes. */
    private boolean mayBeCopied(String path) {
        return CommitChanges.isRecord(path) && !path.startsWith(evidence + "/");
    }

    /** The files outside {@code paths} that have the content of one a commit adds; no folder is looked into twice. */
    private Set<String> copiedHere(
            List<RevCommit> commits, Map<ObjectId, CommitChanges> changes, SortedSet<String> paths) {
        List<RevCommit> adding = new ArrayList<>();
        Set<ObjectId> wanted = new HashSet<>();
        for (RevCommit commit : commits) {
            boolean adds = commit.getParentCount() > 0
                    && wanted.addAll(changes.get(commit.getId()).added(this::mayBeCopied));
            if (adds && !paths.contains("")) {
                adding.add(commit);
            }
        }
        Set<String> known = new HashSet<>();
        Set<String> found = new TreeSet<>();
        try (TreeWalk walk = new TreeWalk(repository);
                RevWalk parents = new RevWalk(repository)) {
            for (RevCommit commit : adding) {
                walk.reset(parents.parseCommit(commit.getParent(0)).getTree());
                while (walk.next()) {
                    String path = walk.getPathString();
                    if (CommitChanges.isWithin(paths, path)) {
                        continue;
                    } else if (walk.isSubtree()) {
                        if (known.add(walk.getObjectId(0).name() + path)) {
                            walk.enterSubtree();
                        }
                    } else if (mayBeCopied(path) && wanted.contains(walk.getObjectId(0))) {
                        found.add(path);
                    }
                }
            }
        } catch (MissingObjectException unfetched) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The files that links of the content lead to, by the links. */
    private SortedMap<String, String> links(RevCommit head, ObjectReader reader) throws IOException {
        SortedMap<String, String> links = new TreeMap<>();
        try {
            CommitWalk.links(reader, head.getTree(), content)
                    .forEach((link, file) -> links.put(link.value(), file.value()));
        } catch (MissingObjectException e) {
            return new TreeMap<>();
        }
        return links;
    }

    private Chronicle chronicle(
            ObjectId head,
            SortedMap<RepoPath, List<Change>> files,
            SortedMap<String, String> links,
            Map<ObjectId, CommitChanges> changes,
            Set<ObjectId> cut)
            throws IOException {
        Mainline mainline = upTo(head).mainline();
        Map<Commit, CommitChanges> done = new LinkedHashMap<>();
        for (Commit commit : mainline.commits()) {
            ObjectId id = ObjectId.fromString(commit.id());
            if (!cut.contains(id)) {
                done.put(commit, changes.get(id));
            }
        }
        return new Chronicle(files, Landings.of(mainline, done, files, links), mailmap(head), this::blob);
    }

    /** The map at the top of the head's tree, as far as it is text of a decent size. */
    private Mailmap mailmap(ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk file = TreeWalk.forPath(
                        repository, ".mailmap", walk.parseCommit(head).getTree())) {
            if (file == null || file.getFileMode(0).getObjectType() != Constants.OBJ_BLOB) {
                return Mailmap.EMPTY;
            }
            ObjectLoader content = walk.getObjectReader().open(file.getObjectId(0));
            return content.getSize() > LARGEST_MAILMAP
                    ? Mailmap.EMPTY
                    : Mailmap.parse(new String(content.getBytes(), StandardCharsets.UTF_8));
        } catch (MissingObjectException e) {
            return Mailmap.EMPTY;
        }
    }

    private Optional<Blob> blob(String id) {
        ObjectId object = ObjectId.fromString(id);
        try (ObjectReader reader = repository.newObjectReader()) {
            return Optional.of(new StoredBlob(repository, object, reader.getObjectSize(object, Constants.OBJ_BLOB)));
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RevCommit> oldestFirst(RevWalk walk, ObjectId head) throws IOException {
        walk.sort(RevSort.TOPO);
        walk.sort(RevSort.REVERSE, true);
        walk.markStart(walk.parseCommit(head));
        List<RevCommit> commits = new ArrayList<>();
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            commits.add(commit);
        }
        return commits;
    }

    private static Map<ObjectId, Integer> children(List<RevCommit> commits) {
        Map<ObjectId, Integer> children = new HashMap<>();
        for (RevCommit commit : commits) {
            for (RevCommit parent : commit.getParents()) {
                children.merge(parent.getId(), 1, Integer::sum);
            }
        }
        return children;
    }

    private void readChanges(List<RevCommit> commits, SortedSet<String> paths, Map<ObjectId, CommitChanges> changes) {
        List<RevCommit> unread = commits.stream()
                .filter(each -> !changes.containsKey(each.getId()))
                .toList();
        int parts = (unread.size() + COMMITS_AT_ONCE - 1) / COMMITS_AT_ONCE;
        List<List<RevCommit>> some = IntStream.range(0, parts)
                .map(part -> part * COMMITS_AT_ONCE)
                .mapToObj(start -> unread.subList(start, Math.min(unread.size(), start + COMMITS_AT_ONCE)))
                .toList();
        Workers.map(some, part -> readPart(part, paths)).forEach(changes::putAll);
    }

    private Map<ObjectId, CommitChanges> readPart(List<RevCommit> commits, SortedSet<String> paths) {
        Map<ObjectId, CommitChanges> read = new HashMap<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (RevCommit commit : commits) {
                read.put(commit.getId(), read(commit, paths, reader));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommitChanges read(RevCommit commit, SortedSet<String> paths, ObjectReader reader) throws IOException {
        try {
            return CommitChanges.of(commit, paths, reader);
        } catch (MissingObjectException e) {
            if (Conditions.isPartial(repository)) {
                return CommitChanges.UNKNOWN;
            }
            throw e;
        }
    }

    private SortedMap<RepoPath, List<Change>> values(Map<String, List<Step>> all, SortedMap<String, String> links) {
        Map<String, List<Step>> steps = new TreeMap<>(all);
        links.forEach((link, file) -> steps.put(link, all.getOrDefault(file, List.of())));
        SortedMap<RepoPath, List<Change>> values = new TreeMap<>();
        steps.forEach((path, each) -> RepoPath.parse(path)
                .filter(any -> any.isWithin(content))
                .ifPresent(usable ->
                        values.put(usable, each.stream().flatMap(this::change).toList())));
        return values;
    }

    private Stream<Change> change(Step step) {
        Optional<String> blob =
                Touched.exists(step.after()) ? Optional.of(step.after().name()) : Optional.empty();
        Optional<RepoPath> from = step.from().flatMap(RepoPath::parse);
        return RepoPath.parse(step.path()).stream()
                .map(path -> new Change(commit(step.commit()), step.kind(), path, from, blob));
    }

    /** Makes values of JGit's commits. */
    private static final class Commits {
        private static final PersonIdent NOBODY = new PersonIdent("", "", Instant.EPOCH, ZoneOffset.UTC);

        private Commits() {}

        static Commit of(RevCommit commit) {
            PersonIdent author = Optional.ofNullable(commit.getAuthorIdent()).orElse(NOBODY);
            PersonIdent committer =
                    Optional.ofNullable(commit.getCommitterIdent()).orElse(NOBODY);
            return new Commit(
                    commit.name(),
                    person(author),
                    instant(author),
                    person(committer),
                    instant(committer),
                    Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
                    commit.getFullMessage(),
                    trailers(commit),
                    SignedObject.commit(commit.getRawBuffer()));
        }

        private static Person person(PersonIdent ident) {
            return new Person(ident.getName(), ident.getEmailAddress());
        }

        private static Instant instant(PersonIdent ident) {
            return ident.getWhenAsInstant();
        }

        private static List<Trailer> trailers(RevCommit commit) {
            return commit.getFooterLines().stream()
                    .map(line -> new Trailer(line.getKey(), line.getValue()))
                    .toList();
        }
    }
}
