package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that nobody sees. */
class CharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x1, 0x8, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x202A, 0x202E,
                0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFDD0, 0x1FFFE, 0xE0001,
                0xE0041
            })
    void areFound(int codePoint) {
        String text = "😀 a" + Character.toString(codePoint) + "b";
        assertThat(Reading.findings(text)).containsExactly("prose/invisible-character 1:4-5");
        assertThat(Reading.messages(text).get(0)).contains(String.format("U+%04X", codePoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍💻",
                "می‌خواهم",
                "क्‍ष",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "❤️",
                "a\u00A0b",
                "é",
                "e\u0301",
                "tab\there",
                "日本"
            })
    void areLetBeWhereTheyShapeWhatIsSeen(String text) {
        assertThat(Reading.findings(text)).isEmpty();
    }

    @Test
    void areOneFindingOfEachKindHoweverMany() {
        assertThat(Reading.findings("a\u202E\u202Db\n\nc\u200B\uFFFD" + "\n\ufffdx\u200B".repeat(100)))
                .containsExactly("prose/invisible-character 1:2-3", "prose/invisible-character 3:3-4");
    }

    @Test
    void thatHtmlForbidsAreReplaced() {
        assertThat(Reading.html("a\u0000b\u0001c\uFDD0d &#1; &#xFDD0; `\u0007` <i title='&#1;'>e&#2;</i>"))
                .isEqualTo(
                        "<p>a\uFFFDb\uFFFDc\uFFFDd \uFFFD \uFFFD <code>\uFFFD</code> <i title=\"\uFFFD\">e\uFFFD</i></p>");
    }

    @Test
    void cannotForgeAHole() {
        assertThat(Reading.html("[[A]] \uFDD00\uFDD1 &#xFDD0;0&#xFDD1; <b>&#xFDD0;0&#xFDD1;</b> "
                        + "<span data-hole=0></span><span data-hole=7 data-at=99 data-raw=9 data-id=x></span>"))
                .isEqualTo("<p><a href=\"controls.html\">the A</a> \uFFFD0\uFFFD \uFFFD0\uFFFD <b>\uFFFD0\uFFFD</b> "
                        + "<span></span><span></span></p>");
    }

    @Test
    void tellsAReferenceToNoCharacter() {
        assertThat(Reading.messages("&#87654321; &#0; &#xD800; &#xFFFD; &#65; &nosuch;"))
                .containsExactly(
                        "&#87654321; is the number of no character and is shown as \ufffd",
                        "&#0; is the number of no character and is shown as \ufffd",
                        "&#xD800; is the number of no character and is shown as \ufffd");
    }
}
