package dev.trustbinder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Binder, its zip file and the trust center of one build are replaced together. */
class DeploymentTest {
    private static final String BEGINNING = "PK";

    @TempDir
    Path folder;

    Path site;

    @BeforeEach
    void makeTheFolder() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
    }

    /** Whatever stands on the disk after a step is what a kill at that step leaves. */
    @Test
    void aKillAtAnyStepOfAReplacementLeavesOneBuildAndTheNextRunCompletesIt() throws Exception {
        new Deployment().run(all(site, "old"));

        List<String> outcomes = outcomesOfKills(all(site, "new"));

        assertThat(new TreeSet<>(outcomes))
                .containsExactly(
                        "[new], then new",
                        "[none, new], then new",
                        "[none], then new",
                        "[old, none], then new",
                        "[old], then new",
                        "[old], then old");
    }

    @Test
    void aKillAtAnyStepOfAFirstBuildLeavesOneBuildOrNone() throws Exception {
        List<String> outcomes = outcomesOfKills(all(site, "new"));

        assertThat(new TreeSet<>(outcomes))
                .containsExactly("[new], then new", "[none, new], then new", "[none], then new", "[none], then none");
    }

    /** A power cut can take from a new site what the disk had not written yet: from any one, after any step. */
    @Test
    void whereOneNewSiteLostFilesAllFormerOnesComeBack() throws Exception {
        new Deployment().run(all(site, "old"));
        List<Path> wrecks = kills(all(site, "new"), "journal", "moved");

        int copies = 0;
        int spoiled = 0;
        for (Path wreck : wrecks) {
            for (String name : List.of(".trust.new/index.html", ".binder.new/index.html", ".binder.zip.new")) {
                Path copy = copy(wreck, folder.resolve("spoiled-" + copies++));
                if (Files.exists(copy.resolve(".binder.journal")) && Files.exists(copy.resolve(name))) {
                    Files.writeString(copy.resolve(name), "");
                    spoiled++;
                    new Deployment().run(asTheyAre(copy));
                    assertThat(state(copy)).as(wreck + " without " + name).containsExactly("old");
                }
            }
        }
        assertThat(spoiled).isGreaterThan(10);
    }

    @Test
    void aSiteThatIsLeftAsItIsStaysWhileTheOthersAreReplaced() throws Exception {
        new Deployment().run(all(site, "old"));

        new Deployment()
                .run(List.of(
                        all(site, "new").get(0),
                        asTheyAre(site).get(1),
                        asTheyAre(site).get(2)));

        assertThat(text(site, "binder/index.html")).isEqualTo("new");
        assertThat(text(site, "trust/index.html")).isEqualTo("old");
        assertThat(text(site, "binder.zip")).isEqualTo("old");
    }

    /** Only what is replaced can be destroyed. */
    @Test
    void aFileThatIsLeftAsItIsMayBeALink() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.zip"), BEGINNING + "kept");
        Files.createSymbolicLink(site.resolve("binder.zip"), elsewhere);

        new Deployment()
                .run(List.of(
                        SiteFolder.at(site.resolve("binder"), List.of())
                                .with(Publication.empty().with("index.html", "new")),
                        zip(site).asItIs()));
        PublishException refused =
                catchThrowableOfType(PublishException.class, () -> zip(site).with(out -> {}));

        assertThat(state(site)).contains("new", "kept");
        assertThat(site.resolve("binder.zip")).isSymbolicLink();
        assertThat(refused).hasMessageContaining("binder.zip: it is a symbolic link");
    }

    @Test
    void whereOneCannotBeMadeNoneIsReplaced() throws Exception {
        new Deployment().run(all(site, "old"));
        List<Replacement> broken = new ArrayList<>(all(site, "new").subList(0, 2));
        broken.add(SiteFolder.at(site.resolve("trust"), List.of())
                .with(Publication.empty().with("evidence.pdf", BadBlob.broken())));

        PublishException failure = catchThrowableOfType(PublishException.class, () -> new Deployment().run(broken));

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.SOURCE);
        assertThat(state(site)).containsExactly("old");
        assertThat(SiteFolderTest.names(site)).containsExactly("binder", "binder.zip", "trust");
    }

    @Test
    void aRunThatDoesNotKnowAllOfAnInterruptedDeploymentLeavesItAlone() throws Exception {
        new Deployment().run(all(site, "old"));
        Path wreck = kills(all(site, "new"), "moved the former site aside").get(0);

        PublishException refused = catchThrowableOfType(
                PublishException.class,
                () -> SiteFolder.at(wreck.resolve("binder"), List.of()).write(Publication.empty()));

        assertThat(refused)
                .hasMessageContaining("killed build that was replacing binder.zip, too; run trustbinder build");
        new Deployment().run(asTheyAre(wreck));
        assertThat(state(wreck)).containsExactly("new");
    }

    private List<String> outcomesOfKills(List<Replacement> members) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (Path wreck : kills(members, "")) {
            TreeSet<String> atOnce = state(wreck);
            assertThat(atOnce).as(wreck.toString()).doesNotContain("mixed");
            assertThat(atOnce.containsAll(List.of("old", "new")))
                    .as(wreck + " holds two builds")
                    .isFalse();
            boolean isMidway = Files.exists(wreck.resolve(".binder.journal"));
            List<Path> repairs = killsOf(asTheyAre(wreck), wreck);
            for (Path repair : isMidway ? repairs : List.<Path>of()) {
                new Deployment().run(asTheyAre(repair));
                assertThat(state(repair)).as("repair killed at " + repair).hasSize(1);
            }
            TreeSet<String> settled = state(wreck);
            assertThat(settled).as(wreck.toString()).hasSize(1);
            assertThat(SiteFolderTest.names(wreck)).isSubsetOf("binder", "binder.zip", "trust");
            outcomes.add(atOnce.descendingSet() + ", then " + settled.first());
        }
        return outcomes;
    }

    private List<Path> kills(List<Replacement> members, String... steps) throws PublishException {
        return killsOf(members, site).stream()
                .filter(wreck -> Stream.of(steps).anyMatch(wreck.getFileName().toString()::contains))
                .toList();
    }

    /** Runs a deployment and keeps a copy of its folder at each step, without what says that this process lives. */
    private List<Path> killsOf(List<Replacement> members, Path root) throws PublishException {
        List<Path> wrecks = new ArrayList<>();
        Steps keeper = step -> {
            synchronized (wrecks) {
                String name = root.getFileName() + "-" + wrecks.size() + " " + step.replace('/', '_');
                wrecks.add(copy(root, folder.resolve(name)));
            }
        };
        new Deployment(keeper, Duration.ZERO).run(members);
        return wrecks;
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
            Files.deleteIfExists(to.resolve(".binder.builder"));
            return to;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Replacement> all(Path root, String text) throws PublishException {
        Publication publication = Publication.empty().with("index.html", text);
        return List.of(
                SiteFolder.at(root.resolve("binder"), List.of()).with(publication),
                zip(root).with(out -> out.write((BEGINNING + text).getBytes(StandardCharsets.UTF_8))),
                SiteFolder.at(root.resolve("trust"), List.of()).with(publication));
    }

    private static List<Replacement> asTheyAre(Path root) throws PublishException {
        return List.of(
                SiteFolder.at(root.resolve("binder"), List.of()).asItIs(),
                zip(root).asItIs(),
                SiteFolder.at(root.resolve("trust"), List.of()).asItIs());
    }

    private static SiteFile zip(Path root) throws PublishException {
        return SiteFile.at(root.resolve("binder.zip"), BEGINNING.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** Which builds stand in the folder. */
    private static TreeSet<String> state(Path root) throws IOException {
        return new TreeSet<>(
                List.of(text(root, "binder/index.html"), text(root, "binder.zip"), text(root, "trust/index.html")));
    }

    private static String text(Path root, String file) throws IOException {
        Path path = root.resolve(file);
        return Files.exists(path) ? Files.readString(path).replaceFirst("^" + BEGINNING, "") : "none";
    }
}
