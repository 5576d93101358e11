package dev.trustbinder.workspace;

import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Condition.State;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.Links.Kind;
import dev.trustbinder.workspace.Links.Landing;
import dev.trustbinder.workspace.Links.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds the files of a folder in a commit, straight from its trees. */
final class CommitWalk implements Links.Ground {
    private final ObjectReader reader;
    private final ObjectId tree;
    private final Links links = new Links(this, RepoPath.ROOT);
    private final Found<ObjectId> found = new Found<>();
    private final SortedMap<RepoPath, RepoPath> linked = new TreeMap<>();

    private CommitWalk(ObjectReader reader, ObjectId tree) {
        this.reader = reader;
        this.tree = tree;
    }

    static Found<ObjectId> of(Repository repository, ObjectId tree, RepoPath folder) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return entered(reader, tree, folder).found;
        }
    }

    /** The links in a folder of a commit, each with the file it leads to. */
    static SortedMap<RepoPath, RepoPath> links(ObjectReader reader, ObjectId tree, RepoPath folder) throws IOException {
        return entered(reader, tree, folder).linked;
    }

    private static CommitWalk entered(ObjectReader reader, ObjectId tree, RepoPath folder) throws IOException {
        CommitWalk walk = new CommitWalk(reader, tree);
        Optional<ObjectId> start = walk.folder(folder);
        if (start.isPresent()) {
            walk.enter(folder, start.get());
        }
        return walk;
    }

    private Optional<ObjectId> folder(RepoPath folder) throws IOException {
        if (folder.value().isEmpty()) {
            return Optional.of(tree);
        }
        try (TreeWalk at = TreeWalk.forPath(reader, folder.value(), tree)) {
            return at != null && at.isSubtree() ? Optional.of(at.getObjectId(0)) : Optional.empty();
        }
    }

    private void enter(RepoPath folder, ObjectId id) throws IOException {
        CanonicalTreeParser entries = new CanonicalTreeParser(new byte[0], reader, id);
        for (; !entries.eof(); entries.next(1)) {
            byte[] raw = new byte[entries.getNameLength()];
            entries.getName(raw, 0);
            FileName name = FileName.ofBytes(raw);
            Optional<RepoPath> path = name.in(folder);
            if (path.isEmpty()) {
                found.addUnusable(folder, name);
            } else {
                visit(path.get(), entries.getEntryFileMode(), entries.getEntryObjectId());
            }
        }
    }

    private void visit(RepoPath path, FileMode mode, ObjectId id) throws IOException {
        if (mode == FileMode.TREE) {
            enter(path, id);
        } else if (mode == FileMode.GITLINK) {
            String detail = "commit " + id.name() + " of another repository";
            found.add(Condition.of(State.SUBMODULE, path, detail));
        } else if (mode == FileMode.SYMLINK) {
            Landing landing = links.follow(path);
            landing.problem().ifPresent(found::add);
            if (landing.file().isPresent()) {
                found.add(path, object(landing.file().get()));
                linked.put(path, landing.file().get());
            }
        } else {
            found.add(path, id);
        }
    }

    private ObjectId object(RepoPath path) throws IOException {
        try (TreeWalk at = TreeWalk.forPath(reader, path.value(), tree)) {
            return at.getObjectId(0);
        }
    }

    @Override
    public Place at(String path) throws IOException {
        try (TreeWalk at = TreeWalk.forPath(reader, path, tree)) {
            return at == null ? Place.of(Kind.NOTHING) : place(at.getFileMode(0), at.getObjectId(0));
        }
    }

    private Place place(FileMode mode, ObjectId id) throws IOException {
        if (mode == FileMode.SYMLINK) {
            byte[] target = reader.open(id, Constants.OBJ_BLOB).getCachedBytes();
            return new Place(Kind.LINK, new String(target, StandardCharsets.UTF_8));
        }
        if (mode == FileMode.TREE) {
            return Place.of(Kind.FOLDER);
        }
        return Place.of(mode == FileMode.GITLINK ? Kind.OTHER : Kind.FILE);
    }
}
