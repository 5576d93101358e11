package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.util.ast.Node;
import dev.trustbinder.parallel.Workers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is a table, as on GitHub, and what is said where one was meant. */
class TablesTest {
    private static final String ROW = "| A | B |\n|---|---|\n| 1 | 2 |\n";

    @Test
    void aTableMayFollowALineOfText() {
        assertThat(text("The rights are:\nas ever\n" + ROW)).isEqualTo("The rights are: as ever\nA\tB\n1\t2");
        assertThat(Reading.findings("The rights are:\n" + ROW)).isEmpty();
    }

    @Test
    void aTableMayFollowTheLineOfAnItemOrStandInAQuotation() {
        assertThat(Reading.html("1. Step\n   " + ROW.replace("\n", "\n   "))).contains("<li>Step\n<section");
        assertThat(Reading.html("> " + ROW.strip().replace("\n", "\n> "))).contains("<blockquote>\n<section");
    }

    @Test
    void everyLineUpToABlankOneOrAnotherBlockIsARow() {
        assertThat(text(ROW + "without a bar\n\nBehind")).isEqualTo("A\tB\n1\t2\nwithout a bar\t\nBehind");
        assertThat(Reading.html(ROW + "# Heading\n")).contains("</section>\n<h2 id=\"s-heading\">");
        assertThat(Reading.html(ROW + "- item\n")).contains("</section>\n<ul>");
        assertThat(Reading.html(ROW + "    code\n")).contains("</section>\n<pre");
    }

    @Test
    void bordersMayBeLeftOutAndColumnsAligned() {
        assertThat(Reading.html("A | B\n:-- | --:\n1 | 2"))
                .contains("<th scope=\"col\" class=\"align-left\">A</th>", "<td class=\"align-right\">2</td>");
        assertThat(Reading.html("| A |\n|:-:|\n| 1 |")).contains("<td class=\"align-center\">1</td>");
    }

    @Test
    void aBarDividesAlsoWithinCodeUnlessABackslashStandsBeforeIt() {
        assertThat(Reading.html("| A | B |\n|---|---|\n| `x\\|y` | z\\|\\*w |"))
                .contains("<td><code>x|y</code></td>\n<td>z|*w</td>");
        assertThat(Reading.messages("| A |\n|---|\n| `x|y` |"))
                .containsExactly("the row has 2 cells and its header 1, so \"y`\" is not shown");
    }

    @Test
    void theLabelOfACitationStandsBehindABarThatDividesNothing() {
        assertThat(Reading.html("| A | B |\n|---|---|\n| [[POL-AC|the policy]] | [[POL-AC\\|it]] |"))
                .contains(">the policy</a></td>", ">it</a></td>");
    }

    @Test
    void cellsBeyondTheHeaderAreFoundWhereTheyStand() {
        String table = "| Role | May read |\n|---|---|\n| Support | tickets | never production data |\n| a | b | |\n";
        assertThat(Reading.findings(table)).containsExactly("prose/table 3:23-44");
        assertThat(Reading.messages(table))
                .containsExactly("the row has 3 cells and its header 2, so \"never production data\" is not shown");
    }

    @Test
    void aHeaderAndALineBelowItOfDifferentLengthAreText() {
        String markdown = "| A | B | C |\n|---|---|\n| 1 | 2 | 3 |\n";
        assertThat(Reading.html(markdown)).isEqualTo("<p>| A | B | C |\n|---|---|\n| 1 | 2 | 3 |</p>");
        assertThat(Reading.findings(markdown)).containsExactly("prose/table 2:1-10");
        assertThat(Reading.messages(markdown).get(0)).startsWith("the header has 3 cells and the line below it 2");
    }

    @Test
    void aLineOfBarsAndHyphensThatDividesNothingIsFound() {
        assertThat(Reading.findings("| A | B |\n\n|---|---|\n| 1 | 2 |\n")).containsExactly("prose/table 3:1-10");
        assertThat(Reading.findings("text\n\n- item\n  |:-|:-|\n\n> |--|--|\n"))
                .containsExactly("prose/table 4:3-10", "prose/table 6:3-10");
        assertThat(Reading.findings("a -- b | c\n---\n\n```\n|---|\n```\n")).isEmpty();
    }

    @Test
    void rowsAreFilledUpOnlyToALimit() {
        String header = "|" + "a|".repeat(2000) + "\n|" + "-|".repeat(2000) + "\n";
        Node document = Workers.deep(() -> Grammar.parse(header + "x\n".repeat(1000)));
        assertThat(document.getFirstChild().getLastChild().getChildren()).hasSize(1);
        assertThat(document.getDescendants()).hasSizeBetween(1 << 19, (1 << 19) + 10_000);
    }

    private static String text(String markdown) {
        return Reading.document(markdown).text(Reading.SITE);
    }

    @Test
    void alertsAreBoxesWithTheirWord() {
        for (String word : List.of("Note", "Tip", "Important", "Warning", "Caution")) {
            String markdown = "> [!" + word.toUpperCase(Locale.ROOT) + "]\n> Report *losses*.\n>\n> - now\n";
            assertThat(Reading.html(markdown))
                    .startsWith("<div class=\"alert alert-" + word.toLowerCase(Locale.ROOT)
                            + "\">\n<p class=\"alert-title\">" + word + "</p>\n<p>Report <em>losses</em>.</p>\n<ul>");
            assertThat(text(markdown)).isEqualTo(word + "\nReport losses.\nnow");
        }
    }

    @Test
    void whatGitHubShowsAsAQuotationIsNoAlert() {
        for (String quotation : List.of("> [!NOTE] a", "> [!NOTE]", "> [!INFO]\n> a", "- > [!NOTE]\n  > a")) {
            assertThat(Reading.html(quotation)).contains("<blockquote>", "[!").doesNotContain("alert");
        }
    }

    @Test
    void anItemIndentedBeyondItsListIsFound() {
        assertThat(Reading.findings("1. a\n\n  2. b\n\n    3. c\n")).containsExactly("prose/list 5:5-7");
        assertThat(Reading.findings("- a\n  - b\n    - c\n- d\n    - e\n")).isEmpty();
    }

    @Test
    void aNumberOtherThanOneBelowTextWithinAnItemIsFound() {
        assertThat(Reading.findings("- text\n  3. c\n")).containsExactly("prose/list 2:3-5");
        assertThat(Reading.findings("- text\n\n  3. c\n- text\n  1. c\n\n2. a\n3. b\n"))
                .isEmpty();
    }

    @Test
    void aLinkDefinitionThatBecomesAHeadingIsFound() {
        assertThat(Reading.findings("[a]: /b\nTitle\n=====\n")).containsExactly("prose/link-label 1:1-6");
    }

    @Test
    void tellsAGridOfAnotherToolOnce() {
        assertThat(Reading.findings("+---+---+\n| a | b |\n|   |   |\n+===+===+\n| c | d |\n|   |   |\n+---+---+"))
                .containsExactly("prose/foreign-markup 1:1-10");
    }

    @Test
    void tellsATableOfOrgModeOnceAtItsRuler() {
        assertThat(Reading.findings("|a|b|\n|---+---|\n| | |")).containsExactly("prose/foreign-markup 2:1-10");
    }
}
