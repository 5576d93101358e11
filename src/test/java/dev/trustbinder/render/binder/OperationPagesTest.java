package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the binder shows of the operation of controls. */
class OperationPagesTest {
    private static final String PROGRAM = """
            -- content/program.yml --
            organization: {name: Tidewater}
            engagements:
              - {id: ENG, type: type2, window: {from: 2026-01-01, to: 2026-12-31}, categories: [{category: security}]}
            roles:
              - {id: ciso, title: CISO}
            """;
    private static final String RECORDS = """
            -- content/controls/a.yml --
            - {id: ACC-1, title: Access review, statement: One, criteria: [CC6.1], owner: ciso, frequency: quarterly}
            - {id: ACC-2, title: Log review, statement: Two, criteria: [CC6.1], owner: ciso, frequency: weekly, effective: {from: 2026-10-05}}
            - {id: ACC-3, title: Sign-in, statement: Three, criteria: [CC6.1], owner: ciso, frequency: continuous}
            -- content/evidence/ACC-1/2026-Q1/list.csv --
            a
            -- content/evidence/ACC-1/2026-Q1/evidence.yml --
            performed-on: 2026-03-20
            collected: {by: ciso, at: 2026-03-21T09:00:00Z}
            -- content/evidence/ACC-1/2026-Q3/list.csv --
            c
            -- content/evidence/ACC-1/2026-Q3/evidence.yml --
            performed-on: 2026-10-30
            -- content/evidence/ACC-2/runs.csv --
            performed-on
            2026-10-06
            2026-10-13
            2026-10-27
            2026-11-03
            2026-11-10
            2026-11-17
            """;
    private static final Publication BINDER = binder(PROGRAM + RECORDS);

    private static Publication binder(String text) {
        Assessment assessment = Assessment.of(
                ProgramReader.read(TextWorkspace.alone(text)), new AsOf(LocalDate.parse("2026-11-21"), "test"));
        return BinderPages.of(assessment, Check.of(assessment));
    }

    private static Document page(Publication binder, String path) {
        return Jsoup.parse(Links.text(binder, path));
    }

    private static List<String> marks(Document page, String control) {
        Element row = page.select(".calendar tbody tr").stream()
                .filter(tr -> tr.child(0).text().startsWith(control))
                .findFirst()
                .orElseThrow();
        row.select(".unseen").remove();
        return row.select("td.slot").stream()
                .map(slot -> slot.attr("colspan") + " " + slot.text())
                .toList();
    }

    @Test
    void aPeriodSpansItsMonthsAndSaysWhenItsRunWasPerformed() {
        assertThat(marks(page(BINDER, "operation/index.html"), "ACC-1"))
                .containsExactly("3 20 Mar", "3 missed", "3 late 30 Oct", "3 not yet due");
    }

    @Test
    void shortPeriodsAreToldByTheMonth() {
        assertThat(marks(page(BINDER, "operation/index.html"), "ACC-2"))
                .containsExactly("9 ", "1 2/3, 1 missed", "1 4 so far", "1 not due");
    }

    @Test
    void marksLeadToTheEvidenceAndSayAllOfItToThoseWhoHearThePage() {
        Element mark = page(BINDER, "operation/index.html").selectFirst(".calendar a.mark.good");

        assertThat(mark.attr("href")).isEqualTo("../evidence/ACC-1.2026-Q1.html");
        assertThat(mark.text()).isEqualTo("20 Mar, 2026-Q1: complete, performed on 2026-03-20, ACC-1.2026-Q1");
    }

    @Test
    void theControlPageSaysItInWords() {
        Document page = page(BINDER, "controls/ACC-1.html");

        assertThat(page.select(".states .badge").eachText()).contains("1 period missed", "1 period late");
        assertThat(page.select("#part-operation + section tbody tr, #part-operation ~ section tbody tr")
                        .eachText())
                .contains("2026-Q2 2026-07-15 missed");
        assertThat(marks(page, "ACC-1")).hasSize(4);
        assertThat(page(BINDER, "controls/ACC-3.html").select(".calendar")).isEmpty();
    }

    @Test
    void registersHoldTheSameForPrograms() {
        assertThat(Links.text(BINDER, "data/operation.csv"))
                .contains(
                        "ACC-1,Access review,quarterly,1 missed; 1 late,a run in each period,4,1,1,1,0,1,2026-Q2; 2026-Q3,2026-10-30,ACC-1.2026-Q3")
                .contains("ACC-3,Sign-in,continuous,not yet due,its configuration,,,,,,,,");
        assertThat(Links.text(BINDER, "data/occurrences.csv"))
                .contains("ACC-1,ACC-1.2026-Q1,2026-03-20,2026-Q1,2026-03-21 09:00:00 UTC,2026-Q1,in time")
                .contains("ACC-1,ACC-1.2026-Q3,2026-10-30,2026-Q3,,2026-Q3,late");
        assertThat(Links.text(BINDER, "binder.json")).contains("\"operation\"", "\"occurrences\"");
    }

    @Test
    void aTypeOneShowsTheProofOfItsDayAndNoCalendar() {
        Document page = page(
                binder(PROGRAM.replace("type2, window: {from: 2026-01-01, to: 2026-12-31}", "type1, as-of: 2026-10-31")
                        + RECORDS),
                "operation/index.html");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Proof of implementation");
        assertThat(page.select(".calendar, .legend")).isEmpty();
        assertThat(page.select("#t-operation tbody tr").eachText())
                .anyMatch(row ->
                        row.startsWith("ACC-1 Access review quarterly complete one proof 2026-09-30 ACC-1.2026-Q3 31"))
                .anyMatch(row -> row.startsWith("ACC-3 Sign-in continuous design only one proof"));
    }

    @Test
    void withoutAnEngagementThePageSaysWhatIsMissing() {
        Document page = page(
                binder("-- content/program.yml --\norganization: {name: Tidewater}\n" + RECORDS),
                "operation/index.html");

        assertThat(page.selectFirst(".empty").text())
                .isEqualTo(Heading.of("operation").empty());
    }

    @Test
    void noWordJudgesTheControl() {
        assertThat(Links.text(BINDER, "operation/index.html"))
                .doesNotContainIgnoringCase("passed", "failed", "not effective");
    }
}
