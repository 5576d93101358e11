package dev.trustbinder.publish;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The one spelling of every file and folder of a site. Two that differ only in case or in Unicode composition are one
 * file on many disks, so the second is refused; so is a file where a folder of that name stands.
 */
final class Spellings {
    private final Map<String, Spelling> byFolded = new HashMap<>();

    private record Spelling(String prefix, boolean isFile, String path) {}

    /** Takes in a path; refuses it where it cannot stand beside one taken in before. */
    void add(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            claim(new Spelling(path.substring(0, slash), false, path));
        }
        claim(new Spelling(path, true, path));
    }

    private void claim(Spelling wanted) {
        Spelling standing = byFolded.putIfAbsent(folded(wanted.prefix), wanted);
        if (standing == null) {
            return;
        }
        if (standing.isFile || wanted.isFile || !standing.prefix.equals(wanted.prefix)) {
            throw new IllegalArgumentException(
                    standing.path.equals(wanted.path)
                            ? "published twice: " + wanted.path
                            : "cannot be published side by side: " + standing.path + " and " + wanted.path);
        }
    }

    private static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String lower = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
}
