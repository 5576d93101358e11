package dev.trustbinder.render.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustbinder.disclose.PublicProfile;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.BrokenTemplate;
import dev.trustbinder.render.page.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TrustPagesTest {
    private static SortedMap<String, String> site(PublicProfile profile) throws IOException {
        return site(profile, Theme.builtIn());
    }

    private static SortedMap<String, String> site(PublicProfile profile, Theme theme) throws IOException {
        Publication publication = TrustPages.of(profile, theme);
        SortedMap<String, String> site = new TreeMap<>();
        for (String path : publication.files().keySet()) {
            try (InputStream bytes = publication.files().get(path).open()) {
                site.put(path, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return site;
    }

    private static SortedMap<String, Document> pages(SortedMap<String, String> site) {
        SortedMap<String, Document> pages = new TreeMap<>();
        site.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(text, "https://site.test/" + path));
            }
        });
        return pages;
    }

    /** Links that lead to no file, or to no place in it. */
    private static List<String> deadLinks(SortedMap<String, String> site) {
        SortedMap<String, Document> pages = pages(site);
        List<String> dead = new ArrayList<>();
        pages.forEach((path, page) -> {
            for (Element element : page.select("[href], [src]")) {
                String url = element.absUrl(element.hasAttr("href") ? "href" : "src");
                if (url.startsWith("https://site.test/") && !leadsSomewhere(url, site, pages)) {
                    dead.add(path + " -> " + url);
                }
            }
        });
        return dead;
    }

    private static boolean leadsSomewhere(
            String url, SortedMap<String, String> site, SortedMap<String, Document> pages) {
        String[] parts = url.substring("https://site.test/".length()).split("#", 2);
        if (!site.containsKey(parts[0])) {
            return false;
        }
        return parts.length == 1 || pages.get(parts[0]).getElementById(parts[1]) != null;
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(deadLinks(site(Fixture.full()))).isEmpty();
        assertThat(deadLinks(site(Fixture.empty()))).isEmpty();
    }

    @Test
    void everyPageIsReachedFromTheFrontPage() throws IOException {
        SortedMap<String, String> site = site(Fixture.full());
        StringBuilder links = new StringBuilder();
        pages(site)
                .values()
                .forEach(page -> page.select("a[href]")
                        .forEach(a -> links.append(a.absUrl("href")).append('\n')));
        assertThat(site.keySet())
                .filteredOn(path -> path.endsWith("index.html"))
                .hasSize(14)
                .allSatisfy(path -> assertThat(links.toString()).contains("https://site.test/" + path));
    }

    @Test
    void whatHasNothingToSayIsNotBuilt() throws IOException {
        SortedMap<String, String> site = site(Fixture.empty());
        assertThat(site.keySet())
                .containsExactly(
                        ".nojekyll",
                        ".well-known/trust.json",
                        "404.html",
                        "assets/guilloche.svg",
                        "assets/icon.svg",
                        "assets/site.css",
                        "assets/site.js",
                        "index.html",
                        "robots.txt");
        assertThat(pages(site).get("index.html").select("nav li"))
                .extracting(Element::text)
                .containsOnly("Overview", "trust.json");
        assertThat(pages(site).get("index.html").select("main section")).isEmpty();
    }

    @Test
    void textThatLooksLikeMarkupStaysText() throws IOException {
        String hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 1+1 }}{% include 'x' %}";
        SortedMap<String, Document> calm = pages(site(Fixture.full()));
        SortedMap<String, Document> hit = pages(site(Fixture.saying(hostile)));
        assertThat(hit.keySet()).isEqualTo(calm.keySet());
        hit.forEach((path, page) -> {
            assertThat(shape(page)).as(path).isEqualTo(shape(calm.get(path)));
            assertThat(page.select("main").text()).as(path).doesNotContain("onerror=alert(1)>2{%");
        });
        assertThat(hit.get("index.html").select("h1").text()).endsWith(hostile);
        assertThat(hit.get("index.html").title()).contains("{{ 1+1 }}");
    }

    /** The elements of a page with the names of their attributes: markup without its text. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.normalName()
                        + element.attributes().asList().stream()
                                .map(Map.Entry::getKey)
                                .toList())
                .toList();
    }

    @Test
    void hostileTextLeavesFeedAndJsonWhole() throws IOException {
        SortedMap<String, String> site = site(Fixture.saying("\u0007]]></content>&\"\\"));
        Document feed = Jsoup.parse(site.get("updates/feed.xml"), "", org.jsoup.parser.Parser.xmlParser());
        assertThat(feed.select("entry")).hasSize(2);
        assertThat(site.get("updates/feed.xml")).doesNotContain("\u0007", "]]></content>&");
        assertThat(new tools.jackson.databind.ObjectMapper()
                        .readTree(site.get(".well-known/trust.json"))
                        .get("reports"))
                .hasSize(3);
        assertThat(site.get("index.html")).doesNotContain("]]></content>&\"\\\"");
    }

    @Test
    void noPageHoldsAnythingInlineOrForeign() throws IOException {
        pages(site(Fixture.full())).forEach((path, page) -> {
            assertThat(page.select("style, [style], iframe, base, form"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script:not([src])"))
                    .as(path)
                    .allMatch(script -> script.attr("type").equals("application/ld+json"));
            assertThat(page.select("script[src], link[rel=stylesheet], link[rel=icon], img"))
                    .as(path)
                    .allMatch(e -> e.absUrl(e.hasAttr("src") ? "src" : "href").startsWith("https://site.test/"));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        });
    }

    @Test
    void reportsToComeStandApart() throws IOException {
        Document reports = pages(site(Fixture.full())).get("reports/index.html");
        assertThat(reports.select("section[aria-labelledby=planned] h3").eachText())
                .containsExactly("ISO/IEC 27001");
        assertThat(reports.select("section[aria-labelledby=issued] h3").eachText())
                .containsExactly("SOC 2® Type II", "Penetration test 2026");
        assertThat(pages(site(Fixture.full()))
                        .get("index.html")
                        .select(".tile h3")
                        .eachText())
                .doesNotContain("ISO/IEC 27001");
    }

    @Test
    void anAnswerPastItsDaySaysSo() throws IOException {
        Document answers = pages(site(Fixture.full())).get("answers/index.html");
        assertThat(answers.select("#ANS-2 summary").text()).contains("under review");
        assertThat(answers.select("#ANS-1 summary").text()).doesNotContain("under review");
    }

    @Test
    void subprocessorsStandByWhatIsTrueOnTheDay() throws IOException {
        Document page = pages(site(Fixture.full())).get("subprocessors/index.html");
        assertThat(page.select("[aria-labelledby=current] tbody tr").eachAttr("id"))
                .containsExactly("V-AWS");
        assertThat(page.select("section[aria-labelledby=coming] tbody tr").eachAttr("id"))
                .containsExactly("V-POLAR");
        assertThat(page.select("section[aria-labelledby=ended] tbody tr").eachAttr("id"))
                .containsExactly("V-OLD");
    }

    @Test
    void securityTextFollowsItsRfc() throws IOException {
        assertThat(site(Fixture.full()).get(".well-known/security.txt")).isEqualTo("""
                        Contact: mailto:security@halden.example
                        Expires: 2027-06-30T00:00:00Z
                        Preferred-Languages: en, no
                        Canonical: https://trust.example/.well-known/security.txt
                        Policy: https://halden.example/disclosure
                        """);
    }

    @Test
    void theFrontPageIsLight() throws IOException {
        SortedMap<String, String> site = site(Fixture.full());
        int bytes = (site.get("index.html") + site.get("assets/site.css")).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(60 * 1024);
    }

    @Test
    void aUsersTemplateStandsInForOurs() throws IOException {
        String own = "{% extends \"@base/trust/access.html\" %}{% block content %}<p>Mine</p>{% endblock %}";
        SortedMap<String, String> site =
                site(Fixture.full(), Theme.of(Map.of("trust/access.html", own.getBytes(StandardCharsets.UTF_8))));
        assertThat(pages(site).get("access/index.html").select("main").text()).isEqualTo("Mine");
        assertThat(pages(site).get("access/index.html").select("h1").text()).isEqualTo("Access");
    }

    @Test
    void aMistakeInAUsersTemplateIsNamed() {
        Theme theme =
                Theme.of(Map.of("trust/access.html", "a\n{{ page.body.nothing }}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> TrustPages.of(Fixture.full(), theme))
                .isInstanceOfSatisfying(BrokenTemplate.class, broken -> {
                    assertThat(broken.template()).isEqualTo("trust/access.html");
                    assertThat(broken.line()).isEqualTo(2);
                });
    }

    /** Not a test of anything: writes the site for people and browsers to look at, where asked to. */
    @Test
    void writesTheSiteWhereAsked() throws IOException {
        String folder = System.getProperty("trustbinder.look", "");
        if (folder.isEmpty()) {
            return;
        }
        for (Map.Entry<String, String> file : site(Fixture.full()).entrySet()) {
            Path path = Path.of(folder).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
