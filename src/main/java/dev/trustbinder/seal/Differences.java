package dev.trustbinder.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the files there are differ from those there should be: each by its path, and what became of it. */
record Differences(SortedMap<String, String> expected, SortedMap<String, String> found) {

    /** One line a file that is not as it should be; two that were exchanged share one. */
    List<String> lines() {
        SortedMap<String, String> lines = new TreeMap<>();
        expected.forEach((path, hash) -> {
            if (!found.containsKey(path)) {
                lines.put(path, "missing: " + path + whereabouts(hash));
            } else if (!found.get(path).equals(hash)) {
                lines.put(path, changed(path, hash));
            }
        });
        found.forEach((path, hash) -> {
            if (!expected.containsKey(path)) {
                lines.put(path, "added: " + path);
            }
        });
        return new ArrayList<>(lines.values())
                .stream().filter(line -> !line.isEmpty()).toList();
    }

    private String changed(String path, String hash) {
        Optional<String> partner = expected.keySet().stream()
                .filter(other -> !other.equals(path)
                        && hash.equals(found.get(other))
                        && expected.get(other).equals(found.get(path)))
                .findFirst();
        if (partner.isEmpty()) {
            return "changed: " + path;
        }
        return partner.get().compareTo(path) < 0 ? "" : "swapped: " + path + " and " + partner.get();
    }

    private String whereabouts(String hash) {
        return found.entrySet().stream()
                .filter(other -> other.getValue().equals(hash) && !expected.containsKey(other.getKey()))
                .findFirst()
                .map(other -> " (its bytes are now in " + other.getKey() + ")")
                .orElse("");
    }
}
