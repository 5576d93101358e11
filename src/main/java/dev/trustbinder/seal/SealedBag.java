package dev.trustbinder.seal;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.publish.StoredFiles;
import dev.trustbinder.repository.Litter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sealed binder as it lies before a reader: whatever is in it may be made up. */
public final class SealedBag {
    private static final int LARGEST_TAG_FILE = 16 << 20;
    private static final int LARGEST_DATA = 512 << 20;

    private final SortedMap<String, Content> files;
    private final List<String> oddities;
    private final SortedMap<String, Manifest.Entry> actual;
    private final HashList payload;
    private final HashList tags;
    private final Arrival arrival;

    private SealedBag(
            SortedMap<String, Content> files,
            List<String> oddities,
            SortedMap<String, Manifest.Entry> actual,
            HashList payload,
            HashList tags,
            Arrival arrival) {
        this.arrival = arrival;
        this.files = files;
        this.oddities = oddities;
        this.actual = actual;
        this.payload = payload;
        this.tags = tags;
    }

    /** Reads and hashes every file. */
    public static SealedBag of(StoredFiles stored) throws IOException {
        HashList payload = list(stored.files(), SealedBinder.MANIFEST);
        HashList tags = list(stored.files(), SealedBinder.TAG_MANIFEST);
        SortedSet<String> sealed = new TreeSet<>(payload.hashes().keySet());
        sealed.addAll(tags.hashes().keySet());
        Arrival arrival = Arrival.of(stored.files(), sealed);
        SortedMap<String, Content> files = arrival.files();
        return new SealedBag(files, stored.oddities(), Manifest.of(files).entries(), payload, tags, arrival);
    }

    /** The folders below {@code stored} that hold a seal, where it holds none itself. */
    public static List<String> below(StoredFiles stored) throws IOException {
        SortedMap<String, Content> files = stored.files();
        String end = "/" + SealedBinder.TAG_MANIFEST;
        return files.containsKey(SealedBinder.TAG_MANIFEST) || files.containsKey(SealedBinder.MANIFEST)
                ? List.of()
                : files.keySet().stream()
                        .filter(path -> path.endsWith(end))
                        .map(path -> path.substring(0, path.length() - end.length()))
                        .toList();
    }

    private static HashList list(SortedMap<String, Content> files, String name) throws IOException {
        return files.containsKey(name)
                ? HashList.of(name, files.get(name))
                : new HashList(new TreeMap<>(), List.of("there is no " + name));
    }

    /** The root of its seal; empty where there is none. */
    public String root() {
        return actual.containsKey(SealedBinder.TAG_MANIFEST)
                ? actual.get(SealedBinder.TAG_MANIFEST).sha256()
                : "";
    }

    /** What its seal states; empty where there is no such statement. */
    public Optional<SealStatement> statement() throws IOException {
        return read().map(SealStatement.Read::statement);
    }

    private Optional<SealStatement.Read> read() throws IOException {
        return bytes(SealStatement.FILE, LARGEST_TAG_FILE).flatMap(SealStatement::of);
    }

    /** The hashes of the binder's files as they are, by path in the binder. */
    private SortedMap<String, String> binder() {
        SortedMap<String, String> binder = new TreeMap<>();
        actual.forEach((path, entry) -> {
            if (path.startsWith(SealedBinder.PAYLOAD)) {
                binder.put(path.substring(SealedBinder.PAYLOAD.length()), entry.sha256());
            }
        });
        return binder;
    }

    /** How its binder differs from one with these hashes: one line a file. */
    public List<String> differences(SortedMap<String, String> expected) {
        return new Differences(expected, binder()).lines();
    }

    /** The hash of a file of its binder as it is; empty where there is none. */
    Optional<String> hash(String pathInBinder) {
        return Optional.ofNullable(actual.get(SealedBinder.PAYLOAD + pathInBinder))
                .map(Manifest.Entry::sha256);
    }

    /** A file of its binder. */
    Optional<Content> file(String pathInBinder) {
        return Optional.ofNullable(files.get(SealedBinder.PAYLOAD + pathInBinder));
    }

    Optional<byte[]> tagManifest() throws IOException {
        return bytes(SealedBinder.TAG_MANIFEST, LARGEST_TAG_FILE);
    }

    Optional<String> signature() throws IOException {
        return bytes(SealedBinder.SIGNATURE, LARGEST_TAG_FILE)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    Optional<byte[]> timestamp() throws IOException {
        return bytes(SealedBinder.TIME, LARGEST_TAG_FILE);
    }

    Optional<byte[]> data() throws IOException {
        return bytes(SealedBinder.PAYLOAD + "binder.json", LARGEST_DATA);
    }

    private Optional<byte[]> bytes(String name, int largest) throws IOException {
        Content content = files.get(name);
        if (content == null || content.size() > largest) {
            return Optional.empty();
        }
        try (InputStream in = content.open()) {
            return Optional.of(in.readAllBytes());
        }
    }

    /** Whether its layout, its files and its statement hang together. */
    List<SealCheck> wholeness() throws IOException {
        return List.of(layout(), content(), seal());
    }

    private SealCheck layout() throws IOException {
        List<String> problems = new ArrayList<>(oddities);
        problems.addAll(payload.problems());
        problems.addAll(tags.problems());
        Optional<byte[]> declared = bytes(SealedBinder.DECLARATION, LARGEST_TAG_FILE);
        if (!declared.map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .equals(Optional.of(SealedBinder.DECLARED))) {
            problems.add(SealedBinder.DECLARATION + " does not declare BagIt 1.0 in UTF-8");
        }
        payload.hashes().keySet().stream()
                .filter(path -> !path.startsWith(SealedBinder.PAYLOAD))
                .forEach(path ->
                        problems.add(SealedBinder.MANIFEST + " names " + path + ", which is no part of the binder"));
        tags.hashes().keySet().stream()
                .filter(path -> path.startsWith(SealedBinder.PAYLOAD))
                .forEach(path -> problems.add(SealedBinder.TAG_MANIFEST + " names " + path + ", which it must not"));
        return problems.isEmpty()
                ? SealCheck.holds("layout", "The folder is a sealed binder (BagIt 1.0).", List.of())
                : SealCheck.fails("layout", "The folder is not laid out as a sealed binder.", problems);
    }

    private SealCheck content() throws IOException {
        if (payload.hashes().isEmpty() && tags.hashes().isEmpty()) {
            return SealCheck.fails("files", "Nothing lists the files that were sealed.", List.of());
        }
        SortedMap<String, String> expected = new TreeMap<>(payload.hashes());
        tags.hashes().forEach(expected::putIfAbsent);
        SortedSet<String> loose =
                new TreeSet<>(List.of(SealedBinder.TAG_MANIFEST, SealedBinder.SIGNATURE, SealedBinder.TIME));
        SortedMap<String, String> found = new TreeMap<>();
        actual.forEach((path, entry) -> found.put(path, entry.sha256()));
        found.keySet().removeAll(loose);
        SortedSet<String> converted = arrival.converted(expected, found);
        boolean listsConverted = isConverted();
        converted.forEach(path -> found.put(path, expected.get(path)));
        List<String> differences = new ArrayList<>();
        if (!converted.isEmpty() || listsConverted) {
            differences.add(
                    "the ends of lines were converted in %,d files, as git does for core.autocrlf: take the folder as it"
                                    .formatted(converted.size() + (listsConverted ? 1 : 0))
                            + " was handed over, or write \"* -text\" into its .gitattributes and check it out again");
        }
        differences.addAll(new Differences(expected, found).lines());
        return differences.isEmpty()
                ? SealCheck.holds(
                        "files", "All %,d files are those that were sealed.".formatted(found.size()), arrival.remarks())
                : SealCheck.fails(
                        "files",
                        "Files are not those that were sealed.",
                        Stream.concat(differences.stream(), arrival.remarks().stream())
                                .toList());
    }

    /** Whether the list that everything hangs from has other ends of lines than it was written with. */
    private boolean isConverted() throws IOException {
        return tagManifest()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(text -> text.contains("\r\n"))
                .isPresent();
    }

    private SealCheck seal() throws IOException {
        Optional<SealStatement.Read> read = read();
        if (read.isEmpty()) {
            return SealCheck.fails("seal", "There is no SEAL.json that states what was sealed.", List.of());
        }
        SortedMap<String, String> manifests = new TreeMap<>();
        if (actual.containsKey(SealedBinder.MANIFEST)) {
            manifests.put(
                    SealedBinder.MANIFEST, actual.get(SealedBinder.MANIFEST).sha256());
        }
        String manifest = arrival.converted(tags.hashes(), manifests).isEmpty()
                ? manifests.getOrDefault(SealedBinder.MANIFEST, "")
                : tags.hashes().get(SealedBinder.MANIFEST);
        boolean listed =
                List.of(SealedBinder.MANIFEST, SealedBinder.DECLARATION, SealedBinder.INFO, SealStatement.FILE).stream()
                        .allMatch(tags.hashes()::containsKey);
        if (!read.get().subjectSha256().equals(manifest) || !listed) {
            return SealCheck.fails("seal", "SEAL.json speaks of other files than these.", List.of());
        }
        SealStatement.Origin origin = read.get().statement().origin();
        String tag = origin.tag().isEmpty() ? "" : ", tag " + origin.tag();
        return SealCheck.holds(
                "seal",
                "The seal states: %s, commit %s%s."
                        .formatted(read.get().statement().binder(), origin.commit(), tag),
                List.of("root of the seal: " + root()));
    }

    /** How the files there are differ from those there should be: each by its path, and what became of it. */
    private record Differences(SortedMap<String, String> expected, SortedMap<String, String> found) {

        /** One line a file that is not as it should be; two that were exchanged share one. */
        List<String> lines() {
            SortedSet<String> paths = new TreeSet<>(expected.keySet());
            paths.addAll(found.keySet());
            return paths.stream()
                    .map(this::line)
                    .filter(line -> !line.isEmpty())
                    .toList();
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

    /**
     * A manifest from anywhere.
     *
     * @param hashes the SHA-256 of each file it names, by path
     * @param problems why it cannot be relied on; empty where it can
     */
    private record HashList(SortedMap<String, String> hashes, List<String> problems) {
        private static final int LARGEST = 256 << 20;
        private static final int MOST_PROBLEMS = 20;
        private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \t]+\\*?(.+)");

        static HashList of(String name, Content content) throws IOException {
            if (content.size() > LARGEST) {
                return broken(name + " is larger than any list of files");
            }
            try (InputStream in = content.open()) {
                return of(
                        name,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(in.readAllBytes()))
                                .toString());
            } catch (CharacterCodingException broken) {
                return broken(name + " is not written in UTF-8");
            }
        }

        private static HashList broken(String problem) {
            return new HashList(new TreeMap<>(), List.of(problem));
        }

        private static HashList of(String name, String text) {
            SortedMap<String, String> hashes = new TreeMap<>();
            List<String> problems = new ArrayList<>();
            int number = 0;
            for (String line : text.split("\r?\n")) {
                number++;
                Matcher parts = LINE.matcher(line);
                if (problems.size() >= MOST_PROBLEMS) {
                    break;
                } else if (!parts.matches()) {
                    problems.add(name + ", line " + number + ", is no hash and path");
                } else {
                    add(name, parts.group(1).toLowerCase(Locale.ROOT), parts.group(2), hashes, problems);
                }
            }
            return new HashList(hashes, problems);
        }

        private static void add(
                String name, String hash, String path, SortedMap<String, String> hashes, List<String> problems) {
            if (Publication.objectionTo(path).isPresent() || path.indexOf('%') >= 0) {
                String why = Publication.objectionTo(path).orElse("has a percent sign");
                problems.add(name + " names " + SealCheck.shown(path) + ", which " + why);
            } else if (hashes.put(path, hash) != null) {
                problems.add(name + " names " + SealCheck.shown(path) + " twice");
            }
        }
    }

    /**
     * The files of a sealed binder as they came to a reader, under the names that were sealed.
     *
     * @param remarks what is there and no part of the seal, and what is spelled otherwise; nothing of it is wrong
     */
    private record Arrival(SortedMap<String, Content> files, List<String> remarks) {
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
                if (wanted != null
                        && !wanted.equals(file.getValue())
                        && isConverted(files.get(file.getKey()), wanted)) {
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
}
