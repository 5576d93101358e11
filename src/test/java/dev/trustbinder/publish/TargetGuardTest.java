package dev.trustbinder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetGuardTest {
    @TempDir
    Path folder;

    Path site;
    Path target;

    @BeforeEach
    void makeTheFolderOfTheSites() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        target = site.resolve("trust");
    }

    @Test
    void keepsAFolderItDidNotWrite() throws Exception {
        Files.createDirectory(target);
        Files.writeString(target.resolve("thesis.txt"), "the only copy");

        PublishException refused = refusal(target);

        assertThat(refused).hasMessageContaining(target.toRealPath() + ": it holds files and no .trustbinder-site");
        assertThat(target.resolve("thesis.txt")).hasContent("the only copy");
    }

    @Test
    void refusesFoldersWhoseLossWouldHurt() throws Exception {
        Path home = Path.of(System.getProperty("user.home"));
        Path link = Files.createSymbolicLink(site.resolve("link"), Files.createDirectory(folder.resolve("real")));
        Path dangling = Files.createSymbolicLink(site.resolve("dangling"), folder.resolve("nowhere"));
        Path file = Files.writeString(site.resolve("file"), "");

        assertThat(refusal(Path.of("/"))).hasMessageContaining("root of the file system");
        assertThat(refusal(Path.of("/tmp/.."))).hasMessageContaining("root of the file system");
        assertThat(refusal(home)).hasMessageContaining("home folder");
        assertThat(refusal(link)).hasMessageContaining("symbolic link");
        assertThat(refusal(dangling)).hasMessageContaining("symbolic link");
        assertThat(refusal(file)).hasMessageContaining("is no folder");
        assertThat(refusal(folder.resolve(".git/trust"))).hasMessageContaining("git");
    }

    @Test
    void refusesTheSourceAndEveryFolderThatHoldsIt() throws Exception {
        Path source = Files.createDirectories(folder.resolve("repository/content"));
        Path detour = Files.createSymbolicLink(folder.resolve("detour"), folder.resolve("repository"));
        List<Path> sources = List.of(source);

        for (Path danger : List.of(source, source.getParent(), folder, detour.resolve("content"))) {
            PublishException refused =
                    catchThrowableOfType(PublishException.class, () -> SiteFolder.at(danger, sources));
            assertThat(refused).as("%s", danger).hasMessageContaining("which is read");
        }
        assertThatCode(() -> SiteFolder.at(source.resolve("site"), sources)).doesNotThrowAnyException();
    }

    private static PublishException refusal(Path path) {
        PublishException refused = catchThrowableOfType(PublishException.class, () -> SiteFolder.at(path, List.of()));
        assertThat(refused.kind()).isEqualTo(PublishException.Kind.REFUSED);
        return refused;
    }
}
