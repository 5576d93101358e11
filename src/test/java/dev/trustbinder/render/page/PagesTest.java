package dev.trustbinder.render.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trustbinder.model.Icon;
import dev.trustbinder.model.Words;
import dev.trustbinder.prose.SafeHtml;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    record Site(String name) {}

    record View(String text, String href, SafeHtml html, List<String> list, Map<String, String> map, Object thing) {
        static View of(String text) {
            return new View(text, text, SafeHtml.text("<b>bold</b>"), List.of("one", "two"), Map.of("k", "v"), "");
        }

        /** Public, but no component. */
        public String secret() {
            return "called";
        }
    }

    private static String fill(String template, View view) {
        return fill(Map.of("trust/a.html", template), "a/b/index.html", view);
    }

    private static String fill(Map<String, String> templates, String path, View view) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        templates.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        byte[] html = Pages.of(Theme.of(files)).page("trust/a.html", path, new Site("Acme"), view);
        return new String(html, StandardCharsets.UTF_8);
    }

    private static BrokenTemplate broken(String template, View view) {
        return catchThrowableOfType(BrokenTemplate.class, () -> fill(template, view));
    }

    @Test
    void readsComponentsListsAndMaps() {
        assertThat(fill("{{ site.name }} {{ page.list[1] }} {{ page.map.k }} {{ page.list | length }}", View.of("")))
                .isEqualTo("Acme two v 2");
    }

    record Said(String text) {}

    record Around(Fragment inner) {}

    @Test
    void drawsAFragmentOnceForAllWhoShowTheSame() {
        String inner = "<a href=\"{{ \"x.html\" | safeUrl }}\">{{ page.text }}</a>";
        String outer = "<p>{{ page.inner | html }}</p>";
        Pages pages = Pages.of(Theme.of(Map.of("trust/in.html", bytes(inner), "trust/out.html", bytes(outer))));
        Fragment fragment = pages.fragment("trust/in.html", "a/b.html", new Said("<one>"));

        assertThat(new String(
                        pages.page("trust/out.html", "a/b.html", new Site("Acme"), new Around(fragment)),
                        StandardCharsets.UTF_8))
                .isEqualTo("<p><a href=\"../x.html\">&lt;one&gt;</a></p>");
        assertThat(pages.fragment("trust/in.html", "c/d.html", new Said("<one>")))
                .isSameAs(fragment);
        assertThat(pages.fragment("trust/in.html", "d.html", new Said("<one>")))
                .hasToString("<a href=\"x.html\">&lt;one&gt;</a>");
        assertThat(pages.fragment("trust/in.html", "a/b.html", new Said("two")))
                .hasToString("<a href=\"../x.html\">two</a>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void escapesTextInElementsAndAttributes() {
        assertThat(fill("<p title=\"{{ page.text }}\">{{ page.text }}</p>", View.of("\"><script>alert('x')</script>&")))
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .doesNotContain("\"\">");
    }

    @Test
    void leavesTemplateSyntaxInContentAlone() {
        assertThat(fill("{{ page.text }}", View.of("{{ 1+1 }}{% include 'x' %}")))
                .isEqualTo("{{ 1+1 }}{% include &#39;x&#39; %}");
    }

    @Test
    void printsCleanedHtmlAsItIs() {
        assertThat(fill("{{ page.html | html }}", View.of(""))).isEqualTo("&lt;b&gt;bold&lt;/b&gt;");
    }

    @Test
    void refusesToPrintTextAsHtml() {
        BrokenTemplate fault = broken("line one\n{{ page.text | html }}", View.of("<b>"));
        assertThat(fault.template()).isEqualTo("trust/a.html");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault).hasMessageContaining("cleaned HTML only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ page.text.class }}",
                "{{ page.getClass() }}",
                "{{ page.class.classLoader }}",
                "{{ page.thing.delete() }}",
                "{{ page.thing.delete }}",
                "{{ page.thing.path }}",
                "{{ page.secret }}",
                "{{ page.secret() }}",
                "{{ page.list.clear() }}",
                "{{ page.text.toUpperCase() }}",
                "{{ page.text.bytes }}",
                "{{ page.map.hashCode() }}",
                "{{ page.hashCode() }}"
            })
    void callsNothing(String template) {
        View view = new View("text", "", SafeHtml.text(""), List.of(), Map.of(), new File("no-such-file"));
        assertThat(broken(template, view)).isInstanceOf(BrokenTemplate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ page.text | raw }}",
                "{% autoescape false %}{{ page.text }}{% endautoescape %}",
                "{{ page.missing }}",
                "{{ nothing }}",
                "{% if %}",
                "{% include \"trust/none.html\" %}",
                "{% include \"../../etc/passwd\" %}",
                "{% include \"/etc/passwd\" %}"
            })
    void namesTemplateAndLineOfAMistake(String template) {
        BrokenTemplate fault = broken("one\ntwo\n" + template, View.of("<b>"));
        assertThat(fault.template()).isEqualTo("trust/a.html");
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.getMessage()).isNotBlank().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ _context }}",
                "{{ _context['page'] }}",
                "{{ locale }}",
                "{{ template }}",
                "{{ template.name }}",
                "{{ ways }}",
                "{% for one in page.list %}{{ loop }}{% endfor %}",
                "{% set mine = _context %}",
                "{% if page.text == locale %}{% endif %}",
                "{{ 'a' ~\n_context ~ \"b\" }}",
            })
    void keepsTheObjectsOfTheEngineFromTemplates(String template) {
        BrokenTemplate broken = broken("<p>\n" + template, View.of("x"));

        assertThat(broken.getMessage()).endsWith("is an object of the template engine, which no template may read");
        assertThat(broken.template()).isEqualTo("trust/a.html");
        assertThat(broken.line()).isBetween(2, 3);
    }

    @Test
    void leavesWordsAloneThatOnlyLookLikeObjectsOfTheEngine() {
        assertThat(fill(
                        "_context {# {{ locale }} #}{{ '_context' }} {{ page.map.locale }}"
                                + "{% for one in page.list %}{{ loop.index }}{% endfor %}",
                        new View("", "", SafeHtml.text(""), List.of("a"), Map.of("locale", "sv"), "")))
                .isEqualTo("_context _context sv0");
    }

    @Test
    void namesTheTemplateThatExtendsItself() {
        assertThat(broken("{% extends \"trust/a.html\" %}", View.of(""))).hasMessageContaining("without end");
        assertThat(broken("{% include \"trust/a.html\" %}", View.of(""))).hasMessageContaining("without end");
    }

    /** With the large stacks that Markdown needs, going on until one is full took longer than anybody waits. */
    @Test
    @Timeout(20)
    void endsAtOnceWhereTemplatesIncludeEachOtherInACircle() {
        Theme theme = Theme.of(Map.of(
                "trust/a.html", "\n{{ page.href }}{% include \"trust/b.html\" %}".getBytes(StandardCharsets.UTF_8),
                "trust/b.html", "{# b #}{% include 'trust/a.html' %}".getBytes(StandardCharsets.UTF_8)));
        BrokenTemplate broken = catchThrowableOfType(
                BrokenTemplate.class,
                () -> Pages.of(theme).page("trust/a.html", "index.html", View.of(""), View.of("")));
        assertThat(broken).hasMessageContaining("without end");
        assertThat(broken.line()).isEqualTo(2);
    }

    @Test
    void extendsTheOriginalUnderItsBaseName() {
        String own = "{% extends \"@base/binder/sheet.html\" %}{% block content %}mine{% endblock %}";
        Theme theme = Theme.of(Map.of("binder/sheet.html", own.getBytes(StandardCharsets.UTF_8)));
        assertThat(theme.file("@base/binder/sheet.html")).isPresent().isNotEqualTo(Optional.of(own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.html", "/x.html", "trust//layout.html", "trust/../trust/layout.html", "", "a\u0000.html"})
    void looksNowhereButInTheTheme(String path) {
        assertThat(Theme.builtIn().file(path)).isEmpty();
    }

    @Test
    void makesAddressesRelativeToThePage() {
        assertThat(fill("{{ page.href | safeUrl }}", View.of("reports/index.html#a")))
                .isEqualTo("../../reports/index.html#a");
        assertThat(fill("{{ page.href | safeUrl }}", View.of("#top"))).isEqualTo("#top");
        assertThat(fill("{{ page.href | safeUrl }}", View.of("https://acme.example/?a=1")))
                .isEqualTo("https://acme.example/?a=1");
        assertThat(fill("{{ page.href | safeUrl }}", View.of("mailto:a@acme.example")))
                .isEqualTo("mailto:a@acme.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/",
                "\\\\evil.example",
                "file:///etc/passwd"
            })
    void neverLinksToWhatRunsOrLeavesInDisguise(String address) {
        assertThat(fill("{{ page.href | safeUrl }}", View.of(address))).isEqualTo("#");
    }

    @Test
    void spellsDataBlocksSoThatNothingEndsThem() {
        assertThat(new JsonBlock("{\"a\":\"</script><!--&\u2028\"}").json())
                .isEqualTo("{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\"}");
    }

    @Test
    void bundlesTheStyleSheetAndTakesAUsersAssets() {
        Theme theme = Theme.of(Map.of(
                "shared/brand.css", "/* mine */".getBytes(StandardCharsets.UTF_8), "trust/assets/logo.png", new byte[] {
                    1
                }));
        Map<String, byte[]> assets = Pages.of(theme).assets("trust");
        assertThat(assets).containsKeys("assets/site.css", "assets/site.js", "assets/icon.svg", "assets/logo.png");
        assertThat(new String(assets.get("assets/site.css"), StandardCharsets.UTF_8))
                .contains("--accent:", ".band {")
                .endsWith("/* mine */");
        assertThat(Pages.of(theme).assets("binder")).doesNotContainKey("assets/logo.png");
    }

    @Test
    void drawsIconsByNameAndRefusesNamesWithoutADrawing() {
        assertThat(fill("{{ icon('lock') }}", View.of(""))).startsWith("<svg class=\"icon\"");
        assertThat(broken("<p>\n{{ icon('../../x') }}", View.of(""))).hasMessage("there is no icon ../../x");
    }

    @Test
    void everyIconACardMayBearIsDrawn() {
        for (Icon icon : Icon.values()) {
            assertThat(fill("{{ icon(page.text) }}", View.of(Words.of(icon)))).contains("<svg");
        }
    }

    @Test
    void refusesAnythingButRecordsAsViews() {
        assertThatThrownBy(() -> fill(
                        "{{ page.thing.name }}", new View("", "", SafeHtml.text(""), List.of(), Map.of(), new Object() {
                            @SuppressWarnings("unused")
                            public final transient String hidden = "x";

                            @SuppressWarnings("unused")
                            public String name() {
                                return "x";
                            }
                        })))
                .isInstanceOf(BrokenTemplate.class);
    }
}
