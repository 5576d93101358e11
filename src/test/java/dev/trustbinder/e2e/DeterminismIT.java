package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trustbinder.e2e.Tool.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same commit, same bytes, whatever the machine thinks of zones, letters, rights and paths. */
class DeterminismIT {
    private static final Path NEWER_JAVA = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");

    @TempDir
    private Path folder;

    @Test
    void aMachineOnTheOtherSideOfTheWorldBuildsTheSameBytes() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("Ordner für Prüfer"));
        Path site = elsewhere.resolve("Seiten von ünten");
        Tool tool = Tool.in(elsewhere)
                .with("TZ", "Pacific/Kiritimati")
                .with("LC_ALL", "C.UTF-8")
                .with("LANG", "tr_TR.ISO-8859-9")
                .options("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR")
                .options("-Dfile.encoding=ISO-8859-9")
                .under("sh", "-c", "umask 077; exec \"$@\"", "sh");

        assertSameAsSample(tool, site);
    }

    @Test
    void anotherJavaBuildsTheSameBytes() {
        assumeThat(NEWER_JAVA)
                .as("there is no newer Java on this machine to compare with")
                .isDirectory();
        Tool tool =
                Tool.in(folder).java(NEWER_JAVA).with("TZ", "America/St_Johns").with("LC_ALL", "C");

        assertSameAsSample(tool, folder.resolve("site"));
    }

    private static void assertSameAsSample(Tool tool, Path site) {
        Run run = tool.run(
                "build", "--content", Sample.repository().resolve("content").toString(), "--site", site.toString());

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.out()).isEqualTo(Sample.run().out());
        assertThat(Tree.hashes(site.resolve("trust"))).isEqualTo(Tree.hashes(Sample.trust()));
        assertThat(Tree.hashes(site.resolve("binder"))).isEqualTo(Tree.hashes(Sample.binder()));
    }
}
