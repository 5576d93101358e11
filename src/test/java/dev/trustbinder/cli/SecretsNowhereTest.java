package dev.trustbinder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.GitStory;
import dev.trustbinder.search.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key that was ever committed is in no byte that leaves the repository: not in the binder, not in those of releases,
 * not packed, not sealed. The keys are put together here so that no scanner takes this file for a leak.
 */
class SecretsNowhereTest {
    private static final String ADA = "Ada <ada@ledger.example>";
    private static final String START = "AKI" + "A";
    private static final String POLICY = "content/policies/core.md";
    private static final String CONTROLS = "content/controls/core.yml";

    @TempDir
    private Path folder;

    @Test
    void neitherBindersNorArchivesNorSealsHoldAKey() throws IOException {
        try (GitStory story = GitStory.overBase(folder.resolve("repository"))) {
            inOldVersions(story);
            inFilesOfToday(story);
            story.commit(ADA, "2026-09-02", "Rotate " + key(9));
        }
        Path repository = folder.resolve("repository");

        CommandRun build = CommandRun.in(
                repository, "build", "--zip", "--site", folder.resolve("site").toString());
        CommandRun seal = CommandRun.in(
                repository, "seal", "--out", folder.resolve("sealed").toString());

        assertThat(build.said()).contains("exit 1");
        assertThat(folder.resolve("site/binder.zip")).exists();
        assertThat(folder.resolve("sealed/data/index.html")).as(seal.said()).exists();
        assertThat(holding(folder.resolve("site"))).isEmpty();
        assertThat(holding(folder.resolve("sealed"))).isEmpty();
        assertThat(Files.readString(folder.resolve("site/binder/history/POL-CORE.html")))
                .contains("withheld, as it holds a key or a password");
        assertThat(Files.readString(folder.resolve("site/binder/data/controls-history.csv")))
                .contains("COR-02,2026-03-02,\"unreadable: withheld, as it holds a key or a password\"");
    }

    /** In a document, a field and the message of a commit, all of them gone since, and in the tree of a release. */
    private static void inOldVersions(GitStory story) {
        String policy = story.text(POLICY);
        String controls = story.text(CONTROLS);
        story.write(POLICY, policy + "\nTake " + key(1) + " for it.\n")
                .write(CONTROLS, controls.replace("Quarterly restore test", "Restore with " + key(2)))
                .commit(ADA, "2026-03-02", "Note " + key(3));
        story.tag("binder/old");
        story.write(POLICY, policy + "\nTake another way.\n").write(CONTROLS, controls);
        story.commit(ADA, "2026-03-03", "Take the keys out");
        story.tag("binder/new");
    }

    private static void inFilesOfToday(GitStory story) {
        story.edit("content/program.yml", "name: Tidewater Cloud", "name: Tidewater " + key(4))
                .write("content/evidence/COR-01/2026-03-10/safeguards.csv", "door\n" + key(5) + "\n")
                .write("content/evidence/COR-01/2026-03-10/export.csv", "user,password\nann,kest7rel-moor\n")
                .write("content/policies/drawing.svg", "<svg><!-- " + key(6) + " --></svg>")
                .write("content/requests/answer.txt", key(7))
                .edit("content/requests/2026.yml", "text: Show", "text: " + key(8) + " Show");
    }

    private static String key(int number) {
        return START + "Q7ZK2LW4XVBNRTY".substring(0, 14) + "ABCDEFGHIJ".charAt(number) + "C";
    }

    /** The files with a key in them, packed or not. */
    private static List<String> holding(Path site) throws IOException {
        List<String> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                look(file.toString(), bytes, holding);
                try (InputStream in = Files.newInputStream(file)) {
                    Unpacking.open(Arrays.copyOf(bytes, 4), in, (name, part) -> look(file + ":" + name, part, holding));
                }
            }
        }
        return holding;
    }

    private static void look(String name, byte[] bytes, List<String> holding) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains(START + "Q7ZK2") || text.contains("kest7rel")) {
            holding.add(name);
        }
    }
}
