package dev.trustbinder.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.search.Unpacking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    static final String CANARY = "canary-Zq7/é & 42";
    static final Location SOURCE = Location.on(new RepoPath("content/controls/access.yml"), 7, 9, 12);
    static final Publication CLEAN = Publication.empty()
            .with(
                    "index.html",
                    "<p>Access is reviewed every quarter. See <a href=\"/controls/a-10.html\">A-10</a>.</p>")
            .with("controls/a-10.html", "<h1>A-10</h1>")
            .with("trust.json", "{\"controls\": [\"A-10\"]}");

    @Test
    void letsACleanSitePass() throws IOException {
        assertThat(inspect(CLEAN, forbid(CANARY, "A-1", "jane@corp.example"))).isEmpty();
    }

    @Test
    void knowsALongWordByAllOfItNotItsBeginning() throws IOException {
        String secret = "what we tell nobody, since it would help those who attack us, is that doors stay open";

        assertThat(inspect(CLEAN.with("open.txt", secret.replace("open", "shut")), forbid(secret)))
                .isEmpty();
        assertThat(inspect(CLEAN.with("open.txt", secret), forbid(secret))).hasSize(1);
    }

    @Test
    void passesOverWhatIsTooShortToBeLookedFor() throws IOException {
        Forbidden.Word composed = new Forbidden.Word("e\u0301", "a word", SOURCE);

        assertThat(inspect(CLEAN, new Forbidden(List.of(composed), List.of("AB"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1 | see A-1. | true",
                "A-1 | see A-10 | false",
                "A-1 | see AA-1 | false",
                "A-1 | see a-1.html | true",
                "A-1 | see A-1-x | true",
                "A-1 | “A-1” | true",
                "A-1 | éA-1 | false",
                "A-1 | A-1é | false",
                "A-1 | <td>A-1</td><td>0</td> | true",
                "A-1 | <td>A</td><td>-1</td> | false",
                "ciso | the CISO decides | false",
                "ciso | ask ciso now | true",
                "jane@corp.example | Jane@Corp.Example | true",
                "jane@corp.example | maryjane@corp.example | false",
                "jane@corp.example | jane%40corp.example | true",
                "(draft) | a(draft)b | true",
                "jane@corp.example | R & D: <b>jane</b>@corp.example | true",
                "jane@corp.example | R &amp; D: <b>jane</b>@corp.example | true",
                "Müller-Lüdenscheidt | M&uuml;ller-L&#252;denscheidt | true",
                "😀-plan | \\ud83d\\ude00-plan | true",
                "50% & more \\ less | 50% &amp; more \\\\ less | true",
            })
    void findsWholeWordsAlone(String word, String text, boolean found) throws IOException {
        List<Finding> findings = inspect(Publication.empty().with("x", text), forbid(word));

        assertThat(findings).hasSize(found ? 1 : 0);
    }

    @Test
    void encodedWordsAreWholeToo() throws IOException {
        String longer = "see ACC-099 here";
        String exact = "see ACC-09 here";

        assertThat(inspect(encodedAllWays(longer), forbid("ACC-09"))).isEmpty();
        assertThat(inspect(encodedAllWays(exact), forbid("ACC-09"))).hasSize(6);
    }

    private static Publication encodedAllWays(String text) {
        Publication.Builder site = Publication.builder()
                .add("hex", HexFormat.of().formatHex(text.getBytes(UTF_8)))
                .add("little", text.getBytes(UTF_16LE))
                .add("big", text.getBytes(UTF_16BE));
        for (String before : List.of("", "1", "22")) {
            site.add("base64" + before, Base64.getEncoder().encodeToString((before + text).getBytes(UTF_8)));
        }
        return site.build();
    }

    @Test
    void namesTheLongestOfWordsWithinWordsAndAllThatOverlap() throws IOException {
        Publication site = Publication.empty().with("x", "see ACC-09.2026-Q1 and ACC-10");

        assertThat(inspect(site, forbid("ACC-09", "ACC-09.2026-Q1", "Q1 and ACC", "ACC-1")))
                .extracting(Finding::message)
                .containsExactly("x holds a canary: ACC…", "x holds a canary: Q1 …");
        assertThat(inspect(site, forbid("ACC-09", "ACC-10"))).hasSize(2);
    }

    @Test
    void doesNotTakeAPieceOfAPublicIdForAnId() throws IOException {
        Forbidden forbidden = new Forbidden(forbid("POL-AC").words(), List.of("POL-AC-2"));

        assertThat(inspect(Publication.empty().with("x", "POL-AC-2, pol-ac-2.html"), forbidden))
                .isEmpty();
        assertThat(inspect(Publication.empty().with("x", "POL-AC-2, POL-AC-22"), forbidden))
                .hasSize(1);
        assertThat(inspect(Publication.empty().with("x", "POL-AC-2, POL-AC"), forbidden))
                .hasSize(1);
    }

    @Test
    void reportsAWordOncePerFileAndEveryFile() throws IOException {
        Publication site = Publication.empty().with("a", "A-1 A-1 &#65;-1").with("b", "A-1");

        assertThat(inspect(site, forbid("A-1")))
                .extracting(Finding::message)
                .containsExactly("a holds a canary: A…", "b holds a canary: A…");
    }

    @Test
    void ignoresFourBytesThatAppearInAPictureByChance() throws IOException {
        byte[] noise = "\0\1\2\3X-12\4\5\6".getBytes(ISO_8859_1);
        byte[] comment = "\0\1Comment X-12\0\4".getBytes(ISO_8859_1);

        assertThat(inspect(Publication.empty().with("x.png", noise), forbid("X-12")))
                .isEmpty();
        assertThat(inspect(Publication.empty().with("x.png", comment), forbid("X-12")))
                .hasSize(1);
    }

    @Test
    void findsAWordAcrossTheWindowsOfALargeFile() throws IOException {
        byte[] large = new byte[(8 << 20) + 5_000];
        System.arraycopy(CANARY.getBytes(UTF_8), 0, large, (8 << 20) - 9, CANARY.getBytes(UTF_8).length);

        assertThat(inspect(Publication.empty().with("x.bin", large), forbid(CANARY)))
                .hasSize(1);
    }

    @Test
    void knowsAVeryLongWordByItsBeginning() throws IOException {
        String word = "statement ".repeat(1_000);

        assertThat(inspect(Publication.empty().with("x", "A " + word), forbid(word)))
                .hasSize(1);
    }

    @Test
    void refusesWhatItCannotLookInto() throws IOException {
        byte[] broken = java.util.Arrays.copyOf(Packed.zip("a", CANARY.getBytes(UTF_8)), 40);
        byte[] nested = CANARY.getBytes(UTF_8);
        for (int depth = 0; depth < 6; depth++) {
            nested = Packed.gzip(nested);
        }
        Publication site = Publication.empty()
                .with("a.7z", "7z\u00bc\u00af'\u001c".getBytes(ISO_8859_1))
                .with("bomb.gz", Packed.gzip(new byte[Unpacking.LARGEST_PART + 1]))
                .with("broken.zip", broken)
                .with("nested.gz", nested);

        assertThat(inspect(site, forbid("nothing-of-this")))
                .allMatch(finding -> finding.rule().equals(GateRules.OPAQUE))
                .extracting(finding -> finding.message().replaceAll(".*: ", ""))
                .containsExactly(
                        "it is packed in a way only known to other programs",
                        "it unpacks to more than 64 MiB",
                        "it is encrypted or broken",
                        "it is packed more than 4 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A1", "é"})
    void refusesWordsThatStandEverywhere(String word) {
        assertThat(Forbidden.Word.canBeLookedFor(word)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Forbidden.Word(word, "an id", SOURCE));
    }

    @Test
    void findsWhatASlowSearchFinds() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> words = Stream.generate(() -> text(random, "ab-1", 3 + random.nextInt(7)))
                    .limit(1 + random.nextInt(8))
                    .filter(word -> !word.matches("[a-z]+"))
                    .distinct()
                    .collect(Collectors.toList());
            String text = text(random, "ab-1 ", 120);

            List<Finding> findings = inspect(Publication.empty().with("x", text), forbid(words.toArray(String[]::new)));

            assertThat(findings.isEmpty())
                    .as("%s in %s", words, text)
                    .isEqualTo(words.stream().noneMatch(word -> stands(word, text)));
        }
    }

    private static boolean stands(String word, String text) {
        String start = word.startsWith("-") ? "" : "(?<![ab1])";
        String end = word.endsWith("-") ? "" : "(?![ab1])";
        return java.util.regex.Pattern.compile(start + word + end).matcher(text).find();
    }

    private static String text(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    static List<Finding> inspect(Publication site, Forbidden forbidden) throws IOException {
        return Gate.inspect(site, forbidden, path -> Location.startOf(new RepoPath(path)));
    }

    static Forbidden forbid(String... words) {
        List<Forbidden.Word> forbidden = new ArrayList<>();
        for (String word : words) {
            forbidden.add(new Forbidden.Word(word, "a canary", SOURCE));
        }
        return new Forbidden(forbidden, List.of());
    }
}
