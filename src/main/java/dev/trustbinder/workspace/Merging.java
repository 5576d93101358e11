package dev.trustbinder.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * Two changes of one text, put together line by line as git does it.
 *
 * @param text the result; with git's markers where both changed the same lines
 */
public record Merging(String text, boolean conflicts) {

    /** What {@code ours} and {@code theirs} made of {@code base}. */
    public static Merging of(String base, String ours, String theirs) {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(ours), raw(theirs));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<String> names = List.of("as delivered", "yours", "library");
            new MergeFormatter().formatMerge(out, merged, names, StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Merging(out.toString(StandardCharsets.UTF_8), merged.containsConflicts());
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
