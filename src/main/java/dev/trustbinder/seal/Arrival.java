package dev.trustbinder.seal;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.repository.Litter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a sealed binder as they came to a reader, under the names that were sealed.
 *
 * @param remarks what is there and no part of the seal, and what is spelled otherwise; nothing of it is wrong
 */
record Arrival(SortedMap<String, Content> files, List<String> remarks) {
    private static final int LARGEST_TEXT = 64 << 20;

    /** The files there, held against the names that were sealed. */
    static Arrival of(SortedMap<String, Content> found, SortedSet<String> sealed) {
        Map<String, String> composed = new HashMap<>();
        sealed.forEach(name -> composed.put(composed(name), name));
        SortedMap<String, Content> files = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        int respelled = 0;
        for (Map.Entry<String, Content> file : found.entrySet()) {
            String name = file.getKey();
            String meant = composed.getOrDefault(composed(name), name);
            if (!sealed.contains(name) && sealed.contains(meant) && !found.containsKey(meant)) {
                files.put(meant, file.getValue());
                respelled++;
            } else if (!sealed.contains(name) && Litter.at(name).isPresent()) {
                remarks.add("%s: %s, not part of the seal"
                        .formatted(name, Litter.at(name).orElseThrow().words()));
            } else {
                files.put(name, file.getValue());
            }
        }
        if (respelled > 0) {
            remarks.add((respelled == 1 ? "one name is" : "%,d names are").formatted(respelled)
                    + " spelled with decomposed letters, as macOS does, and mean the same files");
        }
        return new Arrival(files, remarks);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Those of {@code changed} that are as they were sealed but for the ends of their lines. */
    SortedSet<String> converted(SortedMap<String, String> expected, SortedMap<String, String> changed)
            throws IOException {
        SortedSet<String> converted = new TreeSet<>();
        for (Map.Entry<String, String> file : changed.entrySet()) {
            String wanted = expected.get(file.getKey());
            if (wanted != null && !wanted.equals(file.getValue()) && isConverted(files.get(file.getKey()), wanted)) {
                converted.add(file.getKey());
            }
        }
        return converted;
    }

    private static boolean isConverted(Content content, String wanted) throws IOException {
        if (content.size() > LARGEST_TEXT) {
            return false;
        }
        try (InputStream in = content.open()) {
            String unix = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
            return wanted.equals(hash(unix)) || wanted.equals(hash(unix.replace("\n", "\r\n")));
        }
    }

    private static String hash(String bytes) {
        return Manifest.sha256(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
