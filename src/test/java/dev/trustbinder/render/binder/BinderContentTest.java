package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.Links;
import dev.trustbinder.publish.Publication;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the pages say of a small programme. */
class BinderContentTest {
    private static final Publication BINDER = BinderPagesTest.binder(SmallProgramme.TEXT);

    private static Document page(String path) {
        return Jsoup.parse(Links.text(BINDER, path));
    }

    /** The cell of a row under a column's title. */
    private static String cell(String path, String row, String column) {
        Document page = page(path);
        List<String> heads = page.select("table.data thead th").eachText();
        Element found = page.select("table.data tbody tr").stream()
                .filter(tr -> tr.child(0).text().equals(row))
                .findFirst()
                .orElseThrow();
        return found.child(heads.indexOf(column)).text();
    }

    private static Optional<String> fact(String path, String title) {
        return page(path).select("dl.facts > div").stream()
                .filter(fact -> fact.child(0).text().equals(title))
                .map(fact -> fact.child(1).text())
                .findFirst();
    }

    @Test
    void theMatrixShowsLinksFromBothSides() {
        assertThat(cell("controls/index.html", "ACC-9", "Criteria")).isEqualTo("CC6.2 CC6.3");
        assertThat(cell("controls/index.html", "ACC-9", "Risks")).isEqualTo("RISK-1");
        assertThat(cell("controls/index.html", "ACC-9", "Gaps")).isEqualTo("GAP-1");
        assertThat(cell("controls/index.html", "ACC-9", "Evidence")).isEqualTo("2");
        assertThat(cell("controls/index.html", "ACC-9", "Last performed")).isEqualTo("2026-03-28");
        assertThat(cell("controls/index.html", "ACC-10", "Populations")).isEqualTo("POP-1");
    }

    @Test
    void rowsStandInTheOrderInWhichPeopleCount() {
        assertThat(page("controls/index.html").select("tbody tr").eachAttr("id"))
                .containsSubsequence("r-ACC-9", "r-ACC-10");
    }

    @Test
    void aCriterionTellsWhatAnswersItAndWhyNothingDoes() {
        assertThat(cell("criteria/index.html", "CC6.4", "Not relevant because")).isEqualTo("No premises");
        assertThat(cell("criteria/index.html", "CC6.4", "Expected of subservice organizations"))
                .isEqualTo("V-1 CSOC-1");
        assertThat(cell("criteria/index.html", "CC1.2", "Points not suitable or customised"))
                .isEqualTo("CC1.2/right-skills-on-board not suitable: Board of three");
        assertThat(fact("controls/grid.html", "Criteria in scope without an own control"))
                .hasValueSatisfying(
                        orphans -> assertThat(orphans).contains("CC6.4").doesNotContain("CC6.2"));
    }

    @Test
    void aControlPageOpensItsEvidence() {
        Document page = page("controls/ACC-9.html");

        assertThat(page.selectFirst("h1").text()).isEqualTo("ACC-9 User access review");
        assertThat(page.select(".proof h3").eachText()).containsExactly("ACC-9.2026-Q1", "ACC-9.2026-Q2");
        assertThat(page.select(".file-name a").eachText()).contains("users.csv", "page.html");
        assertThat(page.select("section h2").eachText()).contains("Requests", "Risks", "Exceptions", "Walkthroughs");
        assertThat(page("controls/ACC-10.html").select("section h2").eachText()).contains("Log of runs");
    }

    @Test
    void aDocumentIsShownWithItsCitations() {
        Document policy = page("policies/POL-AC.html");

        assertThat(policy.select(".paper").text()).contains("Every quarter (ACC-9) at Tidewater.");
        assertThat(policy.select(".paper a[href=../controls/ACC-9.html]")).hasSize(1);
        assertThat(page("procedures/PROC-AR.html").select(".paper a").attr("href"))
                .isEqualTo("../policies/POL-AC.html#s-access-reviews");
    }

    @Test
    void whatHasNoRecordsSaysSoOrShowsTheSignedStatement() {
        assertThat(page("registers/incidents.html").select("p.empty").text())
                .isEqualTo("None, by a signed statement: No incident in 2026, signed by Security lead on 2026-11-01");
        assertThat(cell("registers/zero-statements.html", "Incidents", "Statement"))
                .isEqualTo("No incident in 2026");
    }

    @Test
    void aRiskStandsOnTheMapAndInTheTable() {
        assertThat(page("registers/risks.html").select("td.level-5 a").eachAttr("href"))
                .containsExactly("#r-RISK-1");
        assertThat(cell("registers/risks.html", "RISK-1", "Actions"))
                .isEqualTo("a, Rotate, owner Security lead, due 2026-12-01");
    }

    @Test
    void openItemsSayWhoOwesWhatByWhen() {
        assertThat(cell("open-items.html", "RISK-1", "State")).isEqualTo("due soon");
        assertThat(cell("open-items.html", "RISK-1", "Owner")).isEqualTo("Security lead");
        assertThat(cell("open-items.html", "GAP-1", "State")).isEqualTo("no date");
    }

    @Test
    void aPopulationShowsItsRowsAndWhatWasDrawn() {
        assertThat(cell("populations/samples.html", "POP-1", "Evidence")).isEqualTo("ACC-10.runs.2");
        Document page = page("populations/POP-1.html");
        assertThat(page.select("#t-rows tbody tr").eachText()).containsExactly("L-1 drawn", "L-2");
    }

    @Test
    void theDescriptionSaysWhatNoSectionAnswers() {
        assertThat(cell("description/index.html", "DC3", "Section")).isEqualTo("DC3");
        assertThat(cell("description/index.html", "DC1", "Title")).isEqualTo("no section answers it");
    }

    @Test
    void theRoadmapSaysNoMoreThanTheRecords() {
        assertThat(cell("roadmap.html", "Risk assessment", "State")).isEqualTo("recorded");
        assertThat(cell("roadmap.html", "Gap analysis and remediation", "State"))
                .isEqualTo("in part");
        assertThat(cell("roadmap.html", "Policy: encryption", "State")).isEqualTo("nothing recorded");
        assertThat(cell("roadmap.html", "Training log", "What the records show"))
                .isEqualTo("1 of 1 training completed");
    }

    @Test
    void everyPageSaysOfWhatItIsMade() {
        for (String path : BINDER.files().keySet()) {
            if (path.endsWith(".html") && !path.startsWith("files/")) {
                Document page = page(path);
                assertThat(page.select(".foot").text())
                        .as(path)
                        .contains("Binder tidewater/ENG-1/2026-11-21/no-commit")
                        .contains("As of 2026-11-21, pinned in program.yml");
                assertThat(page.select("h1")).as(path).hasSize(1);
                assertThat(page.select("meta[http-equiv=Content-Security-Policy]"))
                        .as(path)
                        .hasSize(1);
            }
        }
    }

    @Test
    void noRegisterHasTwoColumnsOfOneName() {
        for (String path : BINDER.files().keySet()) {
            if (path.startsWith("data/")) {
                String head = Links.text(BINDER, path).lines().findFirst().orElseThrow();
                assertThat(head.split(",")).as(path).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void theManifestHasEveryFileButItself() {
        List<String> listed = Links.text(BINDER, "manifest-sha256.txt")
                .lines()
                .map(line -> line.substring(66))
                .toList();
        assertThat(listed).hasSize(BINDER.files().size() - 1).doesNotContain("manifest-sha256.txt");
        assertThat(listed).contains("binder.json", "files.html", "data/files.csv");
    }
}
