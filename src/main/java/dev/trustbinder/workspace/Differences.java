package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.workspace.WorkFiles.WorkFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** In which files the work tree is not what was committed. */
final class Differences {
    private static final int MOST_NAMED = 3;
    private static final long LARGEST_TEXT = 16L << 20;

    private final Repository repository;
    private final Conversion conversion;

    Differences(Repository repository, Conversion conversion) {
        this.repository = repository;
        this.conversion = conversion;
    }

    /** The paths that were changed, added or removed, in order. */
    List<RepoPath> between(SortedMap<RepoPath, ObjectId> committed, SortedMap<RepoPath, WorkFile> present)
            throws IOException {
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
        List<String> names =
                different.stream().limit(MOST_NAMED).map(RepoPath::value).toList();
        int more = different.size() - names.size();
        String files = different.size() == 1 ? "1 file differs: " : different.size() + " files differ: ";
        return files + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private boolean isSame(ObjectId object, WorkFile file) throws IOException {
        if (file.blob().id().equals(object.name()) || file.staged().equals(Optional.of(object))) {
            return true;
        }
        return switch (conversion) {
            case NONE -> false;
            case LINE_ENDINGS -> isSameText(object, file.blob());
            case ANYTHING -> isSameText(object, file.blob()) || isFetched(object, file.blob());
        };
    }

    /** Whether the file is the committed text with other line endings. */
    private static boolean isSameText(ObjectId object, WorkBlob blob) throws IOException {
        if (blob.size() > LARGEST_TEXT) {
            return false;
        }
        byte[] text;
        try (InputStream in = blob.open()) {
            text = in.readAllBytes();
        }
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
                text[length++] = text[i];
            }
        }
        MessageDigest digest = Blob.digest(length);
        digest.update(text, 0, length);
        return HexFormat.of().formatHex(digest.digest()).equals(object.name());
    }

    /** Whether the file is the content that the committed git-lfs pointer stands for. */
    private boolean isFetched(ObjectId object, WorkBlob blob) throws IOException {
        Optional<LfsPointer> pointer = pointer(object);
        if (pointer.isEmpty() || pointer.get().size() != blob.size()) {
            return false;
        }
        try (InputStream in = blob.open()) {
            return pointer.get().describes(in);
        }
    }

    private Optional<LfsPointer> pointer(ObjectId object) throws IOException {
        try (var reader = repository.newObjectReader()) {
            return LfsPointer.mayBe(reader.getObjectSize(object, Constants.OBJ_BLOB))
                    ? LfsPointer.parse(reader.open(object, Constants.OBJ_BLOB).getCachedBytes())
                    : Optional.empty();
        } catch (MissingObjectException e) {
            return Optional.empty();
        }
    }
}
