package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.Person;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits of a repository, as snapshots of files; content that several share is one value. */
final class Snapshots {
    private static final Comparator<Named> OLDEST_FIRST =
            Comparator.comparingInt(Named::time).thenComparing(Named::name);

    private final Repository repository;
    private final Histories histories;
    private final Map<ObjectId, Stored> stored = new ConcurrentHashMap<>();

    Snapshots(Repository repository, RepoPath content) {
        this.repository = repository;
        this.histories = new Histories(repository, content);
    }

    private record Named(String name, int time) {}

    private record Stored(StoredBlob blob, Optional<LfsPointer> pointer) {}

    Histories histories() {
        return histories;
    }

    List<Condition> conditions(RevCommit head) throws IOException {
        return Conditions.of(repository, head);
    }

    List<Condition> ofClone() throws IOException {
        return Conditions.ofClone(repository);
    }

    /** Whether git shows another commit or tree in place of this one. */
    boolean isReplaced(RevCommit commit) throws IOException {
        SortedMap<String, String> replaced = Replacements.in(repository);
        return replaced.containsKey(commit.name())
                || replaced.containsKey(commit.getTree().name());
    }

    /** The commit that is checked out; nothing before the first. */
    Optional<RevCommit> head() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw new WorkspaceException(
                    "the repository has no HEAD", "run 'git symbolic-ref HEAD refs/heads/main' with your branch");
        }
        return head.getObjectId() == null ? Optional.empty() : Optional.of(parsed(head.getObjectId()));
    }

    /** The branch that HEAD names, ready for a sentence. */
    String branch() throws IOException {
        return "branch " + repository.getBranch() + " has no commit yet";
    }

    boolean knows(String name) throws IOException {
        try {
            return find(name).isPresent();
        } catch (RevisionSyntaxException
                | IncorrectObjectTypeException
                | AmbiguousObjectException
                | MissingObjectException e) {
            return false;
        }
    }

    /** What a name means: as git reads it, else the branch of this name that another repository has. */
    private Optional<ObjectId> find(String name) throws IOException {
        Optional<ObjectId> known = Optional.ofNullable(repository.resolve(name + "^{commit}"));
        return known.isPresent() ? known : remoteBranch(name);
    }

    private Optional<ObjectId> remoteBranch(String name) throws IOException {
        SortedMap<String, ObjectId> found = new TreeMap<>();
        for (String remote : repository.getRemoteNames()) {
            Ref ref = repository.exactRef(Constants.R_REMOTES + remote + "/" + name);
            if (ref != null && ref.getObjectId() != null) {
                found.put(remote + "/" + name, ref.getObjectId());
            }
        }
        if (Set.copyOf(found.values()).size() > 1) {
            throw new WorkspaceException(
                    "there are several branches " + FileName.printable(name) + " of other repositories",
                    "name one of " + String.join(", ", found.keySet()));
        }
        return found.values().stream().findFirst();
    }

    List<String> names() throws IOException {
        return Stream.of(Constants.R_TAGS, Constants.R_HEADS, Constants.R_REMOTES)
                .flatMap(folder -> names(folder).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> names(String folder) {
        try {
            return repository.getRefDatabase().getRefsByPrefix(folder).stream()
                    .map(ref -> ref.getName().substring(folder.length()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    RevCommit resolve(String name) throws IOException {
        try {
            Optional<ObjectId> id = find(name);
            if (id.isPresent()) {
                return parsed(id.get());
            }
        } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
            throw unknown(name, e);
        }
        throw unknown(name, new IOException("no such name"));
    }

    List<String> tags(List<String> globs) throws IOException {
        List<Pattern> patterns = globs.stream().map(Snapshots::pattern).toList();
        List<Named> tags = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                String name = ref.getName().substring(Constants.R_TAGS.length());
                if (patterns.stream().anyMatch(each -> each.matcher(name).matches())
                        && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit commit) {
                    tags.add(new Named(name, commit.getCommitTime()));
                }
            }
        }
        return tags.stream().sorted(OLDEST_FIRST).map(Named::name).toList();
    }

    /** The paths that differ between HEAD and its merge base with {@code base}; without one, with {@code base} itself. */
    Set<RepoPath> changedSince(RevCommit base) throws IOException {
        Optional<RevCommit> head = head();
        Set<RepoPath> changed = new TreeSet<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            if (head.isEmpty()) {
                return changed;
            }
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(base));
            walk.markStart(walk.parseCommit(head.get()));
            RevCommit fork = walk.next();
            trees.addTree(fork == null ? base.getTree() : walk.parseCommit(fork).getTree());
            trees.addTree(head.get().getTree());
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                RepoPath.parse(trees.getPathString()).ifPresent(changed::add);
            }
        }
        return changed;
    }

    Optional<Tag> tag(String name) throws IOException {
        return Tags.named(name, repository);
    }

    /** The files of {@code folder} in {@code commit}. */
    Snapshot snapshot(RevCommit commit, RepoPath folder) throws IOException {
        boolean partial = Conditions.isPartial(repository);
        Found<ObjectId> found = found(commit, folder, partial);
        List<Condition> conditions = new ArrayList<>(found.conditions());
        SortedMap<RepoPath, Blob> files = new TreeMap<>();
        List<RepoPath> missing = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (Map.Entry<RepoPath, ObjectId> entry : found.files().entrySet()) {
                Optional<Stored> content = content(entry.getValue(), reader, partial);
                RepoPath path = entry.getKey();
                content.ifPresent(each -> files.put(path, each.blob()));
                content.flatMap(Stored::pointer)
                        .ifPresent(each -> conditions.add(Condition.of(State.LFS_POINTER, path, each.detail())));
                if (content.isEmpty()) {
                    missing.add(path);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw Broken.notFetched(Differences.names(missing), new IOException(commit.name()));
        }
        return new Snapshot(files, conditions);
    }

    /** The paths of the files in {@code folders} of a commit; of one that was never fetched none. */
    List<RepoPath> paths(RevCommit commit, List<RepoPath> folders) throws IOException {
        List<RepoPath> paths = new ArrayList<>();
        for (RepoPath folder : folders) {
            try {
                paths.addAll(CommitWalk.of(repository, commit.getTree(), folder)
                        .files()
                        .keySet());
            } catch (MissingObjectException notFetched) {
                continue;
            }
        }
        return paths;
    }

    private Found<ObjectId> found(RevCommit commit, RepoPath folder, boolean mayBeMissing) throws IOException {
        try {
            return CommitWalk.of(repository, commit.getTree(), folder);
        } catch (MissingObjectException e) {
            if (mayBeMissing) {
                throw Broken.notFetched("the folders of commit " + commit.name(), e);
            }
            throw e;
        }
    }

    /** The files in which the work tree is not what {@code head} has. */
    List<RepoPath> differences(RevCommit head, WorkTree tree) throws IOException {
        Found<ObjectId> committed = CommitWalk.of(repository, head.getTree(), histories.content());
        return Differences.between(committed.files(), tree.files());
    }

    private Optional<Stored> content(ObjectId id, ObjectReader reader, boolean mayBeMissing) throws IOException {
        Stored known = stored.get(id);
        if (known == null) {
            try {
                known = read(id, reader);
            } catch (MissingObjectException e) {
                if (mayBeMissing) {
                    return Optional.empty();
                }
                throw e;
            }
            stored.put(id, known);
        }
        return Optional.of(known);
    }

    private Stored read(ObjectId id, ObjectReader reader) throws IOException {
        long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
        Optional<LfsPointer> pointer = LfsPointer.mayBe(size)
                ? LfsPointer.parse(reader.open(id, Constants.OBJ_BLOB).getCachedBytes())
                : Optional.empty();
        return new Stored(new StoredBlob(repository, id, size), pointer);
    }

    private RevCommit parsed(ObjectId id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevObject object = walk.parseAny(id);
            return walk.parseCommit(object);
        }
    }

    private static WorkspaceException unknown(String name, Exception cause) {
        return new WorkspaceException(
                "there is no commit, tag or branch " + FileName.printable(name) + " in the repository",
                "list the names with 'git tag' and 'git branch --all', and fetch what is missing",
                cause);
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints()
                .forEach(c -> regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Makes values of JGit's annotated tags. */
    private static final class Tags {
        private Tags() {}

        /** The annotated tag that the reference {@code refs/tags/NAME} names; empty for a plain one, or none. */
        static Optional<Tag> named(String name, Repository repository) throws IOException {
            Ref ref = repository.exactRef(Constants.R_TAGS + name);
            if (ref == null) {
                return Optional.empty();
            }
            try (RevWalk walk = new RevWalk(repository);
                    ObjectReader reader = repository.newObjectReader()) {
                return walk.parseAny(ref.getObjectId()) instanceof RevTag tag
                        ? Optional.of(of(tag, reader.open(tag).getCachedBytes()))
                        : Optional.empty();
            }
        }

        private static Tag of(RevTag tag, byte[] raw) {
            Optional<PersonIdent> tagger = Optional.ofNullable(tag.getTaggerIdent());
            Optional<Signature> signature = SignedObject.tag(raw);
            String message = tag.getFullMessage();
            return new Tag(
                    tag.name(),
                    tag.getTagName(),
                    tag.getObject().name(),
                    tagger.map(ident -> new Person(ident.getName(), ident.getEmailAddress())),
                    tagger.map(PersonIdent::getWhenAsInstant).orElse(Instant.EPOCH),
                    signature
                            .map(each -> message.replace(each.armour(), ""))
                            .orElse(message)
                            .strip(),
                    signature);
        }
    }
}
