package dev.trustbinder.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trustbinder.repository.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    @Test
    void holdsWhatWasPutIn() throws IOException {
        Publication site = Publication.empty()
                .with("index.html", "<p>é</p>")
                .with("logo.png", new byte[] {1, 2})
                .with("controls", Publication.empty().with("acc-01.html", "one"));

        assertThat(site.files().keySet()).containsExactly("controls/acc-01.html", "index.html", "logo.png");
        assertThat(text(site, "index.html")).isEqualTo("<p>é</p>");
        assertThat(site.files().get("index.html").size()).isEqualTo(9);
    }

    @Test
    void isNotChangedByWhatIsAddedLaterOrByTheArrayItWasGiven() throws IOException {
        byte[] bytes = "before".getBytes(UTF_8);
        Publication.Builder builder = Publication.builder().add("a", bytes);
        Publication site = builder.build();
        bytes[0] = 'B';
        builder.add("b", "");

        assertThat(site.files().keySet()).containsExactly("a");
        assertThat(text(site, "a")).isEqualTo("before");
    }

    @Test
    void showsOneFolderAlone() {
        Publication site = Publication.empty()
                .with("trust/index.html", "")
                .with("trust/a/b.html", "")
                .with("trust-2/x", "")
                .with("trust.txt", "");

        assertThat(site.below("trust").files().keySet()).containsExactly("a/b.html", "index.html");
        assertThat(site.below("none").files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a/b",
                ".well-known/trust.json",
                "_headers",
                "ACC-09.2026-Q1/Lieferschein für März.pdf",
                "日本/見.txt",
                "console.log",
                "com10",
                "com",
                "nulls",
                "a..b",
                "auxiliary/x",
                "git",
                ".gitignore",
                "-",
                "a b/c d"
            })
    void acceptsNamesEveryDiskTakes(String path) {
        assertThat(Publication.objectionTo(path)).isEmpty();
        assertThat(Publication.empty().with(path, "").files()).containsKey(path);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesAPathThatLeadsOutOrThatSomeDiskCannotHold(String path) {
        assertThat(Publication.objectionTo(path)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Publication.empty().with(path, ""))
                .withMessageContaining(path);
    }

    static Stream<String> hostile() {
        return Stream.of(
                        List.of(
                                "",
                                "/",
                                "/etc/passwd",
                                "..",
                                "../x",
                                "a/../b",
                                "a/..",
                                ".",
                                "./a",
                                "a/./b",
                                "a//b",
                                "a/"),
                        List.of(
                                "C:/x",
                                "c:x",
                                "a:stream",
                                "\\\\host\\share",
                                "a\\b",
                                "..\\x",
                                "a\0b",
                                "a\nb",
                                "a\tb",
                                "a\u0085b"),
                        List.of(
                                "a.",
                                "a ",
                                "a./b",
                                "a /b",
                                "...",
                                "x/. ",
                                "con",
                                "CON",
                                "Aux.txt",
                                "x/nul.html",
                                "lpt1",
                                "COM9.a.b"),
                        List.of(
                                "com¹",
                                "conin$",
                                "con .txt",
                                ".git/config",
                                "a/.GIT/x",
                                ".Git",
                                "git~1/x",
                                ".trustbinder-site"),
                        List.of(
                                "a/.Trustbinder-Site",
                                "a?b",
                                "a*b",
                                "a\"b",
                                "a<b",
                                "a>b",
                                "a|b",
                                "a\u202Egpj.exe",
                                "a\u200Fb"),
                        List.of(
                                "a\u2028b",
                                "half\uD800",
                                "x".repeat(256),
                                "ü".repeat(128),
                                "abcdefghi/".repeat(100) + "x"))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, Index.html",
        "a/x.html, A/y.html",
        "a, a/x",
        "A/x, a",
        "straße.html, STRASSE.html",
        "caf\u00e9.html, cafe\u0301.html",
        "CAF\u00c9/x, cafe\u0301/y",
        "\u212a.html, k.html",
        "x/\u0130, x/i\u0307",
        "\u03a3.html, \u03c2.html"
    })
    void refusesTwoPathsThatOneDiskCannotTellApart(String one, String other) {
        Publication site = Publication.empty().with(one, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.with(other, ""))
                .withMessage("cannot be published side by side: " + one + " and " + other);
    }

    @Test
    void refusesTheSamePathTwiceAlsoThroughAFolder() {
        Publication site = Publication.empty().with("a/b", "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.with("a", Publication.empty().with("b", "one")))
                .withMessage("published twice: a/b");
    }

    @Test
    void writesAManifestThatStockToolsCheck(@TempDir Path folder) throws Exception {
        Publication site = Publication.empty()
                .with("a folder/ü.txt", "one")
                .with("b", stored("1", "two"))
                .with("empty", "");
        for (String path : site.files().keySet()) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), text(site, path));
        }
        Files.writeString(folder.resolve("manifest"), site.manifest().toText());

        Process check = new ProcessBuilder("sha256sum", "--strict", "-c", "manifest")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(3);
        assertThat(site.manifest().entries().get("b"))
                .isEqualTo(new Manifest.Entry("3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", 3));
    }

    @Test
    void saysWhatAnotherChanges() throws IOException {
        Publication before = Publication.empty()
                .with("gone", "")
                .with("same", "text")
                .with("same-blob", stored("1", "blob"))
                .with("became-blob", "blob")
                .with("changed", "old")
                .with("changed-blob", stored("1", "blob"));
        Publication after = Publication.empty()
                .with("new", "")
                .with("same", "text")
                .with("same-blob", stored("1", "blob"))
                .with("became-blob", stored("1", "blob"))
                .with("changed", "new")
                .with("changed-blob", stored("2", "blub"));

        assertThat(before.diff(before)).isEmpty();
        assertThat(before.diff(after).toString())
                .isEqualTo("{changed=CHANGED, changed-blob=CHANGED, gone=REMOVED, new=ADDED}");
    }

    private static String text(Publication site, String path) throws IOException {
        try (InputStream bytes = site.files().get(path).open()) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    static Blob stored(String id, String text) {
        return new Blob() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public long size() {
                return text.getBytes(UTF_8).length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(UTF_8));
            }
        };
    }
}
