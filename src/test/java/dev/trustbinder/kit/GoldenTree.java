package dev.trustbinder.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A publication kept as files, to be compared whole: a missing, a changed and an extra file fail alike.
 * {@code -Dgolden=update} writes it anew, which CI refuses.
 */
public final class GoldenTree {
    private static final Path ROOT = Path.of("src/test/golden");

    private GoldenTree() {}

    /** Compares {@code publication} with the tree {@code name}, or writes that tree. */
    public static void assertEquals(String name, Publication publication) throws IOException {
        SortedMap<String, String> actual = new TreeMap<>();
        for (Map.Entry<String, Content> file : publication.files().entrySet()) {
            try (InputStream in = file.getValue().open()) {
                actual.put(file.getKey(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        Path tree = ROOT.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            update(tree, actual);
            return;
        }
        SortedMap<String, String> expected = read(tree);
        assertThat(actual.keySet()).as("the files of %s", name).isEqualTo(expected.keySet());
        for (Map.Entry<String, String> file : actual.entrySet()) {
            assertThat(utf8(file.getValue()))
                    .as("%s/%s, see -Dgolden=update", name, file.getKey())
                    .isEqualTo(utf8(expected.get(file.getKey())));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void update(Path tree, Map<String, String> files) throws IOException {
        if ("true".equals(System.getenv("CI"))) {
            fail("CI does not rewrite golden trees");
        }
        if (Files.exists(tree)) {
            try (Stream<Path> old = Files.walk(tree)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = tree.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static SortedMap<String, String> read(Path tree) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(tree)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(tree)) {
            List<Path> paths = walk.filter(Files::isRegularFile).toList();
            for (Path path : paths) {
                String relative = tree.relativize(path).toString().replace('\\', '/');
                files.put(relative, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
