package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The words of a document, and where each of them stands. */
class PassagesTest {

    @Test
    void areThoseOfHeadingsParagraphsItemsAndCellsWithoutCode() {
        Document document = Reading.document("""
                # Title *here*
                Some `code` and
                [more](a.md) [[ACC-1]] &amp; \\*so\\* [x] {{ a.b }}.

                - item
                  - [x] task

                | a | b |
                |---|---|
                | c | `d` |

                ```
                not this
                ```
                > quoted[^1]

                [^1]: noted
                """);
        assertThat(document.passages().stream().map(Passage::toString))
                .containsExactly(
                        "HEADING Title here",
                        "PARAGRAPH Some   and more [[ACC-1]] & *so* [x] {{ a.b }}.",
                        "ITEM item",
                        "ITEM task",
                        "CELL a",
                        "CELL b",
                        "CELL c",
                        "PARAGRAPH quoted",
                        "PARAGRAPH noted");
    }

    @Test
    void knowWhereEachWordStands() {
        String text = "😀 *a* \\*b &amp; as needed,\r\n> - where **appropriate** it is";
        assertThat(place(text, "as needed")).isEqualTo("1:17-26");
        assertThat(place(text, "appropriate")).isEqualTo("2:13-24");
        assertThat(place(text, "b")).isEqualTo("1:9-10");
    }

    private static String place(String markdown, String words) {
        for (Passage passage : Reading.document(markdown).passages()) {
            int at = passage.text().indexOf(words);
            if (at >= 0) {
                var location = passage.locate(at, at + words.length());
                return location.line() + ":" + location.column() + "-" + location.endColumn();
            }
        }
        return "nowhere";
    }

    @Test
    void makeThePlainTextLineByLine() {
        Document document = Reading.document("""
                # Title
                Two
                lines[^1] of {{ a.b }} and [[ACC-1]].

                1. one
                2. two<br>three

                | a | b |
                |---|---|
                | c | d |

                ```
                int  i;
                ```
                ![picture](a.png)

                [^1]: Note.
                """);
        assertThat(document.text(Reading.SITE)).isEqualTo("""
                Title
                Two lines of <b>*a.b*</b> and the ACC-1.
                one
                two
                three
                a\tb
                c\td
                int  i;
                picture
                Note.""");
    }

    @Test
    void areCounted() {
        assertThat(Reading.document("# One two\n\nthree [[ACC-1]] {{ a.b }}, *six*\n")
                        .wordCount())
                .isEqualTo(6);
        assertThat(Reading.document("").wordCount()).isZero();
    }
}
