package dev.trustbinder.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.prose.SafeHtml;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Column;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Row;
import dev.trustbinder.render.page.Table.Tone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The binder's templates, given views of the shapes that their first lines describe. */
class BinderTemplatesTest {
    record Stamp(String tone, String text) {}

    record Section(String title, List<Link> links) {}

    record Contents(List<Section> sections, String current) {}

    record Site(
            String organization,
            String system,
            String engagement,
            String binderId,
            String commit,
            String asOf,
            List<Stamp> stamps,
            Fragment contents,
            List<Link> versions) {}

    record Framed(Head head, Fragment body) {}

    record RegisterPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<HeatMap> maps,
            List<Fact> facts,
            List<Link> turns,
            Table table,
            List<String> notes) {}

    record Fact(String title, List<Piece> pieces, String size) {
        Fact(String title, List<Piece> pieces) {
            this(title, pieces, "");
        }
    }

    record Part(String id, String title, String lead, List<Link> whole, Table table) {}

    record RecordPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Piece> states,
            List<Fact> facts,
            List<SafeHtml> text,
            List<Link> calendars,
            List<Link> proofs,
            List<Part> parts) {}

    record Figure(String value, String label, String note, String href) {}

    record Entry(String title, String href, String text) {}

    record Group(String title, List<Entry> entries) {}

    record CoverPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            List<Figure> figures,
            List<Fact> facts,
            List<Group> groups) {}

    record HeatPage(
            Head head,
            String number,
            String title,
            String lead,
            List<Link> trail,
            List<Link> downloads,
            HeatMap heat,
            Table table,
            List<String> notes) {}

    private static final String HOSTILE = "\"><script>alert(1)</script>{{ 1+1 }}";

    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "Start",
                    List.of(
                            new Link("Cover", "START-HERE.html"),
                            new Link("Guide for the auditor", "guide/index.html"))),
            new Section(
                    "Criteria and controls",
                    List.of(
                            new Link("Criteria to controls", "criteria/index.html"),
                            new Link("Control matrix", "controls/index.html"),
                            new Link("Control by criterion", "grid/index.html"),
                            new Link("Points of focus", "points/index.html"))),
            new Section(
                    "Evidence",
                    List.of(
                            new Link("Evidence index", "evidence/index.html"),
                            new Link("Requests", "requests/index.html"))),
            new Section(
                    "Registers",
                    List.of(
                            new Link("Risks", "risks/index.html"),
                            new Link("Vendors", "vendors/index.html"),
                            new Link("People", "people/index.html"))));

    private static Site site(Pages pages, String address) {
        Fragment contents = pages.fragment("binder/contents.html", address, new Contents(SECTIONS, address));
        return new Site(
                "Halden Freight Systems AS",
                "Halden Cloud",
                "SOC 2 Type II, 2026-01-01 to 2026-12-31",
                "HALDEN-2026-11-21",
                "3f1c9a8be0d24c6f8a1e",
                "2026-11-21",
                List.of(new Stamp("due", "The work tree has changes that are in no commit.")),
                contents,
                List.of(new Link("2026-q1", "v/2026-q1/index.html")));
    }

    private static byte[] page(Pages pages, String template, String address, Record body) {
        Framed framed = new Framed(Head.of(address, "A page"), pages.fragment(template, address, body));
        return pages.page("binder/layout.html", address, site(pages, address), framed);
    }

    private static Table matrix(String text) {
        List<Column> columns = List.of(
                new Column("Control", "id", false),
                new Column("Title", "text", false),
                new Column("Statement", "long", false),
                new Column("Criteria", "id", true),
                new Column("Owner", "text", true),
                new Column("Frequency", "text", true),
                new Column("Policies", "id", false),
                new Column("Systems", "id", false),
                new Column("Runs", "number", false),
                new Column("Last run", "date", false),
                new Column("Findings", "state", true));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String id = "ACC-" + (i < 10 ? "0" : "") + i;
            rows.add(new Row(
                    id,
                    List.of(
                            new Cell(List.of(Piece.link(id, "controls/" + id + "/index.html"))),
                            Cell.of("User access review" + text),
                            Cell.of("System owners review user access every quarter and follow corrections to closure."
                                    + text),
                            new Cell(List.of(
                                    Piece.link("CC6.2", "criteria/index.html#CC6.2"),
                                    Piece.link("CC6.3", "criteria/index.html#CC6.3"))),
                            Cell.of(i % 2 == 0 ? "IT lead" : "Security lead"),
                            Cell.of(i % 3 == 0 ? "monthly" : "quarterly"),
                            new Cell(List.of(Piece.link("POL-AC", "policies/POL-AC/index.html"))),
                            new Cell(List.of(
                                    Piece.link("SYS-PROD", "systems/index.html#SYS-PROD"),
                                    Piece.link("SYS-IDP", "systems/index.html#SYS-IDP"))),
                            Cell.of(Integer.toString(i * 7 % 13)),
                            Cell.of("2026-0" + (1 + i % 9) + "-15"),
                            i % 5 == 0
                                    ? new Cell(List.of(Piece.state("2 defects", Tone.BAD)))
                                    : i % 4 == 0
                                            ? new Cell(List.of(Piece.state("due in 9 days", Tone.DUE)))
                                            : new Cell(List.of(Piece.state("none found", Tone.GOOD))))));
        }
        return new Table(
                "matrix", "Controls with their owners, criteria and runs" + text, columns, rows, "No control.");
    }

    private static Map<String, String> pages(String text) {
        Pages pages = Pages.of(Theme.builtIn());
        Map<String, Record> views = new LinkedHashMap<>();
        List<Link> csv = List.of(new Link("CSV", "controls/controls.csv"), new Link("binder.json", "binder.json"));
        views.put(
                "sheet.html",
                new RegisterPage(
                        Head.of("controls/index.html", "Control matrix" + text),
                        "8",
                        "Control matrix" + text,
                        "Every control, what it is there for, who does it and how often." + text,
                        List.of(),
                        csv,
                        List.of(),
                        List.of(),
                        List.of(),
                        matrix(text),
                        List.of("Columns for the auditor's own conclusions stand in a separate workbook." + text)));
        views.put(
                "dossier.html",
                new RecordPage(
                        Head.of("controls/ACC-09/index.html", "ACC-09"),
                        "",
                        "ACC-09 User access review" + text,
                        "",
                        List.of(new Link("Control matrix", "controls/index.html")),
                        List.of(),
                        List.of(
                                Piece.state("evidence complete" + text, Tone.GOOD),
                                Piece.state("key control", Tone.INFO)),
                        List.of(
                                new Fact(
                                        "Statement",
                                        List.of(Piece.of("System owners review user access every quarter." + text))),
                                new Fact(
                                        "Criteria",
                                        List.of(
                                                Piece.link(
                                                        "CC6.2 Registers and authorises users",
                                                        "criteria/index.html#CC6.2"),
                                                Piece.link(
                                                        "CC6.3 Changes and removes access",
                                                        "criteria/index.html#CC6.3"))),
                                new Fact("Owner", List.of(Piece.of("IT lead (p-007)")))),
                        List.of(SafeHtml.text("The text of the document." + text)),
                        List.of(),
                        List.of(),
                        List.of(new Part(
                                "evidence",
                                "Evidence" + text,
                                "Oldest first.",
                                List.of(new Link("Evidence index", "evidence/index.html")),
                                matrix(text)))));
        views.put(
                "cover.html",
                new CoverPage(
                        Head.of("START-HERE.html", "Cover"),
                        "",
                        "Halden Cloud" + text,
                        "Everything an examination asks for, from one repository." + text,
                        List.of(),
                        List.of(),
                        List.of(
                                new Figure("61", "criteria in scope", "", "criteria/index.html"),
                                new Figure("94", "controls", "12 key", "controls/index.html"),
                                new Figure("132", "evidence records", "3 late" + text, "evidence/index.html")),
                        List.of(
                                new Fact(
                                        "Engagement",
                                        List.of(Piece.of("SOC 2 Type II, 2026-01-01 to 2026-12-31" + text))),
                                new Fact("As of", List.of(Piece.of("2026-11-21")))),
                        List.of(new Group(
                                "For the auditor",
                                List.of(new Entry("Guide", "guide/index.html", "How to read this binder." + text))))));
        views.put("heat.html", heat(text));
        Map<String, String> html = new LinkedHashMap<>();
        views.forEach((template, view) -> {
            String address = template.equals("cover.html")
                    ? "START-HERE.html"
                    : template.equals("heat.html")
                            ? "risks/index.html"
                            : template.equals("dossier.html") ? "controls/ACC-09/index.html" : "controls/index.html";
            Theme theme = Theme.of(Map.of("binder/heat.html", HEAT.getBytes(StandardCharsets.UTF_8)));
            Pages own = template.equals("heat.html") ? Pages.of(theme) : pages;
            html.put(address, new String(page(own, "binder/" + template, address, view), StandardCharsets.UTF_8));
        });
        return html;
    }

    private static final String HEAT = """
            {% extends "binder/page.html" %}
            {% block content %}{% include "shared/heatmap.html" with {"heat": page.heat} %}{% endblock %}
            """;

    private static HeatPage heat(String text) {
        List<HeatMap.Row> rows = new ArrayList<>();
        String[] words = {"", "low", "moderate", "elevated", "high", "critical"};
        for (int likelihood = 5; likelihood >= 1; likelihood--) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int impact = 1; impact <= 5; impact++) {
                int level = Math.min(5, Math.max(1, (likelihood * impact + 4) / 5));
                List<Link> items = (likelihood + impact) % 3 == 0
                        ? List.of(new Link("RISK-0" + likelihood + impact, "risks/index.html#RISK-01"))
                        : List.of();
                cells.add(new HeatMap.Cell(level, words[level], items));
            }
            rows.add(new HeatMap.Row(likelihood + " likely" + text, cells));
        }
        HeatMap map = new HeatMap(
                "Residual risk",
                "Likelihood",
                "Impact",
                List.of("1 minor", "2 small", "3 medium", "4 large", "5 severe"),
                rows);
        return new HeatPage(
                Head.of("risks/index.html", "Risks"),
                "12",
                "Risks",
                "",
                List.of(),
                List.of(),
                map,
                matrix(text),
                List.of());
    }

    @Test
    void markTheCurrentPageInTheContents() {
        Document page = Jsoup.parse(pages("").get("controls/index.html"));
        assertThat(page.select("nav.contents a[aria-current=page]").eachText()).containsExactly("Control matrix");
    }

    @Test
    void giveRowsHeadingsAnchorsAndLinks() {
        Document page = Jsoup.parse(pages("").get("controls/index.html"), "https://site.test/controls/index.html");
        Element row = page.getElementById("ACC-09");
        assertThat(row.select("th[scope=row]").text()).isEqualTo("ACC-09");
        assertThat(row.select("td").get(2).select("a").eachAttr("abs:href"))
                .containsExactly(
                        "https://site.test/criteria/index.html#CC6.2", "https://site.test/criteria/index.html#CC6.3");
        assertThat(page.select("thead th[data-filter]").eachText())
                .containsExactly("Criteria", "Owner", "Frequency", "Findings");
        assertThat(page.select("section.region").attr("tabindex")).isEqualTo("0");
    }

    @Test
    void keepHostileTextText() {
        Map<String, String> calm = pages("");
        pages(HOSTILE).forEach((address, html) -> {
            Document page = Jsoup.parse(html);
            assertThat(page.getAllElements())
                    .as(address)
                    .hasSameSizeAs(Jsoup.parse(calm.get(address)).getAllElements());
            assertThat(page.text()).as(address).contains("{{ 1+1 }}");
        });
    }

    @Test
    void sayWhatAnEmptyTableMeans() {
        Table none = new Table(
                "none", "Nothing", List.of(new Column("Id", "id", false)), List.of(), "No incident in the period.");
        RegisterPage view = new RegisterPage(
                Head.of("i/index.html", "Incidents"),
                "6",
                "Incidents",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                none,
                List.of());
        Pages pages = Pages.of(Theme.builtIn());
        String html = new String(page(pages, "binder/sheet.html", "i/index.html", view), StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(html).select("main .empty").text()).isEqualTo("No incident in the period.");
        assertThat(Jsoup.parse(html).select("table")).isEmpty();
    }

    /** Not a test of anything: writes the pages for people and browsers to look at, where asked to. */
    @Test
    void writePagesWhereAsked() throws IOException {
        String folder = System.getProperty("trustbinder.look", "");
        if (folder.isEmpty()) {
            return;
        }
        Map<String, byte[]> files =
                new LinkedHashMap<>(Pages.of(Theme.builtIn()).assets("binder"));
        pages("").forEach((path, html) -> files.put(path, html.getBytes(StandardCharsets.UTF_8)));
        files.put(
                "assets/search-index.js",
                "window.trustbinderIndex = [[\"ACC-09 User access review\", \"controls/index.html#ACC-09\", \"control CC6.2 access\"]];"
                        .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = Path.of(folder + "-binder").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
