package dev.trustbinder.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes to real disks that are full or read-only; skipped where the test may not mount one. */
class FullDiskIT {
    private static final Publication OLD = Publication.empty().with("index.html", "old");
    private static final Publication HUGE =
            Publication.empty().with("index.html", "new").with("pages/huge.bin", new byte[1 << 20]);

    @TempDir
    Path folder;

    Path disk;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()), "cannot mount here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void aFullDiskIsNamedWithItsFreeSpaceAndTheFormerSiteStands() throws Exception {
        Path target = disk.resolve("site/trust");
        SiteFolder.at(target, List.of()).write(OLD);

        PublishException failure = failure(target, HUGE);

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.DISK);
        assertThat(failure.getMessage())
                .matches("cannot write " + target.toRealPath()
                        + "/pages/huge\\.bin: No space left on device \\(\\d+ KiB free\\)");
        assertThat(SiteFolderTest.tree(target)).isEqualTo(SiteFolderTest.tree(OLD));
        assertThat(SiteFolderTest.names(disk.resolve("site"))).containsExactly("trust");
    }

    @Test
    void aReadOnlyDiskIsNamedAndTheFormerSiteStands() throws Exception {
        Path target = disk.resolve("trust");
        SiteFolder.at(target, List.of()).write(OLD);
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()));

        PublishException failure = failure(target, HUGE);

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.DISK);
        assertThat(failure).hasMessageMatching("cannot lock .*/trust: Read-only file system \\(\\d+ KiB free\\)");
        assertThat(SiteFolderTest.tree(target)).isEqualTo(SiteFolderTest.tree(OLD));
    }

    @Test
    void aMountPointItselfIsNotReplaced() throws Exception {
        PublishException failure = failure(disk, OLD);

        assertThat(failure.kind()).isEqualTo(PublishException.Kind.DISK);
        assertThat(failure).hasMessageContaining("cannot replace " + disk.toRealPath());
        assertThat(SiteFolderTest.names(folder)).containsExactly("disk");
    }

    private static PublishException failure(Path target, Publication publication) {
        return catchThrowableOfType(
                PublishException.class, () -> SiteFolder.at(target, List.of()).write(publication));
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
