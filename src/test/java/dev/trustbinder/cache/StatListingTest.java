package dev.trustbinder.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatListingTest {
    @TempDir
    private Path folder;

    /** Many of these edits fall into one tick of the clock by which the file system tells time. */
    @Test
    void anEditOfTheSameSizeInTheTickOfTheListingIsSeen() throws IOException {
        Path file = folder.resolve("policy.md");
        for (int round = 0; round < 500; round++) {
            Files.writeString(file, "before");
            FileTime since = Files.getLastModifiedTime(file);
            byte[] before = list(since);
            Files.writeString(file, "behind");

            assertThat(list(since)).as("round %d", round).isNotEqualTo(before);
        }
    }

    /** The clocks of file systems tick at most every 16 ms, or every two seconds where they keep whole ones. */
    @Test
    void aFileIsComparedByItsBytesWhereItsTimeIsWithinATickOfTheListing() throws IOException {
        Path file = Files.writeString(folder.resolve("policy.md"), "before");
        Instant far = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        int stat = list(FileTime.from(far)).length;

        assertThat(stat).isLessThan(list(Files.getLastModifiedTime(file)).length);
        Files.setLastModifiedTime(file, FileTime.from(far.plusMillis(500)));
        assertThat(list(FileTime.from(far.plusMillis(540)))).hasSize(stat);
        assertThat(list(FileTime.from(far.plusMillis(516)))).hasSizeGreaterThan(stat);
        Files.setLastModifiedTime(file, FileTime.from(far));
        assertThat(list(FileTime.from(far.plusMillis(1_900)))).hasSizeGreaterThan(stat);
    }

    @Test
    void aFileThatLiesUntouchedIsListedTheSame() throws IOException {
        Files.writeString(folder.resolve("policy.md"), "before");
        FileTime since = Files.getLastModifiedTime(folder.resolve("policy.md"));

        assertThat(list(since)).isEqualTo(list(since));
    }

    @Test
    void aLinkThatLeadsInACircleOrNowhereIsListed() throws IOException {
        Files.createSymbolicLink(folder.resolve("up"), folder);
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
        byte[] before = list(FileTime.fromMillis(0));
        Files.writeString(folder.resolve("nowhere"), "there now");

        assertThat(list(FileTime.fromMillis(0))).isNotEqualTo(before);
    }

    private byte[] list(FileTime since) throws IOException {
        return StatListing.of(List.of(folder), since, path -> false);
    }
}
