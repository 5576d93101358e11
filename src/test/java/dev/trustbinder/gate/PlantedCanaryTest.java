package dev.trustbinder.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Finding;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A canary planted straight into each kind of output, however it is written there. */
class PlantedCanaryTest {
    private static final String CANARY = GateTest.CANARY;

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void refusesACanaryInEveryKindOfOutput(String path, byte[] output, String where) throws IOException {
        List<Finding> findings = GateTest.inspect(GateTest.CLEAN.with(path, output), GateTest.forbid(CANARY));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(GateRules.LEAK);
            assertThat(finding.location()).isEqualTo(GateTest.SOURCE);
            assertThat(finding.message()).isEqualTo(where + ": can…");
        });
    }

    static Stream<Arguments> outputs() throws IOException {
        String html = "canary-Zq7/é &amp; 42";
        return Stream.of(
                at("x.html", "<p>So " + html + "!</p>"),
                at("x.html", "<p title='" + html + "'>"),
                at("x.html", "<!-- " + CANARY + " -->"),
                at("x.html", "<p>canary-Zq7/&eacute;\n   &amp;\u00a042</p>"),
                at("x.html", "<p>canary-<b>Zq7</b>/<i>é</i> &#38;&nbsp;<code>42</code></p>"),
                at("x.html", "&#x63;&#97;nary-&#0090;q7&sol;&#xE9; &amp;amp; 42"),
                at("x.html", "<a href=\"mailto:?body=canary-Zq7%2F%C3%A9%20%26%2042\">"),
                at(
                        "x.html",
                        "<a href=\"/s?q=" + URLEncoder.encode(CANARY, UTF_8).replace("+", "%20") + "\">"),
                at("x.json", "{\"a\": \"canary-Zq7\\/\\u00e9 \\u0026 42\"}"),
                at("x.js", "var a = '\\x63anary-Zq7\\/\\xe9 & 42'"),
                at("sitemap.xml", "<url><loc>https://x.example/canary-Zq7/%C3%A9%20&amp;%2042</loc></url>"),
                at("register.csv", "id,note\r\n1,\"" + CANARY + "\"\r\n"),
                at("upper.txt", "CANARY-ZQ7/é & 42"),
                at("decomposed.txt", "canary-Zq7/e\u0301 & 42"),
                Arguments.of("little.txt", CANARY.getBytes(UTF_16LE), "little.txt holds a canary as UTF-16"),
                Arguments.of("big.txt", ("x " + CANARY).getBytes(UTF_16BE), "big.txt holds a canary as UTF-16"),
                at(
                        "picture.png",
                        Packed.concat("\u0089PNG\r\n\u001a\n\0\0\0\u0012tEXtComment\0".getBytes(ISO_8859_1), bytes())),
                Arguments.of(
                        "canary-Zq7/é & 42.html", new byte[0], "the name of canary-Zq7/é & 42.html holds a canary"),
                Arguments.of("file.gz", Packed.gzip(bytes()), "the content in file.gz holds a canary"),
                Arguments.of("file.zip", Packed.zip("a/b.txt", bytes()), "a/b.txt in file.zip holds a canary"),
                Arguments.of(
                        "deep.zip",
                        Packed.zip("inner.zip", Packed.zip("a.gz", Packed.gzip(bytes()))),
                        "the content in a.gz in inner.zip in deep.zip holds a canary"),
                Arguments.of(
                        "document.pdf",
                        Packed.concat(
                                "%PDF-1.7 stream\n".getBytes(UTF_8),
                                Packed.deflate(("(Title) " + CANARY).getBytes(UTF_8))),
                        "a compressed stream in document.pdf holds a canary"),
                hex(HexFormat.of()),
                hex(HexFormat.of().withUpperCase()),
                base64("", Base64.getEncoder()),
                base64("x", Base64.getEncoder()),
                base64("xy", Base64.getEncoder()),
                base64("xyz", Base64.getEncoder()),
                base64("some more text", Base64.getUrlEncoder().withoutPadding()));
    }

    private static Arguments hex(HexFormat format) {
        return Arguments.of(
                "hex.txt",
                ("a=" + format.formatHex(("say " + CANARY + ".").getBytes(UTF_8))).getBytes(UTF_8),
                "hex.txt holds a canary as hexadecimal digits");
    }

    private static Arguments base64(String before, Base64.Encoder encoder) {
        byte[] plain =
                (before + (before.isEmpty() ? "" : " ") + CANARY + (before.length() > 1 ? "" : "!")).getBytes(UTF_8);
        return Arguments.of(
                "x.html",
                ("<img src=\"data:text/plain;base64," + encoder.encodeToString(plain) + "\">").getBytes(UTF_8),
                "x.html holds a canary as base64");
    }

    private static Arguments at(String path, String text) {
        return at(path, text.getBytes(UTF_8));
    }

    private static Arguments at(String path, byte[] output) {
        return Arguments.of(path, output, path + " holds a canary");
    }

    private static byte[] bytes() {
        return CANARY.getBytes(UTF_8);
    }
}
