package dev.trustbinder.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trustbinder.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document holds, a browser that shows it runs nothing and asks nobody. */
class HostileInputTest {
    /** Written down here once more, so that no slip in the room's own list goes unseen. */
    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure "
                            + "h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp section small span strong sub "
                            + "summary sup table tbody td tfoot th thead time tr u ul var")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "title",
            "id",
            "lang",
            "rel",
            "class",
            "role",
            "tabindex",
            "aria-label",
            "scope",
            "colspan",
            "rowspan",
            "start",
            "value",
            "reversed",
            "open",
            "width",
            "height",
            "datetime",
            "span");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s]+|mailto:.*|tel:.*|#[sn]-.*|SITE/.*", Pattern.DOTALL);
    private static final Pattern IMAGE =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*|SITE/.*", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("s-\\S+|n-[0-9-]+");

    /** Marks what it was asked for, so that no address stands in the output that no site gave. */
    private static final Resolver SITE = new Resolver() {
        @Override
        public Optional<Target> reference(String id, String anchor) {
            return Optional.of(new Target(id, Optional.of("SITE/" + id)));
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.of(name);
        }

        @Override
        public Optional<String> link(String target) {
            return Optional.of("SITE/" + target);
        }
    };

    @Test
    void thereAreEnough() {
        assertThat(HostileInputs.all()).hasSizeGreaterThan(1_500).doesNotContainNull();
    }

    @Test
    void nothingIsLeftThatActs() {
        for (String input : HostileInputs.all()) {
            String html = Reading.document(input).render(SITE).toString();
            assertThatCode(() -> assertHarmless(html)).as(input).doesNotThrowAnyException();
            assertThatCode(() -> assertStable(html)).as(input).doesNotThrowAnyException();
        }
    }

    private static void assertHarmless(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element element : body.select("*:not(body)")) {
            assertThat(element.normalName()).as(html).matches(name -> !isActive(name));
            for (Attribute attribute : element.attributes()) {
                check(element, attribute, html);
            }
        }
        body.traverse((node, depth) -> assertThat(acts(node)).as(html).isFalse());
    }

    /** Read and written again it stays the same, so that no second parser sees what the first did not. */
    private static void assertStable(String html) {
        org.jsoup.nodes.Document once = Jsoup.parse("<!doctype html><body>" + html);
        once.outputSettings().prettyPrint(false);
        org.jsoup.nodes.Document twice =
                Jsoup.parse("<!doctype html><body>" + once.body().html());
        twice.outputSettings().prettyPrint(false);
        assertThat(twice.body().html()).isEqualTo(once.body().html());
        assertThat(once.head().children()).isEmpty();
        assertThat(once.body().attributes()).isEmpty();
    }

    private static boolean isActive(String name) {
        return !ELEMENTS.contains(name);
    }

    private static boolean acts(Node node) {
        return node instanceof DataNode || node instanceof Comment;
    }

    private static void check(Element element, Attribute attribute, String html) {
        String value = attribute.getValue();
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
        switch (attribute.getKey()) {
            case "href" -> assertThat(value).as(html).matches(ADDRESS);
            case "src" -> assertThat(value).as(html).matches(IMAGE);
            case "id" -> assertThat(value).as(html).matches(ID);
            default -> {}
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](&#x6A;avascript:alert(1))",
                "![a](data:text/html,b)",
                "<a href='vbscript:x'>a</a>",
                "<a href='java&#10;script:x'>a</a>",
                "[a](//evil.example)"
            })
    void anAddressThatIsLeftOutIsFound(String input) {
        assertThat(Reading.html(input)).isEqualTo("<p>a</p>");
        assertThat(Reading.read(input).findings())
                .extracting(found -> found.rule().id())
                .containsExactly("prose/unsafe-link");
    }

    @Test
    void whatIsLeftOutIsFoundWhereItStands() {
        assertThat(Reading.findings("""
                a <script>b</script>

                <div class="c" onclick='d'>
                <iframe src="e"></iframe></div>

                <?php f ?> <!DOCTYPE g>

                > 😀 <b style="h">i</b> <body onload=j> <i id="k l">
                """))
                .containsExactly(
                        "prose/unsafe-html 1:3-11",
                        "prose/unsafe-html 3:6-11",
                        "prose/unsafe-html 3:16-23",
                        "prose/unsafe-html 4:1-17",
                        "prose/unsafe-html 6:1-11",
                        "prose/unsafe-html 6:12-24",
                        "prose/unsafe-html 8:8-13",
                        "prose/unsafe-html 8:24-39",
                        "prose/unsafe-html 8:40-52");
    }

    @Test
    void anImageOnAnotherSiteIsALinkToIt() {
        String input = "a ![b](https://c.example/d.png) [![e](http://f.example/g.png)](h.md)";
        assertThat(Reading.html(input))
                .isEqualTo(
                        "<p>a <a href=\"https://c.example/d.png\" rel=\"noopener noreferrer\">b</a> <a href=\"files/h.md\">e</a></p>");
        assertThat(Reading.findings(input)).containsExactly("prose/remote-image 1:3-32", "prose/remote-image 1:34-62");
    }

    @Test
    void anEmbeddedImageMayBeSmallOnly() {
        String large = "![a](data:image/png;base64," + "A".repeat(33_000) + ")";
        assertThat(Reading.html(large)).isEqualTo("<p>a</p>");
        assertThat(Reading.read(large).findings().stream().map(Finding::rule))
                .isEqualTo(List.of(ProseRules.UNSAFE_LINK));
    }

    @Test
    void anAddressOfNothingIsLeftOut() {
        assertThat(Reading.html("[a]() <img> ![b]()")).isEqualTo("<p>a  b</p>");
        assertThat(Reading.findings("[a]() <img>"))
                .containsExactly("prose/unsafe-link 1:1-6", "prose/unsafe-link 1:7-12");
    }

    @Test
    void aTableEndsTheParagraphItIsWrittenIn() {
        assertThat(Reading.html("a <table><tr><td>b</td></tr></table> c"))
                .startsWith("<p>a </p><section class=\"table-scroll\"")
                .endsWith("</table></section> c<p></p>");
    }

    @Test
    void authorsCannotDressTextUpAsPartOfThePage() {
        assertThat(Reading.html("<b class=task role=img aria-label=x tabindex=0 rel=y data-hole=0>a</b> [[B]]"))
                .isEqualTo("<p><b>a</b> <a href=\"controls.html\">the B</a></p>");
    }

    @Test
    void commentsVanishWithoutAWord() {
        assertThat(Reading.html("<!-- a\n\n[[B]] -->\nc <!-- d --> e")).doesNotContain("a", "B", "d");
        assertThat(Reading.read("<!-- a -->\n\nb <!-- c -->").findings()).isEmpty();
    }

    @Test
    void nothingLeftOpenSwallowsTheWordsAfterIt() {
        for (String open :
                List.of("<div title=\"", "<!-- a", "<title>", "<textarea>", "<b", "<script", "<style>", "<xmp>")) {
            String html = Reading.html("> " + open + "\n\nwords after");
            assertThat(html).as(open).contains("<p>words after</p>");
        }
    }

    @Test
    void saysThatACommentIsNotClosed() {
        assertThat(Reading.findings("a\n\n<!-- b -->\n<!-->\n\n<!-- c\n\nd > e"))
                .containsExactly("prose/unsafe-html 6:1-6");
    }

    @Test
    void tellsAnAttributeOnce() {
        assertThat(Reading.messages("<p style=\"a\">a</p>\n<p style=\"b\" onclick=\"c\">b</p>"))
                .containsExactly(
                        "the attribute style of <p> is left out, 2 such attributes in all",
                        "the attribute onclick of <p> is left out");
    }
}
