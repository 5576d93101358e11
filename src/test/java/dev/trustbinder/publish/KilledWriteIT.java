package dev.trustbinder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trustbinder.kit.Signals;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills real processes while they write. */
class KilledWriteIT {
    private static final int FILES = 3;
    private static final int KILLS = 50;
    private static final int PAGES = 60;
    private static final int LONGEST_PAUSE = 12;
    private static final List<String> SIGNS =
            List.of(".binder.new", ".trust.new", ".trust.new/new.html", ".binder.journal");
    private static final int MORE_STEPS_THAN_ANY_WRITE = 60;

    @TempDir
    Path folder;

    Path site;
    Path target;

    @BeforeEach
    void keepATrackedFileBesideTheSite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("README.md"), "# Output");
        target = site.resolve("trust");
    }

    @Test
    void atWhateverStepAReplacementDiesTheNextRunFindsOldOrNewWhole() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int step = 1; step < MORE_STEPS_THAN_ANY_WRITE; step++) {
            write("old");
            if (exitOf(start("new", FILES, step, 0)) == DyingWriter.SURVIVED) {
                break;
            }
            outcomes.add(stateAfterDeath("at step " + step));
        }

        assertThat(outcomes).hasSizeGreaterThan(15);
        assertThat(new TreeSet<>(outcomes)).containsExactly("new", "none, then new", "old");
    }

    @Test
    void atWhateverStepAFirstWriteDiesTheNextRunFindsNothingOrNewWhole() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int step = 1; step < MORE_STEPS_THAN_ANY_WRITE; step++) {
            new SiteTree(target).delete(Steps.UNWATCHED);
            if (exitOf(start("new", FILES, step, 0)) == DyingWriter.SURVIVED) {
                break;
            }
            outcomes.add(stateAfterDeath("at step " + step));
        }

        assertThat(new TreeSet<>(outcomes)).containsExactly("new", "none, then new", "none, then none");
    }

    /** Kills the run that repairs, too: two deaths in a row are still no mixture. */
    @Test
    void atWhateverStepARepairDiesTheNextRunFindsOldOrNewWhole() throws Exception {
        dieWhileTheFolderIsMissing();
        Path wreck = Files.move(site, folder.resolve("wreck"));
        for (int step = 1; step < MORE_STEPS_THAN_ANY_WRITE; step++) {
            new SiteTree(site).delete(Steps.UNWATCHED);
            copy(wreck, site);
            if (exitOf(start("newer", FILES, step, 0)) == DyingWriter.SURVIVED) {
                break;
            }
            assertThat(stateAfterDeath("at step " + step)).isIn("new", "newer", "none, then new", "none, then newer");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 120, 200, 280})
    void killedAtAnyMomentTheNextRunFindsOldOrNewWhole(int millis) throws Exception {
        write("old", 200);
        Process process = start("new", 200, 0, 1);
        awaitReady(process);
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();

        SiteFolder.at(target, List.of()).settle();

        assertThat(SiteFolderTest.tree(target)).isIn(tree("old", 200), tree("new", 200));
        assertThat(SiteFolderTest.names(site)).containsExactly("README.md", "trust");
    }

    /** Kills a little after a random sign of how far the write is, or after its end where the sign was missed. */
    @Test
    void killedAtAnyMomentBothSitesAreOfOneBuild() throws Exception {
        Path binder = site.resolve("binder");
        String both = binder + File.pathSeparator + target;
        Random moments = new Random(1);
        List<String> atOnce = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            new Deployment().run(DyingWriter.replacements(both, DyingWriter.publication("old", PAGES)));
            Process process = start(both, "new", PAGES, 0, 1);
            awaitReady(process);
            Path sign = site.resolve(SIGNS.get(moments.nextInt(SIGNS.size())));
            while (process.isAlive() && !Files.exists(sign)) {
                Thread.onSpinWait();
            }
            Thread.sleep(moments.nextInt(LONGEST_PAUSE));
            process.destroyForcibly().waitFor();

            TreeSet<String> builds = new TreeSet<>(builds(binder));
            builds.addAll(builds(target));
            atOnce.add(builds.toString());
            new Deployment()
                    .run(List.of(
                            SiteFolder.at(binder, List.of()).asItIs(),
                            SiteFolder.at(target, List.of()).asItIs()));
            assertThat(SiteFolderTest.tree(binder))
                    .isEqualTo(SiteFolderTest.tree(target))
                    .isIn(tree("old", PAGES), tree("new", PAGES));
            assertThat(SiteFolderTest.names(site)).containsExactly("README.md", "binder", "trust");
        }

        assertThat(atOnce).contains("[new]", "[old]").isSubsetOf("[new]", "[old]", "[]");
    }

    /** Of which builds the files of a site are: of one, or of none where the site is missing. */
    private static Collection<String> builds(Path root) throws IOException {
        return Files.exists(root) ? SiteFolderTest.tree(root).values() : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void toldToStopItLeavesTheFormerSiteAndNothingElse(String signal) throws Exception {
        Signals.assumeHeard(signal);
        write("old");
        Process process = start("new", 2_000, 0, 20);
        awaitReady(process);
        awaitExistence(site.resolve(".trust.new/new.html"));

        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        int exit = exitOf(process);

        assertThat(exit).isGreaterThan(128);
        assertThat(SiteFolderTest.tree(target)).isEqualTo(tree("old", FILES));
        assertThat(SiteFolderTest.names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void anotherProcessIsNamedAndItsDeathEndsItsLock() throws Exception {
        Process process = start("new", 2_000, 0, 20);
        awaitReady(process);
        awaitExistence(site.resolve(".trust.new/new.html"));
        SiteFolder impatient =
                SiteFolder.at(target, List.of(), new Deployment(Steps.UNWATCHED, Duration.ofMillis(100)));

        PublishException busy = catchThrowableOfType(
                PublishException.class, () -> impatient.write(DyingWriter.publication("newer", FILES)));
        process.destroyForcibly().waitFor();
        impatient.write(DyingWriter.publication("newer", FILES));

        assertThat(busy).hasMessageContaining("is being written by process " + process.pid() + " since ");
        assertThat(SiteFolderTest.tree(target)).isEqualTo(tree("newer", FILES));
        assertThat(SiteFolderTest.names(site)).containsExactly("README.md", "trust");
    }

    @Test
    void aNewSiteThatLostFilesAfterTheJournalIsNotPutInPlace() throws Exception {
        dieWhileTheFolderIsMissing();
        Files.writeString(site.resolve(".trust.new/pages/1/index.html"), "");

        SiteFolder.at(target, List.of()).settle();

        assertThat(SiteFolderTest.tree(target)).isEqualTo(tree("old", FILES));
        assertThat(SiteFolderTest.names(site)).containsExactly("README.md", "trust");
    }

    /** What a reader sees at once, and after the next run where that differs; ends with a good write. */
    private String stateAfterDeath(String when) throws Exception {
        String atOnce = state();
        SiteFolder.at(target, List.of()).settle();
        String settled = state();
        assertThat(SiteFolderTest.names(site)).as(when).isSubsetOf("README.md", "trust");

        write("newest");
        assertThat(SiteFolderTest.tree(target)).as(when).isEqualTo(tree("newest", FILES));
        assertThat(SiteFolderTest.names(site)).as(when).containsExactly("README.md", "trust");
        return atOnce.equals("none") ? atOnce + ", then " + settled : settled;
    }

    private String state() throws IOException {
        if (!Files.exists(target)) {
            return "none";
        }
        SortedMap<String, String> tree = SiteFolderTest.tree(target);
        String text = tree.get("pages/0/index.html");
        assertThat(tree).isEqualTo(tree(text, FILES));
        return text;
    }

    private void dieWhileTheFolderIsMissing() throws Exception {
        List<String> names = new ArrayList<>();
        write("older");
        SiteFolder.at(target, List.of(), new Deployment(step -> add(names, step), Duration.ZERO))
                .write(DyingWriter.publication("old", FILES));
        exitOf(start("new", FILES, names.indexOf("moved the former site aside") + 1, 0));
        assertThat(target).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void add(List<String> names, String step) {
        synchronized (names) {
            names.add(step);
        }
    }

    private void write(String text) throws PublishException {
        write(text, FILES);
    }

    private void write(String text, int files) throws PublishException {
        SiteFolder.at(target, List.of()).write(DyingWriter.publication(text, files));
    }

    private static SortedMap<String, String> tree(String text, int files) {
        SortedMap<String, String> tree = new TreeMap<>();
        DyingWriter.publication(text, files).files().keySet().forEach(path -> tree.put(path, text));
        return tree;
    }

    private Process start(String text, int files, int step, int millisAFile) throws IOException {
        return start(target.toString(), text, files, step, millisAFile);
    }

    private static Process start(String targets, String text, int files, int step, int millisAFile) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriter.class.getName(),
                        targets,
                        text,
                        Integer.toString(files),
                        Integer.toString(step),
                        Integer.toString(millisAFile))
                .redirectErrorStream(true)
                .start();
    }

    private static int exitOf(Process process) throws Exception {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isNotIn(0, 1);
        return process.exitValue();
    }

    private static void awaitReady(Process process) throws IOException {
        assertThat(process.getInputStream().read()).isEqualTo('r');
    }

    private static void awaitExistence(Path file) throws InterruptedException {
        for (int tries = 0; tries < 1_000 && !Files.exists(file); tries++) {
            Thread.sleep(10);
        }
        assertThat(file).exists();
    }
}
