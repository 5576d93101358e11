package dev.trustbinder.seal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the files there are differ from those there should be: each by its path, and what became of it. */
record Differences(SortedMap<String, String> expected, SortedMap<String, String> found) {

    /** One line a file that is not as it should be; two that were exchanged share one. */
    List<String> lines() {
        SortedSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        return paths.stream().map(this::line).filter(line -> !line.isEmpty()).toList();
    }

    private String line(String path) {
        if (!expected.containsKey(path)) {
            return "added: " + path;
        } else if (!found.containsKey(path)) {
            return "missing: " + path + whereabouts(expected.get(path));
        }
        return found.get(path).equals(expected.get(path)) ? "" : changed(path, expected.get(path));
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
