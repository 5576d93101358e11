package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build where nothing changed, which leaves exactly what a full build would write, prints the same findings and has
 * the same exit code.
 */
class UnchangedBuildTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String SAYS = "nothing changed since the build of ";
    private static final String POLICY = "content/policies/core.md";

    @TempDir
    private Path folder;

    private GitStory story;

    @BeforeEach
    void begin() {
        story = GitStory.overBase(folder);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void aSecondBuildSaysSinceWhenNothingChangedAndTheSameFindings() {
        CommandRun first = build();
        CommandRun second = build();

        assertThat(first.err()).contains("built in ").doesNotContain(SAYS);
        assertThat(second.err())
                .contains(SAYS, "binder: site/binder/START-HERE.html")
                .doesNotContain("built in ");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.exit()).isEqualTo(first.exit());
    }

    @Test
    void defectsThatGateGateAgain() {
        story.edit(POLICY, "(#purpose)", "(#porpoise)");
        CommandRun first = build();
        CommandRun second = build();

        assertThat(first.exit()).as(first.said()).isEqualTo(1);
        assertThat(second.err()).contains(SAYS, "trust center: left as it was");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.out()).isEqualTo(first.out()).contains("exit code 1");
    }

    @Test
    void whateverIsTouchedTheSitesAreThoseOfAFullBuild() {
        Random random = new Random(20261201);
        int unchanged = 0;
        List<String> done = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            done.add(change(random));
            boolean zip = random.nextInt(8) == 0;
            CommandRun run = zip ? build("--zip") : build();
            Path full = fullBuild(zip);

            assertThat(hashes(folder.resolve("site")))
                    .as(done + "\n" + run.said())
                    .isEqualTo(hashes(full));
            delete(full);
            unchanged += run.err().contains(SAYS) ? 1 : 0;
        }
        assertThat(unchanged).as("builds with nothing changed of %s", done).isBetween(4, 20);
    }

    /** An edit that leaves the size, and all times that can be set, as they were. */
    @Test
    void anEditThatHidesItselfIsSeen() throws IOException {
        for (int round = 0; round < 3; round++) {
            story.edit(POLICY, round % 2 == 0 ? "promises" : "premises", round % 2 == 0 ? "premises" : "promises");
            Path file = folder.resolve(POLICY);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));

            assertThat(build().err()).doesNotContain(SAYS);
        }
        assertThat(build().err()).contains(SAYS);
    }

    @Test
    void flippedBytesOfTheCacheGiveAFullBuildOrTheSame() throws IOException {
        CommandRun first = build();
        Path entry = entry();
        byte[] whole = Files.readAllBytes(entry);
        SortedMap<String, String> site = hashes(folder.resolve("site"));
        for (int flipped = 0; flipped < whole.length; flipped += 1 + whole.length / 24) {
            byte[] torn = whole.clone();
            torn[flipped] ^= 1 << (flipped % 8);
            Files.write(entry, torn);

            CommandRun run = build();

            assertThat(run.err()).as("byte %d", flipped).doesNotContain(SAYS);
            assertThat(run.out()).isEqualTo(first.out());
            assertThat(hashes(folder.resolve("site"))).isEqualTo(site);
        }
        Files.write(entry, Arrays.copyOf(whole, whole.length / 2));
        assertThat(build().err()).doesNotContain(SAYS);
    }

    @Test
    void anotherToolAnotherDayAndOtherOptionsAreOtherBuilds() {
        assertThat(on("test", "2026-11-21").err()).doesNotContain(SAYS);
        assertThat(on("next", "2026-11-21").err()).doesNotContain(SAYS);
        assertThat(on("next", "2026-11-22").err()).as("the base pins its day").contains(SAYS);
        assertThat(build("--as-of", "today").err()).doesNotContain(SAYS);
        assertThat(build("--as-of", "today").err()).contains(SAYS);
        assertThat(on("test", "2026-11-22", "--as-of", "today").err()).doesNotContain(SAYS);
        assertThat(build("--fail-on", "info").err()).doesNotContain(SAYS);
    }

    @Test
    void resultsAreKeptWhereOneSaysOrNowhere() throws IOException {
        build("--no-cache");
        assertThat(folder.resolve(".trustbinder")).doesNotExist();

        build("--cache", "kept");
        assertThat(folder.resolve(".trustbinder")).doesNotExist();
        assertThat(folder.resolve("kept/.gitignore")).hasContent("*");
        assertThat(build("--cache", "kept").err()).contains(SAYS);
        assertThat(build("--cache", "kept", "--no-cache").err()).doesNotContain(SAYS);
        assertThat(build("--cache", "content/kept").exit()).isEqualTo(2);
        assertThat(build("--cache", "site/binder").exit()).isEqualTo(2);
    }

    @Test
    void aFolderOfOthersIsNeitherIgnoredNorTidied() throws IOException {
        story.write("kept/mine.txt", "mine");
        for (int each = 0; each < 18; each++) {
            story.write("kept/own-%d.build".formatted(each), "mine");
            build("--cache", "kept", "--as-of", "2026-11-%02d".formatted(each + 1));
        }
        try (Stream<Path> all = Files.list(folder.resolve("kept"))) {
            assertThat(all.filter(file -> !file.getFileName().toString().matches("mine.txt|own-\\d+.build")))
                    .hasSize(16)
                    .allMatch(file -> file.toString().endsWith(".build"));
        }
        assertThat(folder.resolve("kept/own-0.build")).hasContent("mine");
    }

    @Test
    void aFileThatIsWrittenBesidesIsWrittenEachTime() throws IOException {
        build("--output", "sarif=report.sarif");
        Files.delete(folder.resolve("report.sarif"));
        build("--output", "sarif=report.sarif");

        assertThat(folder.resolve("report.sarif")).isNotEmptyFile();
    }

    @Test
    void whatALinkLeadsToIsAnInput() throws IOException {
        story.write("shared/policy.md", story.text(POLICY)).delete(POLICY);
        Files.createSymbolicLink(folder.resolve(POLICY), Path.of("../../shared/policy.md"));
        story.commit(ADA, "2026-01-03", "Share the policy");
        build();
        assertThat(build().err()).contains(SAYS);

        story.edit("shared/policy.md", "promises", "premises");
        assertThat(build().err()).doesNotContain(SAYS);
    }

    private String change(Random random) {
        int kind = random.nextInt(21);
        switch (kind) {
            case 0, 1, 2, 3, 4 -> {}
            case 5 -> touch(POLICY);
            case 6 -> swap();
            case 7 -> story.write(POLICY, story.text(POLICY) + "\nOne more line, " + random.nextInt() + ".\n");
            case 8 -> story.delete("site/binder/START-HERE.html");
            case 9 -> story.edit("site/binder/index.html", "e", "o");
            case 10 -> story.write("site/binder/stray.html", "stray");
            case 11 -> story.commit(ADA, "2026-01-04", "Change nothing, or all that was changed");
            case 12 -> story.tag("t" + random.nextInt(1_000_000));
            case 13 -> story.write(".gitignore", random.nextBoolean() ? "/site/\n" : "/site/\nconventions.md\n");
            case 14 ->
                story.write(
                        "themes/binder/start.html",
                        "{% extends \"@base/binder/start.html\" %}\n{# " + random.nextInt(3) + " #}\n");
            case 15 -> delete(folder.resolve(".trustbinder"));
            case 16 -> story.write("content/policies/conventions.md", "# Conventions " + random.nextInt(3) + "\n");
            case 17 -> story.write("README.md", "Nothing that is read, " + random.nextInt());
            case 18 -> delete(folder.resolve("site/trust"));
            case 19 -> permit("site/binder/START-HERE.html");
            default -> story.write("site/.binder.new/left", "by a build that was killed");
        }
        return kind + " ";
    }

    private void touch(String file) {
        try {
            Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Same size, same inode, right after the build. */
    private void swap() {
        String text = story.text(POLICY);
        story.write(
                POLICY,
                text.contains("promises")
                        ? text.replace("promises", "premises")
                        : text.replace("premises", "promises"));
    }

    private void permit(String file) {
        assertThat(folder.resolve(file).toFile().setWritable(false)).isTrue();
    }

    private CommandRun build(String... options) {
        return on("test", "2026-11-21", options);
    }

    private CommandRun on(String version, String day, String... options) {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(List.of(options));
        return CommandRun.of(version, day, "", folder, arguments.toArray(String[]::new));
    }

    /** What a build without a cache makes of the sites as they stand. */
    private Path fullBuild(boolean zip) {
        Path copy = folder.resolve("full");
        try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
            for (Path file : all.toList()) {
                Files.copy(file, copy.resolve(folder.resolve("site").relativize(file)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        build(
                zip
                        ? new String[] {"--no-cache", "--site", "full", "--zip"}
                        : new String[] {"--no-cache", "--site", "full"});
        return copy;
    }

    private Path entry() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(".trustbinder/cache"))) {
            return all.filter(file -> file.toString().endsWith(".build"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static SortedMap<String, String> hashes(Path site) {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        site.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes;
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
