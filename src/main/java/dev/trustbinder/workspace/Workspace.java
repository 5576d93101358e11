package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.repository.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A content folder in a git repository, or in none, and everything that can be read of it: the work tree as it lies
 * there, and any commit, tag or branch straight from the object database.
 *
 * <p>No filter runs, whatever the settings: a blob's id is the git object id of exactly the bytes that {@link
 * Blob#open()} gives, and a file that git takes to be unchanged has those of its object, whatever was made of them on
 * disk. Only the repository's own files decide what is seen: ignore rules are its {@code .gitignore} files and {@code
 * info/exclude}.
 */
public final class Workspace implements AutoCloseable {
    private final Site site;
    private final Optional<Snapshots> snapshots;

    private Workspace(Site site) {
        this.site = site;
        this.snapshots = site.repository().map(repository -> new Snapshots(repository, site.content()));
    }

    /**
     * Opens the workspace of a content folder: in a repository, below one, in a linked work tree, or in none. Where the
     * folder lies in a bare repository ({@code policies.git/content}) only {@link #revision} and {@link #tags} can
     * answer.
     */
    public static Workspace open(Path contentFolder) throws WorkspaceException {
        Isolation.install();
        return Broken.explained(() -> new Workspace(Site.of(contentFolder)));
    }

    /** Opens the workspace of the folder {@code content} of a repository, bare or not. */
    public static Workspace open(Path repository, RepoPath content) throws WorkspaceException {
        Isolation.install();
        return Broken.explained(() -> new Workspace(Site.of(repository, content)));
    }

    /** Whether git holds a content folder though it is not on disk: a sparse checkout leaves it out. */
    public static boolean isLeftOut(Path contentFolder) throws WorkspaceException {
        try (Workspace workspace = open(contentFolder)) {
            return Broken.explained(() -> isLeftOut(workspace.site));
        }
    }

    private static boolean isLeftOut(Site site) throws IOException {
        return site.repository().filter(repository -> !repository.isBare()).isPresent()
                && !Tracked.below(site.content(), site.repository().get())
                        .overlooked()
                        .isEmpty();
    }

    /** The real folder that every path is relative to; of a bare repository, the repository. */
    public Path root() {
        return site.root();
    }

    /** The files as they lie in the work tree: those git tracks, and those it neither tracks nor ignores. */
    public Revision workTree() throws WorkspaceException {
        return Broken.explained(() -> {
            requireFolder();
            WorkTree tree = WorkTree.read(site, site.content());
            return snapshots.isPresent() ? basedOnHead(tree, snapshots.get()) : alone(tree);
        });
    }

    /** The files of a commit, tag or branch, named in any way git understands. */
    public Revision revision(String name) throws WorkspaceException {
        Snapshots known = snapshots();
        return Broken.explained(() -> {
            RevCommit commit = known.resolve(name);
            Snapshot snapshot = known.snapshot(commit, site.content());
            List<Condition> conditions = new ArrayList<>(known.conditions(commit));
            conditions.addAll(snapshot.conditions());
            Conditions.beside(site, known.paths(commit, site.lookalikes())).ifPresent(conditions::add);
            return new Revision(
                    name,
                    Optional.of(known.histories().commit(commit)),
                    true,
                    site.content(),
                    snapshot.files(),
                    known.histories().upTo(commit.getId()),
                    Conditions.inOrder(conditions));
        });
    }

    /** Whether {@code name} is a commit, tag or branch. */
    public boolean knows(String name) throws WorkspaceException {
        Snapshots known = snapshots();
        return Broken.explained(() -> known.knows(name));
    }

    /** The files that HEAD has otherwise than the commit where it left {@code base}: what a branch or request touches. */
    public Set<RepoPath> changedSince(String base) throws WorkspaceException {
        Snapshots known = snapshots();
        return Broken.explained(() -> known.changedSince(known.resolve(base)));
    }

    /** The names of all tags and branches, those of other repositories among them. */
    public List<String> names() throws WorkspaceException {
        Snapshots known = snapshots();
        return Broken.explained(known::names);
    }

    /**
     * The names of the tags of commits that match one of {@code globs}, oldest commit first, then by name; {@code *}
     * stands for any text, {@code ?} for any character.
     */
    public List<String> tags(List<String> globs) throws WorkspaceException {
        return snapshots.isEmpty()
                ? List.of()
                : Broken.explained(() -> snapshots.get().tags(globs));
    }

    /** The annotated tag of this name; empty where there is none, or one that is only a name of a commit. */
    public Optional<Tag> tag(String name) throws WorkspaceException {
        return snapshots.isEmpty()
                ? Optional.empty()
                : Broken.explained(() -> snapshots.get().tag(name));
    }

    /** The templates and assets in the work tree that override the built-in ones: the files of {@code themes/}. */
    public SortedMap<RepoPath, Blob> theme() throws WorkspaceException {
        return Broken.explained(() -> {
            requireFolder();
            return new TreeMap<>(WorkTree.read(site, site.themes()).blobs());
        });
    }

    /** The templates and assets of a commit, tag or branch. */
    public SortedMap<RepoPath, Blob> theme(String name) throws WorkspaceException {
        Snapshots known = snapshots();
        return Broken.explained(
                () -> known.snapshot(known.resolve(name), site.themes()).files());
    }

    @Override
    public void close() {
        site.repository().ifPresent(Repository::close);
    }

    private Snapshots snapshots() throws WorkspaceException {
        return snapshots.orElseThrow(() -> new WorkspaceException(
                "the folder " + site.content() + " is in no git repository, so it has no other revision",
                "run 'git init' and commit, or leave the revision out"));
    }

    private void requireFolder() throws IOException {
        if (site.repository().filter(Repository::isBare).isPresent()) {
            throw new WorkspaceException(
                    "the repository " + site.root() + " is bare and has no work tree",
                    "name a commit, tag or branch to read, or clone the repository");
        }
        Path folder = FileName.under(site.root(), site.content());
        if (!Files.isDirectory(folder) && !isLeftOut(site)) {
            throw new WorkspaceException(
                    "there is no folder " + folder, "name the folder that holds program.yml with --content");
        }
    }

    private Revision alone(WorkTree tree) {
        List<Condition> conditions = new ArrayList<>(tree.conditions());
        conditions.add(Condition.of(State.NO_REPOSITORY, ""));
        return revision(Optional.empty(), false, tree, History.EMPTY, conditions);
    }

    private Revision basedOnHead(WorkTree tree, Snapshots known) throws IOException {
        List<Condition> conditions = new ArrayList<>(tree.conditions());
        Optional<RevCommit> head = known.head();
        if (head.isEmpty()) {
            conditions.add(Condition.of(State.UNBORN, known.branch()));
            return revision(Optional.empty(), false, tree, History.EMPTY, conditions);
        }
        conditions.addAll(known.conditions(head.get()));
        conditions.addAll(known.ofClone());
        List<RepoPath> different = known.differences(head.get(), tree);
        if (!different.isEmpty() && !known.isReplaced(head.get())) {
            conditions.add(Condition.of(State.DIRTY, Differences.detail(different)));
        }
        History history = known.histories().upTo(head.get().getId());
        Commit commit = known.histories().commit(head.get());
        return revision(Optional.of(commit), different.isEmpty(), tree, history, conditions);
    }

    private Revision revision(
            Optional<Commit> head, boolean clean, WorkTree tree, History history, List<Condition> conditions) {
        return new Revision(
                "work tree", head, clean, site.content(), tree.blobs(), history, Conditions.inOrder(conditions));
    }
}
