package dev.trustbinder.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Location;
import dev.trustbinder.kit.GitStory;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Audience;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.publish.Content;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.render.trust.TrustPages;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens above public, the public page of the sample stays the same, byte for byte; and the other way round. */
class NonInterferenceTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");
    private static final Memo MEMO = new Memo();
    private static final SortedMap<RepoPath, byte[]> SAMPLE = sample();
    private static final Program PROGRAM = program(SAMPLE);
    private static final SortedMap<String, String> PAGE = page(PROGRAM);

    static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAbovePublicIsTakenAwayOrChanged(int seed) {
        Random random = new Random(seed);
        SortedMap<RepoPath, byte[]> files = new TreeMap<>(SAMPLE);
        int share = 1 + random.nextInt(3);
        PROGRAM.index().all().stream()
                .filter(entry -> !isPublic(entry) && random.nextInt(3) < share)
                .sorted(Comparator.comparing((Entry<?> entry) -> entry.source().whole())
                        .reversed())
                .forEach(entry -> takeAwayOrChange(entry, files, random));
        files.keySet().removeIf(file -> file.value().contains("/evidence/") && random.nextInt(3) < share);
        comment(files, random);

        assertThat(differences(page(program(files)))).isEmpty();
    }

    @Test
    void anInternalVendorIsNotToldByItsAnnouncement() {
        SortedMap<RepoPath, byte[]> files = new TreeMap<>(SAMPLE);
        RepoPath path = new RepoPath("content/registers/vendors.yml");
        files.put(path, (text(files.get(path)) + """
                - id: V-SECRET
                  title: Quillhaven Analytics
                  audience: internal
                  owner: ciso
                  subservice: {method: carve-out, nature: Numbers}
                  subprocessor: {purpose: Numbers, data-categories: All, location: Norway, announced: 2026-11-01, effective: 2026-12-15}
                """).getBytes(StandardCharsets.UTF_8));

        assertThat(differences(page(program(files)))).isEmpty();
    }

    /** The same tree, once committed at a stroke and once by strangers, over branches, with messages of every kind. */
    @Test
    void commitsMessagesAndAuthorsChangeNoPublicByte(@TempDir Path folder) {
        try (GitStory story = GitStory.at(folder.resolve("one"));
                GitStory other = GitStory.at(folder.resolve("other"))) {
            SAMPLE.forEach((path, bytes) -> story.write(path.value(), text(bytes)));
            story.commit("Ada <ada@ledger.example>", "2026-01-02", "Begin");

            String policy = "content/policies/cryptography.md";
            SAMPLE.forEach((path, bytes) -> other.write(path.value(), text(bytes)));
            other.write(policy, text(SAMPLE.get(new RepoPath(policy))) + "\nA draft says more.\n")
                    .write("content/risks/secret.yml", "- {id: RSK-X, title: A deal nobody knows of}\n")
                    .commit("Kim Park <kim@ledger.example>", "2025-05-05", "Prepare the deal with Quillhaven");
            other.branch("work")
                    .delete("content/risks/secret.yml")
                    .commit("Joe Doe <joe@elsewhere.example>", "2026-07-07", "Forget the deal");
            other.write(policy, text(SAMPLE.get(new RepoPath(policy))))
                    .commit("Kim Park <kim@ledger.example>", "2026-08-08", "Take the draft back");
            other.checkout("main").merge("work", "Joe Doe <joe@elsewhere.example>", "2026-09-09", "Merge it");

            assertThat(other.ask(NonInterferenceTest::page))
                    .isEqualTo(story.ask(NonInterferenceTest::page))
                    .isEqualTo(PAGE);
        }
    }

    @Test
    void whatIsPublicIsSeen() {
        for (String file : List.of("policies/cryptography.md", "controls/network.yml", "trust/answers.yml")) {
            SortedMap<RepoPath, byte[]> files = new TreeMap<>(SAMPLE);
            RepoPath path = new RepoPath("content/" + file);
            files.put(
                    path,
                    text(files.get(path))
                            .replaceAll("(title|question): (?=[A-Z])", "$0Canary ")
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(page(program(files)).toString()).as(file).contains("Canary");
        }
    }

    /** The first line of each file that is another. */
    private static List<String> differences(SortedMap<String, String> page) {
        List<String> differences = new ArrayList<>();
        for (String path : Stream.concat(PAGE.keySet().stream(), page.keySet().stream())
                .sorted()
                .distinct()
                .toList()) {
            String[] before = PAGE.getOrDefault(path, "").split("\n", -1);
            String[] after = page.getOrDefault(path, "").split("\n", -1);
            int line = Arrays.mismatch(before, after);
            if (line >= 0) {
                differences.add("%s:%d: %s | %s".formatted(path, line + 1, at(before, line), at(after, line)));
            }
        }
        return differences;
    }

    private static String at(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end)";
    }

    private static boolean isPublic(Entry<?> entry) {
        boolean subprocessor = entry.facts() instanceof Vendor vendor
                && vendor.subprocessor().isPresent()
                && entry.audience() != Audience.INTERNAL;
        return entry.isPublic() || entry.header().listed() || subprocessor;
    }

    private static void takeAwayOrChange(Entry<?> entry, SortedMap<RepoPath, byte[]> files, Random random) {
        RepoPath file = entry.source().file();
        Location whole = entry.source().whole();
        if (!files.containsKey(file)) {
            return;
        } else if (entry.body().isPresent() && random.nextBoolean()) {
            files.remove(file);
            return;
        } else if (file.extension().equals("csv") || whole.line() == 1 && whole.column() == 1) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(text(files.get(file)).split("\n", -1)));
        int end = whole.endColumn() == 1 ? whole.endLine() - 1 : whole.endLine();
        List<String> record = lines.subList(whole.line() - 1, Math.min(end, lines.size()));
        if (random.nextBoolean() && entry.body().isEmpty()) {
            record.clear();
        } else {
            record.replaceAll(
                    line -> line.replaceAll("(title|threat|reason|statement|impact|plan): (?=[A-Z])", "$1: Other "));
        }
        files.put(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Comments of public documents and of records, notes, and what program.yml says for auditors alone. */
    private static void comment(SortedMap<RepoPath, byte[]> files, Random random) {
        for (RepoPath file : List.copyOf(files.keySet())) {
            String text = text(files.get(file));
            if (file.extension().equals("md") && text.startsWith("---\n")) {
                int body = text.indexOf("\n---\n", 4) + 5;
                text = text.substring(0, 4) + "notes: Ask Kim " + random.nextInt(9) + "\n" + text.substring(4, body)
                        + commented(text.substring(body), random);
            } else if (file.extension().equals("yml")) {
                text = "# ask Kim " + random.nextInt(9) + "\n" + text;
            }
            if (file.name().equals("program.yml")) {
                text = text.replaceAll("(?m)^(  - \\{id: [a-z-]+, title: )", "$1Other ");
            }
            files.put(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String commented(String body, Random random) {
        StringBuilder commented = new StringBuilder();
        boolean fence = false;
        for (String line : body.split("\n", -1)) {
            fence ^= line.startsWith("```");
            boolean plain = !fence && line.matches("[A-Z][^|]*");
            if (!fence && line.isEmpty() && random.nextInt(4) == 0) {
                commented.append("\n<!-- ask Kim -->\n");
            }
            if (plain && random.nextInt(4) == 0) {
                line = line + (random.nextBoolean() ? " <!-- ask\nKim -->" : "<!-- ask Kim -->");
            } else if (plain && random.nextInt(4) == 0) {
                line = line.replaceFirst(" ", " <!-- ask --> ");
            }
            commented.append(line).append('\n');
        }
        return commented.substring(0, commented.length() - 1);
    }

    private static SortedMap<RepoPath, byte[]> sample() {
        SortedMap<RepoPath, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(new RepoPath(file.toString().replace('\\', '/')), Files.readAllBytes(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static Program program(SortedMap<RepoPath, byte[]> files) {
        SortedMap<RepoPath, Blob> blobs = new TreeMap<>();
        files.forEach((path, bytes) -> blobs.put(path, Blob.of(bytes)));
        return ProgramReader.read(
                new Revision("test", Optional.empty(), true, new RepoPath("content"), blobs, History.EMPTY, List.of()),
                MEMO);
    }

    private static SortedMap<String, String> page(Program program) {
        Publication site = TrustPages.of(Disclosure.of(program, DAY), Theme.builtIn());
        SortedMap<String, String> page = new TreeMap<>();
        for (Map.Entry<String, Content> file : site.files().entrySet()) {
            try (InputStream in = file.getValue().open()) {
                page.put(file.getKey(), text(in.readAllBytes()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return page;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
