package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Markdown means: CommonMark, GitHub's additions, footnotes. */
class MarkdownTest {

    static Stream<Arguments> facts() {
        return Stream.of(
                fact("a *b* __c__", "<p>a <em>b</em> <strong>c</strong></p>"),
                fact("***a***", "<p><em><strong>a</strong></em></p>"),
                fact("snake_case_word 2*3*4", "<p>snake_case_word 2<em>3</em>4</p>"),
                fact("a\nb", "<p>a\nb</p>"),
                fact("a  \nb", "<p>a<br>\nb</p>"),
                fact("a\\\nb", "<p>a<br>\nb</p>"),
                fact("a\n\nb", "<p>a</p>\n<p>b</p>"),
                fact("`` a`b ``", "<p><code>a`b</code></p>"),
                fact("` `", "<p><code> </code></p>"),
                fact("`a\nb`", "<p><code>a b</code></p>"),
                fact("`*a* &amp; <b>`", "<p><code>*a* &amp;amp; &lt;b&gt;</code></p>"),
                fact("\\*a\\* \\# \\`", "<p>*a* # `</p>"),
                fact("&copy; &#65; &nosuch; &lt;", "<p>© A &amp;nosuch; &lt;</p>"),
                fact("\"quoted\" & 'said'", "<p>\"quoted\" &amp; 'said'</p>"),
                fact("> a\nb", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
                fact("---", "<hr>"),
                fact("    x < y", "<pre tabindex=\"0\"><code>x &lt; y\n</code></pre>"),
                fact("```\n*a*\n```", "<pre tabindex=\"0\"><code>*a*\n</code></pre>"),
                fact(
                        "~~~Java x=\"y\"\nint i;\n~~~",
                        "<pre tabindex=\"0\"><code class=\"language-java\">int i;\n</code></pre>"),
                fact("``` a\"b\nx\n```", "<pre tabindex=\"0\"><code>x\n</code></pre>"),
                fact("```\n\n\nx", "<pre tabindex=\"0\"><code>\n\nx\n</code></pre>"),
                fact("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
                fact("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>"),
                fact("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>"),
                fact("1. a\n   - b", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>"),
                fact("- a\n  b", "<ul>\n<li>a\nb</li>\n</ul>"),
                fact(
                        "- [x] a\n- [ ] b",
                        "<ul>\n<li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"done\">☑</span> a</li>\n"
                                + "<li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"not done\">☐</span> b</li>\n</ul>"),
                fact(
                        "- [X] # a",
                        "<ul>\n<li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"done\">☑</span> # a</li>\n</ul>"),
                fact(
                        "- [x]a\n- [x]\n- [x](b.md)",
                        "<ul>\n<li>[x]a</li>\n<li>[x]</li>\n<li><a href=\"files/b.md\">x</a></li>\n</ul>"),
                fact("[x] a", "<p>[x] a</p>"),
                fact("a {#b}", "<p id=\"s-b\">a</p>"),
                fact("a\n{: #b .c }", "<p id=\"s-b\">a</p>"),
                fact("- a {#b}\n- c", "<ul>\n<li><span id=\"s-b\"></span>a</li>\n<li>c</li>\n</ul>"),
                fact(
                        "- ```\n  a\n## b *c* ##\nd",
                        "<ul>\n<li><pre tabindex=\"0\"><code>a\n</code></pre>\n</li>\n</ul>\n<h2 id=\"s-b-c\">b <em>c</em></h2>\n<p>d</p>"),
                fact(
                        "> ~~~\n> a\n#b\n# c",
                        "<blockquote>\n<pre tabindex=\"0\"><code>a\n</code></pre>\n</blockquote>\n<p>#b</p>\n<h2 id=\"s-c\">c</h2>"),
                fact("```\n# a\n```", "<pre tabindex=\"0\"><code># a\n</code></pre>"),
                fact(
                        "[ẞ] ![ẞ][]\n\n[SS]: b.md",
                        "<p><a href=\"files/b.md\">ẞ</a> <img src=\"files/b.md\" alt=\"ẞ\"></p>"),
                fact("~~a~~", "<p><del>a</del></p>"),
                fact(
                        "[a](https://b.example/?c=1&d=2)",
                        "<p><a href=\"https://b.example/?c=1&amp;d=2\" rel=\"noopener noreferrer\">a</a></p>"),
                fact("[a](<b(c.md>)", "<p><a href=\"files/b(c.md\">a</a></p>"),
                fact(
                        "[a][b]\n\n[b]: mailto:c@d.example 'e \"f\"'",
                        "<p><a title=\"e &quot;f&quot;\" href=\"mailto:c@d.example\">a</a></p>"),
                fact("[a]\n\n[a]: tel:+1", "<p><a href=\"tel:+1\">a</a></p>"),
                fact(
                        "[a ](b.md)c [ *d*](e.md)",
                        "<p><a href=\"files/b.md\">a </a>c <a href=\"files/e.md\"> <em>d</em></a></p>"),
                fact("[a] [b][c]", "<p>[a] [b][c]</p>"),
                fact("<https://a.example>", external("https://a.example")),
                fact("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>"),
                fact(
                        "https://a.example/b_c_d.",
                        external("https://a.example/b_c_d").replace("</p>", ".</p>")),
                fact(
                        "(https://a.example/(b))",
                        external("https://a.example/(b)").replace("<p>", "<p>(").replace("</p>", ")</p>")),
                fact(
                        "www.a.example",
                        "<p><a href=\"http://www.a.example\" rel=\"noopener noreferrer\">www.a.example</a></p>"),
                fact("ask a.b@c.example!", "<p>ask <a href=\"mailto:a.b@c.example\">a.b@c.example</a>!</p>"),
                fact("https:// x://y.example a@b", "<p>https:// x://y.example a@b</p>"),
                fact(
                        "https://a.example/_b_/__c__",
                        external("https://a.example/_b_/__c").replace("</p>", "__</p>")),
                fact("http://a.example/?b=1&amp;c", external("http://a.example/?b=1&amp;c")),
                fact(
                        "http://a_b.example www.a",
                        "<p>http://a_b.example "
                                + external("www.a").substring(3).replace("\"www", "\"http://www")),
                fact(
                        "a@b.example- a@b.example_ a@b.example.",
                        "<p>a@b.example- a@b.example_ " + "<a href=\"mailto:a@b.example\">a@b.example</a>.</p>"),
                fact("~a~ ~~b~~ ~~~d~~~ 5~6", "<p><del>a</del> <del>b</del> ~~~d~~~ 5~6</p>"),
                fact("[a](<b c.md>) [d](<e)", "<p><a href=\"files/b c.md\">a</a> [d](&lt;e)</p>"),
                fact("a <!-- b -- c --> d <!--> e", "<p>a d e</p>"),
                fact("~~~ a ~ b\n*c*\n~~~", "<pre tabindex=\"0\"><code class=\"language-a\">*c*\n</code></pre>"),
                fact(
                        "[https://a.example](https://b.example)",
                        "<p><a href=\"https://b.example\" rel=\"noopener noreferrer\">https://a.example</a></p>"),
                fact("![a *b*](c.png \"d\")", "<p><img src=\"files/c.png\" alt=\"a b\" title=\"d\"></p>"),
                fact(
                        "![a](data:image/png;base64,iVBORw0KGgo=)",
                        "<p><img alt=\"a\" src=\"data:image/png;base64,iVBORw0KGgo=\"></p>"),
                fact("[![a](b.png)](c.md)", "<p><a href=\"files/c.md\"><img src=\"files/b.png\" alt=\"a\"></a></p>"),
                fact("[](b.md)", "<p><a href=\"files/b.md\">b.md</a></p>"),
                fact("H<sub>2</sub>O <kbd>q</kbd>", "<p>H<sub>2</sub>O <kbd>q</kbd></p>"),
                fact("<div>\n\n*a*\n\n</div>", "<div>\n<p><em>a</em></p>\n</div>"),
                fact("a <!-- b --> c", "<p>a c</p>"),
                fact("a < b > c <d", "<p>a &lt; b &gt; c &lt;d</p>"));
    }

    private static Arguments fact(String markdown, String html) {
        return Arguments.of(markdown, html);
    }

    private static String external(String address) {
        return "<p><a href=\"" + address + "\" rel=\"noopener noreferrer\">" + address + "</a></p>";
    }

    @ParameterizedTest
    @MethodSource("facts")
    void means(String markdown, String html) {
        assertThat(Reading.html(markdown)).isEqualTo(html);
    }

    @Test
    void aTableScrollsByItselfAndNamesItsColumns() {
        assertThat(Reading.html("""
                ## Duties
                | Who | When | |
                |:----|:----:|--:|
                | a\\|b | `c\\|d` |
                | 1 | 2 | 3 |
                """)).isEqualTo("""
                <h2 id="s-duties">Duties</h2>
                <section class="table-scroll" tabindex="0" aria-label="Table 1, Duties"><table>
                <thead>
                <tr>
                <th scope="col" class="align-left">Who</th>
                <th scope="col" class="align-center">When</th>
                <td class="align-right"></td>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td class="align-left">a|b</td>
                <td class="align-center"><code>c|d</code></td>
                <td class="align-right"></td>
                </tr>
                <tr>
                <td class="align-left">1</td>
                <td class="align-center">2</td>
                <td class="align-right">3</td>
                </tr>
                </tbody>
                </table></section>""");
    }

    @Test
    void footnotesAreNumberedAsTheyAreCitedAndLinkBothWays() {
        assertThat(Reading.html("""
                One[^b], two[^a], one again[^b].

                [^a]: First *written*.
                [^b]: See [[ACC-09]].
                """)).isEqualTo("""
                <p>One<sup><a href="#n-1" aria-label="Footnote 1" id="n-1-1">1</a></sup>, \
                two<sup><a href="#n-2" aria-label="Footnote 2" id="n-2-1">2</a></sup>, \
                one again<sup><a href="#n-1" aria-label="Footnote 1" id="n-1-2">1</a></sup>.</p>
                <section class="footnotes" aria-label="Footnotes">
                <ol>
                <li id="n-1">See <a href="controls.html">the ACC-09</a>. \
                <a href="#n-1-1" class="footnote-back" aria-label="Back to footnote 1 in the text">↩</a></li>
                <li id="n-2">First <em>written</em>. \
                <a href="#n-2-1" class="footnote-back" aria-label="Back to footnote 2 in the text">↩</a></li>
                </ol>
                </section>""");
    }

    @Test
    void footnotesWithoutTextOrCitationAreFound() {
        assertThat(Reading.findings("a[^x]\n\n[^y]: b"))
                .containsExactly("prose/footnote 1:2-6", "prose/footnote 3:1-5");
    }

    @Test
    void labelsThatNothingDefinesAreFoundWhereALinkIsMeant() {
        assertThat(Reading.findings("[a] ![c][d] [e][f]\n\n[f]: g.md")).containsExactly("prose/link-label 1:5-12");
    }

    @Test
    void theSameTextGivesTheSameDocument() {
        String text = "# A\n\n[[B]] {{ c }} [d](e.md)[^1]\n\n| f |\n|---|\n| g |\n\n[^1]: <b onclick=x>h</b>\n";
        assertThat(Reading.html(text)).isEqualTo(Reading.html(text));
        assertThat(Reading.read(text).findings()).isEqualTo(Reading.read(text).findings());
        assertThat(Reading.document(text).holes())
                .isEqualTo(Reading.document(text).holes());
        assertThat(Reading.document(text).passages())
                .isEqualTo(Reading.document(text).passages());
    }

    @Test
    void windowsLineEndsChangeNothing() {
        String text = "# A\n\n- b\n- c\n\n| d | e |\n|---|---|\n| f | g |\n\n```\nh\n```\n";
        assertThat(Reading.html(text.replace("\n", "\r\n")).replace("\r", "")).isEqualTo(Reading.html(text));
    }
}
