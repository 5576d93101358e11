package dev.trustbinder.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.kit.StockTool;
import dev.trustbinder.publish.Deployment;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.publish.PublishException;
import dev.trustbinder.publish.SiteFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipTest {
    private static final Publication FILES = Publication.empty()
            .with("START-HERE.html", "<!doctype html>")
            .with("files/über.txt", "ü")
            .with("empty.csv", "");

    @TempDir
    private Path folder;

    @Test
    void theSameFilesGiveTheSameBytesInEveryZone() throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            byte[] east = bytes(FILES);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(bytes(FILES)).isEqualTo(east);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(east)))
                    .as("in every Java and on every machine")
                    .isEqualTo("17dccd1e31663dc8706cac07562cd7e4b85351d01c6e23e2bb8d2b86e6086e27");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void unzipFindsNoFaultAndUnpacksEveryFile() throws Exception {
        Path zip = Files.write(folder.resolve("binder.zip"), bytes(FILES));
        StockTool tool = StockTool.in(folder, "unzip");
        assertThat(tool.run("unzip", "-t", zip.toString())).contains("No errors detected");
        tool.run("unzip", "-q", zip.toString());
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "binder/made-by-trustbinder",
                            "binder/START-HERE.html",
                            "binder/empty.csv",
                            "binder/files/über.txt");
        }
        assertThat(folder.resolve("binder/START-HERE.html")).hasContent("<!doctype html>");
    }

    @Test
    void anArchiveOfOursIsReplacedAndSomebodysIsNot() throws Exception {
        Path zip = folder.resolve("binder.zip");
        for (Publication files : List.of(FILES, FILES.with("more.txt", "more"))) {
            write(zip, out -> Zip.write(files, "binder", out));
            assertThat(Files.readAllBytes(zip)).isEqualTo(bytes(files));
        }
        assertThat(folder.toFile().list()).containsExactly("binder.zip");
        Files.writeString(zip, "PK my own");
        assertThatThrownBy(() -> write(zip, out -> {}))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("trustbinder did not write it");
        assertThat(zip).hasContent("PK my own");
    }

    @Test
    void aWriteThatFailsLeavesTheFormerArchiveAndNothingElse() throws Exception {
        Path zip = folder.resolve("binder.zip");
        write(zip, out -> Zip.write(FILES, "binder", out));
        assertThatThrownBy(() -> write(zip, out -> {
                    out.write(1);
                    throw new IOException("the disk broke");
                }))
                .hasMessageContaining("the disk broke");
        assertThat(Files.readAllBytes(zip)).isEqualTo(bytes(FILES));
        assertThat(folder.toFile().list()).containsExactly("binder.zip");
    }

    private static void write(Path zip, SiteFile.Body body) throws PublishException {
        SiteFile file = SiteFile.at(zip, Zip.beginning("binder"), List.of());
        new Deployment().run(List.of(file.with(body)));
    }

    private static byte[] bytes(Publication files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Zip.write(files, "binder", out);
        return out.toByteArray();
    }
}
