package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings, their anchors, and how they fit into a page. */
class HeadingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Access reviews ~ access-reviews",
                "What's new, in 2026? ~ whats-new-in-2026",
                "A - b_c ~ a---b_c",
                "Zugänge prüfen ~ zugänge-prüfen",
                "*Starred* `code` [link](a.md) ~ starred-code-link",
                "😀 ~ section",
                "[[ACC-09]] at {{ system.name }} ~ acc-09-at-systemname",
                "Named {#own-name} ~ own-name",
                "Named {#a.b:c} ## ~ a.b:c",
            })
    void haveAnchors(String heading, String anchor) {
        Document document = Reading.document("## " + heading);
        assertThat(document.anchors()).containsExactly(anchor);
        assertThat(document.headings().get(0).anchor()).isEqualTo(anchor);
        assertThat(document.render(Reading.SITE).toString()).startsWith("<h2 id=\"s-" + anchor + "\">");
    }

    @Test
    void sameHeadingsAreNumberedAndOwnNamesComeFirst() {
        assertThat(Reading.document("# a\n# a\n# b {#a-1}\n# a\n\n<a name='old'></a>\n")
                        .headings())
                .extracting(Heading::anchor)
                .containsExactly("a", "a-1_", "a-1", "a-2");
    }

    @Test
    void anOwnNameGivenTwiceIsFound() {
        assertThat(Reading.findings("# a {#x}\n\n## b {#x}\n\n<i id=x>c</i>"))
                .containsExactly("prose/duplicate-anchor 3:1-10", "prose/duplicate-anchor 5:1-9");
    }

    @Test
    void doNotShowTheirOwnNames() {
        assertThat(Reading.html("## Reviews  {#x}")).isEqualTo("<h2 id=\"s-x\">Reviews</h2>");
        assertThat(Reading.html("Reviews  {#x}")).isEqualTo("<p id=\"s-x\">Reviews</p>");
    }

    @Test
    void canBeLinkedToFromTheSameDocument() {
        assertThat(Reading.html("[up](#top)\n\n# Top")).startsWith("<p><a href=\"#s-top\">up</a></p>");
    }

    @Test
    void fitUnderThePagesOwn() {
        assertThat(Reading.html("# a\n## b\n###### c")).contains("<h2 id=\"s-a\"", "<h3 id=\"s-b\"", "<h6 id=\"s-c\"");
        assertThat(Reading.html("### a\n#### b")).contains("<h2 id=\"s-a\"", "<h3 id=\"s-b\"");
        assertThat(Reading.html("## a\n<h1>b</h1>")).contains("<h3 id=\"s-a\"", "<h2 id=\"s-b\"");
    }

    @Test
    void aTitleThatOnlyRepeatsThePagesIsLeftOut() {
        Document document = Reading.document("# Access *control*\n\n## Reviews\n\n[up](#access-control)\n");
        assertThat(document.title()).isEqualTo("Access control");
        assertThat(document.renderUnder("Access Control", Reading.SITE).toString())
                .isEqualTo("""
                <div id="s-access-control"></div>
                <h2 id="s-reviews">Reviews</h2>
                <p><a href="#s-access-control">up</a></p>
                """);
        assertThat(document.renderUnder("Other", Reading.SITE)).isEqualTo(document.render(Reading.SITE));
        assertThat(document.render(Reading.SITE).toString())
                .contains("<h2 id=\"s-access-control\">", "<h3 id=\"s-reviews\">");
    }

    @Test
    void aFirstHeadingFurtherDownIsNoTitleOfThePage() {
        Document document = Reading.document("Words.\n\n# Access");
        assertThat(document.renderUnder("Access", Reading.SITE)).isEqualTo(document.render(Reading.SITE));
    }

    @Test
    void aretoldWithTheirHolesFilled() {
        Document document = Reading.document("# At {{ system.name }}\n\n## [[ACC-09|Reviews]]");
        assertThat(document.headings()).extracting(Heading::text).containsExactly("At system.name", "Reviews");
        assertThat(document.outline(Reading.SITE))
                .extracting(Heading::text)
                .containsExactly("At <b>*system.name*</b>", "Reviews");
        assertThat(document.headings().get(1).location()).hasToString("content/policies/access-control.md:3:1");
    }

    @Test
    void withoutWordsAreNoHeadings() {
        assertThat(Reading.document("#\n\n## <!-- a -->").headings()).isEmpty();
        assertThat(Reading.html("#")).doesNotContain("<h");
    }
}
