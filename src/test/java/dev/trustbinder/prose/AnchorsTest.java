package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where links to places of a document lead, as on GitHub. */
class AnchorsTest {
    @Test
    void headingsHaveTheNamesThatGitHubGivesThem() {
        assertThat(Reading.document("""
                        # Zugriff prüfen!
                        # `code` & *em* – dash
                        # ½ Ⅳ ² 🚀 x_y
                        # [A link](b.md), 2.0
                        """).anchors())
                .containsExactly("zugriff-prüfen", "code--em--dash", "-ⅳ---x_y", "a-link-20");
    }

    @Test
    void headingsOfTheSameWordsAreNumberedWhateverElseIsNamedSo() {
        assertThat(Reading.document("<a id='access'></a>\n\n# Access\n# Access\n# Access 1\n# Access")
                        .anchors())
                .containsExactlyInAnyOrder("access", "access_", "access-1", "access-1_", "access-2");
    }

    @Test
    void linksFindThemWithPercentSignsAndInAnyCase() {
        String document = "# Zugriff prüfen\n\n[a](#zugriff-pr%C3%BCfen) [b](#Zugriff-Prüfen) [c](#100%)";
        assertThat(Reading.html(document))
                .contains("<a href=\"#s-zugriff-prüfen\">a</a> <a href=\"#s-zugriff-prüfen\">b</a> c");
        assertThat(Reading.document(document).anchor("Zugriff-prüfen")).hasValue("zugriff-prüfen");
        assertThat(Reading.document("<a id='Top'></a>").anchor("top")).isEmpty();
    }

    @Test
    void aLinkTellsItsFileAndAnchorWithoutPercentSigns() {
        Hole.Link link = (Hole.Link)
                Reading.document("[a](b%20c+d.md#pr%C3%BCf)").holes().get(0);
        assertThat(link.path()).isEqualTo("b c+d.md");
        assertThat(link.anchor()).isEqualTo("prüf");
    }

    @Test
    void namesThatWordProcessorsGiveAreKept() {
        assertThat(Reading.document("<a name=\"_Toc123\"></a> <a id=\"x\" name=\"x\">y</a>")
                        .anchors())
                .containsExactly("_Toc123", "x");
        assertThat(Reading.findings("<a name=\"_Toc123\"></a> <a id=\"x\" name=\"x\">y</a>"))
                .isEmpty();
    }

    @Test
    void footnotesAreFoundInAnyCaseAndMayHoldBlocksAndCiteOthers() {
        String html =
                Reading.html("A[^Note].\n\n[^note]: First.\n\n    Second[^b].\n\n    - list\n[^b]: Other\n  text.\n");
        assertThat(html).contains("<li id=\"n-1\"><p>First.</p>\n<p>Second<sup>", "<li>list</li>");
        assertThat(html).contains("<li id=\"n-2\">Other\ntext.");
        assertThat(Reading.findings("A[^a] b[^c].\n\n[^a]: One\n[^a]: Two\n[^d]: Three\n"))
                .containsExactly("prose/footnote 1:8-12", "prose/footnote 4:1-5", "prose/footnote 5:1-5");
    }
}
