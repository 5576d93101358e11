package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.finding.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations, values and links: what each site fills in for itself. */
class HolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[[ACC-09]] ~ <p><a href=\"controls.html\">the ACC-09</a></p>",
                "[[POL-AC#access-reviews]] ~ <p><a href=\"controls.html#s-access-reviews\">the POL-AC</a></p>",
                "[[ACC-09|the review of <access>]] ~ <p><a href=\"controls.html\">the review of &lt;access&gt;</a></p>",
                "**[[ACC-09]]** ~ <p><strong><a href=\"controls.html\">the ACC-09</a></strong></p>",
                "[see [[ACC-09]]](b.md) ~ <p><a href=\"files/b.md\">see the ACC-09</a></p>",
                "[[unknown-1]] ~ <p>unknown-1</p>",
                "[[unknown-1|label]] ~ <p>label</p>",
                "[[hidden-1]] ~ <p>the hidden-1</p>",
                "{{ a.b-c }}{{d}} ~ <p>&lt;b&gt;*a.b-c*&lt;/b&gt;&lt;b&gt;*d*&lt;/b&gt;</p>",
                "{{ unknown.name }} ~ <p>{{ unknown.name }}</p>",
                "*{{ a_b_c }}* ~ <p><em>&lt;b&gt;*a_b_c*&lt;/b&gt;</em></p>",
                "`[[A]] {{ b }}` ~ <p><code>[[A]] {{ b }}</code></p>",
                "\\[[A]] \\{{ b }} ~ <p>[[A]] {{ b }}</p>",
                "[[1]](b.md) ~ <p><a href=\"files/b.md\">[1]</a></p>",
                "[a](b.md#c) ~ <p><a href=\"files/b.md#c\">a</a></p>",
                "[a](b%20c.pdf) ~ <p><a href=\"files/b%20c.pdf\">a</a></p>",
                "[a](unknown.md) ~ <p>a</p>",
                "![a](unknown.png) ~ <p>a</p>",
                "[a](#nowhere) ~ <p>a</p>",
                "<a href='b.md' title=c>d</a> ~ <p><a href=\"files/b.md\" title=\"c\">d</a></p>",
                "<a id=e href='unknown.md'>d</a> ~ <p><span id=\"s-e\">d</span></p>",
            })
    void isFilled(String markdown, String html) {
        assertThat(Reading.html(markdown)).isEqualTo(html);
    }

    @Test
    void areNotFilledInCodeBlocks() {
        assertThat(Reading.document("```\n[[A]] {{ b }}\n```\n\n    [[C]]\n").holes())
                .isEmpty();
    }

    @Test
    void standInCellsWithTheirLabels() {
        Document document = Reading.document("| a | b |\n|---|---|\n| [[ACC-01|c]] | {{ d.e }} |\n");
        assertThat(document.text(Reading.SITE)).isEqualTo("a\tb\nc\t<b>*d.e*</b>");
    }

    @Test
    void knowWhereTheyStand() {
        assertThat(Reading.document("# 😀 [[A#b|c]]\n\n\té {{ d }}\n> - [e](f.md#g)\n")
                        .holes())
                .containsExactly(
                        new Hole.Reference("A", "b", "c", place(1, 5, 14)), new Hole.Link("f.md#g", place(4, 5, 16)));
        assertThat(Reading.document("é 😀 {{ d }}\r\n\r\n![x](y.png)").holes())
                .containsExactly(new Hole.Value("d", place(1, 5, 12)), new Hole.Link("y.png", place(3, 1, 12)));
    }

    @Test
    void countLinesFromWhereTheBodyStarts() {
        Document document = Markdown.read(Reading.FILE, "\n[[A]]", 8).document();
        assertThat(document.holes()).containsExactly(new Hole.Reference("A", "", "", place(9, 1, 6)));
    }

    private static Location place(int line, int column, int endColumn) {
        return new Location(Reading.FILE, line, column, line, endColumn);
    }

    @Test
    void aLinkKnowsItsFileAndItsAnchor() {
        Hole.Link link = new Hole.Link("a/b.md#c", place(1, 1, 2));
        assertThat(link.path()).isEqualTo("a/b.md");
        assertThat(link.anchor()).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ a | b }}",
                "{{}}",
                "{{ }}",
                "{{ a b }}",
                "{{ a.. }}",
                "{{ <b> }}",
                "[[a b]]",
                "[[]]",
                "[[#a]]",
                "[[a#]]",
                "[[a|b|c]]"
            })
    void isFoundWhereItIsNotWrittenAsOne(String markdown) {
        int end = 3 + markdown.length();
        assertThat(Reading.findings("a " + markdown + " b")).containsExactly("prose/placeholder 1:3-" + end);
        assertThat(Reading.document(markdown).text(Reading.SITE)).isEqualTo(markdown);
    }

    @Test
    void isFoundWhereItIsNotClosed() {
        assertThat(Reading.findings("a {{ b\n}}")).containsExactly("prose/placeholder 1:3-5");
        assertThat(Reading.findings("a [[ACC-09] b")).containsExactly("prose/placeholder 1:3-12");
        assertThat(Reading.findings("a [[ACC-09")).containsExactly("prose/placeholder 1:3-5");
    }

    @Test
    void isFoundWhereNothingCanFillIt() {
        assertThat(Reading.findings("<div>\n{{ a }}\n</div>")).containsExactly("prose/placeholder 2:1-3");
        assertThat(Reading.findings("[a]({{b}})")).containsExactly("prose/placeholder 1:1-11");
    }

    @Test
    void aSiteCannotFillInMarkupOrScripts() {
        Resolver hostile = new Resolver() {
            @Override
            public Optional<Target> reference(String id, String anchor) {
                return Optional.of(new Target("<script>", Optional.of("javascript:alert(1)")));
            }

            @Override
            public Optional<String> value(String name) {
                return Optional.of("<img src=x onerror=alert(1)>\u0000");
            }

            @Override
            public Optional<String> link(String target) {
                return Optional.of("\"><script>");
            }
        };
        String html = Reading.document("[[A]] {{ b }} [c](d.md) ![e](f.png)")
                .render(hostile)
                .toString();
        assertThat(html)
                .isEqualTo(
                        "<p>&lt;script&gt; &lt;img src=x onerror=alert(1)&gt;\uFFFD "
                                + "<a href=\"&quot;&gt;&lt;script&gt;\">c</a> <img src=\"&quot;&gt;&lt;script&gt;\" alt=\"e\"></p>\n");
    }
}
