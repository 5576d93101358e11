package dev.trustbinder.publish;

import dev.trustbinder.repository.Blob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A site as a value: every file by its path, parts separated by {@code /}. Immutable; a path that some file system or
 * archive could not hold, and two that one could not tell apart, are refused when the value is made.
 */
public final class Publication {
    private static final Publication EMPTY = new Builder().build();

    /** How the file at a path differs between two publications. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    private final SortedMap<String, Content> files;

    private Publication(SortedMap<String, Content> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static Publication empty() {
        return EMPTY;
    }

    /** Collects many files at once; {@code with} copies the whole map each time. */
    public static Builder builder() {
        return new Builder();
    }

    /** Why {@code path} cannot be published, as the end of a sentence that starts with it; empty where it can. */
    public static Optional<String> objectionTo(String path) {
        return OutputPath.objection(path);
    }

    /** This and one more file. */
    public Publication with(String path, byte[] bytes) {
        return new Builder().add("", this).add(path, bytes).build();
    }

    /** This and one more file of UTF-8 text. */
    public Publication with(String path, String text) {
        return new Builder().add("", this).add(path, text).build();
    }

    /** This and one more file, whose bytes are read when they are needed. */
    public Publication with(String path, Blob blob) {
        return new Builder().add("", this).add(path, blob).build();
    }

    /** This and every file of {@code part} below {@code folder}; the empty folder is the root. */
    public Publication with(String folder, Publication part) {
        return new Builder().add("", this).add(folder, part).build();
    }

    /** The files below {@code folder} alone, by their paths seen from there. */
    public Publication below(String folder) {
        String prefix = folder + "/";
        SortedMap<String, Content> below = new TreeMap<>();
        for (Map.Entry<String, Content> file : files.tailMap(prefix).entrySet()) {
            if (!file.getKey().startsWith(prefix)) {
                break;
            }
            below.put(file.getKey().substring(prefix.length()), file.getValue());
        }
        return new Publication(below);
    }

    /** Every file, sorted by path in UTF-16 order. */
    public SortedMap<String, Content> files() {
        return files;
    }

    /** The hash and length of every file, read as streams. */
    public Manifest manifest() throws IOException {
        return Manifest.of(this);
    }

    /** What has to be done to this to become {@code other}; empty where both hold the same bytes. */
    public SortedMap<String, Change> diff(Publication other) throws IOException {
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        SortedMap<String, Change> changes = new TreeMap<>();
        for (String path : paths) {
            if (!other.files.containsKey(path)) {
                changes.put(path, Change.REMOVED);
            } else if (!files.containsKey(path)) {
                changes.put(path, Change.ADDED);
            } else if (!files.get(path).holdsSameAs(other.files.get(path))) {
                changes.put(path, Change.CHANGED);
            }
        }
        return changes;
    }

    /** Collects files; not for use by several threads at once. */
    public static final class Builder {
        private final SortedMap<String, Content> files = new TreeMap<>();
        private final Spellings spellings = new Spellings();

        private Builder() {}

        public Builder add(String path, byte[] bytes) {
            return add(path, Content.of(bytes));
        }

        /** Adds a file of UTF-8 text. */
        public Builder add(String path, String text) {
            return add(path, Content.of(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** Adds a file whose bytes are read when they are needed. */
        public Builder add(String path, Blob blob) {
            return add(path, Content.of(blob));
        }

        /** Adds every file of {@code part} below {@code folder}; the empty folder is the root. */
        public Builder add(String folder, Publication part) {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            part.files.forEach((path, content) -> add(prefix + path, content));
            return this;
        }

        /** Adds a file of this content. */
        public Builder add(String path, Content content) {
            OutputPath.objection(path).ifPresent(objection -> {
                throw new IllegalArgumentException("cannot be published: " + path + " " + objection);
            });
            spellings.add(path);
            files.put(path, content);
            return this;
        }

        public Publication build() {
            return new Publication(new TreeMap<>(files));
        }
    }

    /**
     * The one spelling of every file and folder of a site. Two that differ only in case or in Unicode composition are one
     * file on many disks, so the second is refused; so is a file where a folder of that name stands.
     */
    private static final class Spellings {
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
}
