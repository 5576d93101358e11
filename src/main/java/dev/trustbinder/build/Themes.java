package dev.trustbinder.build;

import dev.trustbinder.memo.Memo;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes in themes. */
public final class Themes {
    private Themes() {}

    private record Files(SortedMap<RepoPath, String> blobs) {}

    /** The built-in theme under these templates and assets, which lie in a folder {@code themes/}. */
    public static Theme of(SortedMap<RepoPath, Blob> blobs, Memo memo) throws IOException {
        SortedMap<RepoPath, String> inputs = new TreeMap<>();
        blobs.forEach((path, blob) -> inputs.put(path, blob.id()));
        try {
            return memo.result(Theme.class, new Files(inputs), () -> read(blobs));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Theme read(SortedMap<RepoPath, Blob> blobs) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<RepoPath, Blob> file : blobs.entrySet()) {
            String path = file.getKey().value();
            try (InputStream in = file.getValue().open()) {
                files.put(path.substring(path.lastIndexOf("themes/") + "themes/".length()), in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return Theme.of(files);
    }
}
