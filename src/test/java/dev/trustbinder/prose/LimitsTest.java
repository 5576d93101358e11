package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.trustbinder.parallel.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on which a Markdown parser overflows its stack or does not come back. */
class LimitsTest {
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    /** Each overflows a common stack, and is read all the same. */
    static Stream<String> deep() {
        return Stream.of(
                "<!-- " + "a ".repeat(20_000) + "-->",
                "x <!-- " + "a-".repeat(20_000) + " -->",
                "[a](b \"" + "c ".repeat(20_000) + "\")",
                "- ".repeat(3) + "\n" + "* ".repeat(8_000) + "\n",
                "-".repeat(40_000),
                "_ ".repeat(8_000),
                "|" + "---|".repeat(2_000),
                "<a title=\"" + "b ".repeat(20_000) + "\">c</a>",
                "`" + "a ".repeat(20_000) + "`",
                "- a\n".repeat(2_000),
                "> a\n".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void oneLongThingIsRead(String text) {
        assertTimeoutPreemptively(GENEROUS, () -> assertThat(rules(text)).doesNotContain("prose/limit 1:1"));
    }

    /** Each takes minutes or forever, or overflows any stack, if it is let through. */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("+ ".repeat(15_000), "1:1"),
                Arguments.of("1. ".repeat(15_000), "1:1"),
                Arguments.of("a\n\n" + "> ".repeat(15_000), "3:1"),
                Arguments.of("> - ".repeat(10_000), "1:1"),
                Arguments.of("[^1]: " + "1. ".repeat(10_000), "1:1"),
                Arguments.of("[^1]: " + "\t".repeat(30_000), "1:1"),
                Arguments.of(nested(500), "101:1"),
                Arguments.of("[a](".repeat(60_000), "1:1"),
                Arguments.of("![".repeat(60_000), "1:1"),
                Arguments.of("`a".repeat(24_000), "1:1"),
                Arguments.of("*a _".repeat(12_000), "1:1"),
                Arguments.of("[" + "\\_".repeat(100), "1:1"),
                Arguments.of("a\n\n[b" + "\\\\".repeat(100) + "\n\n[c]", "3:1"),
                Arguments.of("a [b][\\_" + "\\*".repeat(100) + "[c]", "1:6"),
                Arguments.of("[" + "\\\\\\\\[".repeat(100), "1:1"),
                Arguments.of("[" + "\\<a ".repeat(400) + "]", "1:1"),
                Arguments.of("> [\n" + "> \\_\n".repeat(50) + "\n]", "1:3"),
                Arguments.of("&amp;".repeat(10_000), "1:1"),
                Arguments.of("[\n".repeat(19_000), "1:1"),
                Arguments.of("**\n".repeat(19_000), "1:1"),
                Arguments.of("&\n".repeat(19_000), "1:1"),
                Arguments.of("[a]:b\n".repeat(15_000), "1:1"),
                Arguments.of("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(15_000), "1:1"),
                Arguments.of("<b>".repeat(16_000), "1:1"),
                Arguments.of("[x](y \"" + "   a\n".repeat(12_000), "1:1"),
                Arguments.of("a b\n".repeat(300_000), "1:1"),
                Arguments.of("a\n".repeat(30_000), "20001:1"),
                Arguments.of("a ".repeat(30_000), "1:1"),
                Arguments.of(("a ".repeat(10_000) + "\n").repeat(20), "13:1"));
    }

    private static String nested(int levels) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            list.append("  ".repeat(i)).append("- a\n");
        }
        return list.toString();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aTangledDocumentIsShownAsWrittenWithOneFinding(String text, String place) {
        assertTimeoutPreemptively(GENEROUS, () -> {
            assertThat(rules(text)).hasSize(1).allMatch(rule -> rule.startsWith("prose/limit"));
            assertThat(rules(text)).containsExactly("prose/limit " + place);
            assertThat(Reading.html(text)).startsWith("<pre class=\"source\" tabindex=\"0\">");
        });
    }

    private static List<String> rules(String text) {
        return Reading.read(text).findings().stream()
                .map(found -> found.rule().id() + " " + found.location().line() + ":"
                        + found.location().column())
                .toList();
    }

    @Test
    void theTextItselfIsEscaped() {
        String text = "<script>alert(1)</script> {{ a }}\n" + "> ".repeat(200);
        Document document = Reading.document(text);
        assertThat(document.render(Reading.SITE).toString())
                .isEqualTo("<pre class=\"source\" tabindex=\"0\">\n&lt;script&gt;alert(1)&lt;/script&gt; {{ a }}\n"
                        + "&gt; ".repeat(200) + "</pre>");
        assertThat(document.text(Reading.SITE)).isEqualTo(text.strip());
        assertThat(document.holes()).isEmpty();
        assertThat(document.headings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- a\n",
                "> a\n",
                "[a](b.md) *c* `d` ~~e~~ [[F]] {{ g }}\n",
                "| [a](b.md) | *c* | [[D]] | `e` |\n",
                "# a\n",
                "a\n\n",
                "1. a\n\n   b\n\n",
                "[^1] ",
                "\\_\\*\\[a\\] [b\\_c] ",
                "[0, 1) ",
                "<b>c</b> ",
                "https://a.example/?b&c "
            })
    void whatPeopleWriteIsReadManyTimesOver(String text) {
        String table = text.startsWith("|") ? "| a | b | c | d |\n|---|---|---|---|\n" : "";
        assertTimeoutPreemptively(
                GENEROUS,
                () -> assertThat(rules(table + text.repeat(500))).noneMatch(rule -> rule.startsWith("prose/limit")));
    }

    @Test
    void manyThreadsReadAtOnce() {
        List<String> texts = Stream.iterate(1, i -> i + 1)
                .limit(200)
                .map(i -> "# a" + i + "\n\n[[B]] *c*\n")
                .toList();
        List<String> alone = texts.stream().map(Reading::html).toList();
        assertThat(Workers.run(8, () -> Workers.map(texts, Reading::html))).isEqualTo(alone);
    }
}
