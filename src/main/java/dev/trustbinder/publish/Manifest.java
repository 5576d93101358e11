package dev.trustbinder.publish;

import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hash and length of every file of a publication, sorted by path. */
public record Manifest(SortedMap<String, Entry> entries) {

    /**
     * What one file holds.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its length
     */
    public record Entry(String sha256, long bytes) {}

    public Manifest {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    static Manifest of(Publication publication) throws IOException {
        return of(publication.files());
    }

    /** The hashes of files wherever they are, read as streams. */
    public static Manifest of(SortedMap<String, Content> files) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        Workers.map(files.entrySet(), file -> Map.entry(file.getKey(), entryOf(file.getValue())))
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return new Manifest(entries);
    }

    private static Entry entryOf(Content content) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream bytes = content.open()) {
            long length = hash.updateToEnd(bytes);
            return new Entry(hash.hex(), length);
        }
    }

    /** The SHA-256 of bytes at hand: 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.update(bytes, bytes.length);
        return hash.hex();
    }

    /** One line a file, as {@code sha256sum -c} reads them; no published path needs escaping there. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        entries.forEach((path, entry) ->
                text.append(entry.sha256).append("  ").append(path).append('\n'));
        return text.toString();
    }
}
