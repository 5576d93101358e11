package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.kit.TextWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases as {@code build} writes them, from repositories that stock git made. */
class ReleasesTest {
    private static final String MARKER = ".trustbinder-site";

    @TempDir
    private Path folder;

    private Path home;
    private int day;

    @BeforeEach
    void begin() {
        home = folder.resolve("home");
        TextWorkspace.base().forEach((path, text) -> write(path.value(), text));
        write("content/evidence/COR-02/2026-Q1/proof.txt", "restored\n");
        git("init", "--quiet", "--initial-branch=main", ".");
        commit("Begin the programme");
    }

    @Test
    void aReleaseIsTheSameAloneAmongOthersLaterAndInACloneMadeElsewhere() {
        edit("content/program.yml", "as-of: 2026-11-21\n", "");
        write("themes/binder/start.html", "{% extends \"@base/binder/start.html\" %}\n");
        commit("Judge each commit on its own day");
        git("tag", "binder/2026-q1");
        git("mv", "content/policies/core.md", "content/policies/kernel.md");
        git("rm", "-r", "--quiet", "themes");
        commit("Rename the policy and drop the theme");
        build(home, "alone", "--revision", "binder/2026-q1");

        edit("content/policies/kernel.md", "keeps its promises", "keeps each promise");
        commit("Say it better");
        git("tag", "-a", "-m", "second", "binder/2026-q2");
        for (int number = 0; number < 10; number++) {
            write("content/evidence/COR-02/2026-0" + (number % 9 + 1) + "-x/more.txt", "more " + number + "\n");
            commit("Go on, " + number);
        }
        git("tag", "unrelated");
        build(home, "among");
        clone("elsewhere");
        edit("content/policies/kernel.md", "keeps each promise", "keeps every promise");
        commit("Go on elsewhere");
        git("tag", "binder/2026-q0");
        build(home, "later");
        build(home, "later-alone", "--revision", "binder/2026-q1");

        SortedMap<String, String> alone = files(folder.resolve("alone/binder"));
        assertThat(alone).containsKeys("index.html", "manifest-sha256.txt").doesNotContainKey("versions/index.html");
        assertThat(String.join("", alone.values())).doesNotContain("2026-q2", "As released:");
        assertThat(files(folder.resolve("among/binder/v/2026-q1"))).isEqualTo(alone);
        assertThat(files(folder.resolve("later/binder/v/2026-q1"))).isEqualTo(alone);
        assertThat(files(folder.resolve("elsewhere/binder/v/2026-q1"))).isEqualTo(alone);
        assertThat(files(folder.resolve("later-alone/binder"))).isEqualTo(alone);
        assertThat(files(folder.resolve("later/binder/v")).keySet())
                .extracting(path -> path.substring(0, path.indexOf('/')))
                .contains("2026-q0", "2026-q1", "2026-q2");
    }

    @Test
    void aReleaseThatCannotBeShownIsNamedAndTheOthersStand() {
        git("tag", "binder/fine");
        git("tag", "binder/FINE");
        write(
                "themes/binder/start.html",
                "{% extends \"binder/page.html\" %}{% block content %}{{ page.nothing }}{% endblock %}\n");
        commit("Break a template");
        git("tag", "binder/broken-theme");
        git("rm", "-r", "--quiet", "themes");
        git("mv", "content", "elsewhere");
        commit("Move the content away");
        git("tag", "binder/no-content");
        git("mv", "elsewhere", "content");
        commit("Move it back");

        String said = build(home, "site");

        assertThat(said.replaceAll("\\s+", " "))
                .contains("content/program.yml:", "error[release/name]", "would share the folder fine with binder/FINE")
                .contains(
                        "warning[release/unreadable]: release binder/broken-theme cannot be shown: themes/binder/start.html")
                .contains(
                        "release binder/no-content cannot be shown: its commit holds no program.yml that can be read");
        assertThat(files(folder.resolve("site/binder/v")).keySet()).allMatch(path -> path.startsWith("FINE/"));
        assertThat(files(folder.resolve("site/binder")).get("versions/index.html"))
                .contains("binder/FINE", "binder/no-content", "Not in the binder because");
        assertThat(files(folder.resolve("site/binder")).get("controls/COR-01.html"))
                .contains("<a href=\"../v/FINE/controls/COR-01.html\">FINE</a>", "../versions/index.html");
    }

    @Test
    void releasesThatWereNeverFetchedAreOneFindingWithTheCommandThatFetchesThem() {
        for (int quarter = 1; quarter < 4; quarter++) {
            edit("content/policies/core.md", "promises", "promises " + quarter);
            commit("Promise " + quarter);
            git("tag", "binder/2026-q" + quarter);
        }
        edit("content/policies/core.md", "promises 3 2 1", "promises");
        commit("Promise");
        git("config", "uploadpack.allowFilter", "true");
        git(
                "clone",
                "--quiet",
                "--filter=blob:none",
                "file://" + home,
                folder.resolve("partial").toString());

        String said =
                build(folder.resolve("partial"), "site", "--allow-shallow").replaceAll("\\s+", " ");

        assertThat(said)
                .containsOnlyOnce("cannot be shown")
                .contains("release binder/2026-q1, binder/2026-q2 and binder/2026-q3 cannot be shown")
                .contains("git fetch --refetch --no-filter");
    }

    @Test
    void thePackedBinderHoldsTheSameFiles() throws IOException {
        git("tag", "binder/first");
        build(home, "site", "--zip");
        try (ZipFile zip = new ZipFile(folder.resolve("site/binder.zip").toFile())) {
            SortedMap<String, String> packed = new TreeMap<>();
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                packed.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
            packed.remove("binder/made-by-trustbinder");
            SortedMap<String, String> written = new TreeMap<>();
            files(folder.resolve("site/binder")).forEach((path, bytes) -> written.put("binder/" + path, bytes));
            assertThat(packed).isEqualTo(written);
        }
    }

    private void clone(String name) {
        StockTool.in(folder, "git").run("git", "clone", "--quiet", home.toUri().toString(), name + "-clone");
        build(folder.resolve(name + "-clone"), name);
    }

    private String build(Path repository, String site, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("build", "--site", folder.resolve(site).toString()), Stream.of(more))
                .toArray(String[]::new);
        CommandRun run = CommandRun.in(repository, arguments);
        assertThat(run.exit()).as(run.said()).isLessThan(2);
        return run.said();
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(MARKER)) {
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void write(String path, String text) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void edit(String path, String before, String after) {
        try {
            String text = Files.readString(home.resolve(path));
            assertThat(text).contains(before);
            write(path, text.replace(before, after));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** Commits everything, a day after the commit before. */
    private void commit(String message) {
        day++;
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "-m", message);
    }

    private void git(String... arguments) {
        String date = "2026-10-%02dT09:00:00Z".formatted(Math.max(1, day));
        String[] line = Stream.concat(Stream.of("git"), Stream.of(arguments)).toArray(String[]::new);
        StockTool.in(home, "git")
                .with("GIT_AUTHOR_NAME", "Ada")
                .with("GIT_AUTHOR_EMAIL", "ada@tidewater.example")
                .with("GIT_COMMITTER_NAME", "Ada")
                .with("GIT_COMMITTER_EMAIL", "ada@tidewater.example")
                .with("GIT_AUTHOR_DATE", date)
                .with("GIT_COMMITTER_DATE", date)
                .run(line);
    }
}
