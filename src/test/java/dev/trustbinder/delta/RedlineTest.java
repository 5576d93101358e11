package dev.trustbinder.delta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Markdown;
import dev.trustbinder.repository.RepoPath;
import org.junit.jupiter.api.Test;

class RedlineTest {

    @Test
    void marksTheWordsThatChanged() {
        assertDrawn(
                "Access is reviewed every quarter.",
                "Access is reviewed every month, by its owner.",
                "Access is reviewed every [-quarter-] {+month, by its owner+}.");
    }

    @Test
    void seesNoChangeInLinesWrappedElsewhere() {
        Redline redline = Redline.of("One two\nthree  four.\n\n\n- a\n- b\n", "One two three\nfour.\n\n* a\n* b");

        assertThat(redline.isEmpty()).isTrue();
        assertThat(redline.words(Change.KEPT)).isEqualTo(6);
    }

    @Test
    void keepsHeadingsItemsRowsQuotationsAndCodeApart() {
        String text = """
                # Access

                Setext
                ------
                Words of
                a paragraph.
                - an item
                  that goes on
                  1. below it
                > said
                > so

                | System | Owner |
                | --- | --- |
                | Ledger | `a \\| b` |

                ```yaml
                key:  value
                ```
                """;

        assertThat(Drawn.whole(Redline.of(text, text))).isEqualTo("""
                heading1: Access
                heading2: Setext
                Words of a paragraph.
                item1: an item that goes on
                numbered2: below it
                quote1: said so
                row: System | Owner
                row: Ledger | `a \\| b`
                code: key: value""");
    }

    @Test
    void takesTheLastLineAboveARulerForTheHeaderOfATable() {
        String text = "Rights of\nall:\nRole | Right\n--- | ---\nAdmin | all\nand so on\n";
        assertThat(Drawn.whole(Redline.of(text, text))).isEqualTo("""
                Rights of all:
                row: Role | Right
                row: Admin | all
                row: and so on""");
    }

    @Test
    void tellsAHeadingOfAnotherLevelFromTheSameHeading() {
        assertDrawn("## Scope", "### Scope", "heading2: [-Scope-]\nheading3: {+Scope+}");
    }

    @Test
    void findsTheItemThatAnItemBecameAmongThoseThatWentAndCame() {
        assertDrawn("""
                - Keys are rotated every year.
                - Laptops are encrypted.
                """, """
                - Phones are encrypted, too.
                - Keys are rotated every quarter.
                - Visitors sign in.
                """, """
                item1: {+Phones are encrypted, too.+}
                item1: Keys are rotated every [-year-] {+quarter+}.
                item1: [-Laptops are encrypted.-]
                item1: {+Visitors sign in.+}""");
    }

    @Test
    void showsAPhraseAsReplacedWhereHardlyAWordOfItStayed() {
        assertDrawn(
                "Staff must lock their screens.",
                "Every person locks screens when leaving.",
                "[-Staff must lock their screens.-]\n{+Every person locks screens when leaving.+}");
        assertDrawn(
                "Access ends on the last day of work, and the badge is returned then.",
                "Access ends within an hour of the meeting, and the badge is returned then.",
                "Access ends [-on the last day of work-] {+within an hour of the meeting+}, and the badge is returned then.");
    }

    @Test
    void cutsScriptsWithoutBlanksIntoTheirSigns() {
        assertDrawn("訪問権は毎年確認する。", "訪問権は毎月確認する。", "訪問権は毎[-年-]{+月+}確認する。");
    }

    @Test
    void showsOnlyWhatIsNearAChangeAndItsHeading() {
        assertThat(
                        Drawn.folded(
                                Redline.of(
                                        "# A\n\nOne.\n\nTwo.\n\n## B\n\nThree.\n\nFour.\n\nFive.\n\nSix is six.\n\nSeven.\n\nEight.\n\nNine.",
                                        "# A\n\nOne.\n\nTwo.\n\n## B\n\nThree.\n\nFour.\n\nFive.\n\nSix is 6.\n\nSeven.\n\nEight.\n\nNine.")))
                .isEqualTo("""
                        … 3
                        heading2: B
                        … 2
                        Five.
                        Six is [-six-] {+6+}.
                        Seven.
                        … 2""");
    }

    @Test
    void leavesCommentsToThoseWhoWriteThem() {
        Document before = document("Seen. <!-- a remark -->\n\n<!-- trustbinder: allow x -->\n\n`<!-- code -->`\n");
        Document after = document("Seen. <!-- another -->\n\n`<!-- code -->`\n");

        assertThat(before.source()).doesNotContain("remark", "allow").contains("<!-- code -->");
        assertThat(Redline.of(before.source(), after.source()).isEmpty()).isTrue();
    }

    private static Document document(String text) {
        return Markdown.read(new RepoPath("content/policies/a.md"), text, 1).document();
    }

    private static void assertDrawn(String before, String after, String drawn) {
        assertThat(Drawn.whole(Redline.of(before, after))).isEqualTo(drawn);
    }
}
