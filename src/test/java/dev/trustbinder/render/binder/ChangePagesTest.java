package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.check.Findings;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ChangePagesTest {
    private static final Pages PAGES = Pages.of(Theme.builtIn());
    private static final String POLICY = "content/policies/core.md";
    private static final String CONTROLS = "content/controls/core.yml";

    @Test
    void leadsFromEachReleaseToTheNextAndFromTheNewestToNow() {
        SortedMap<RepoPath, String> second = edited(TextWorkspace.base(), POLICY, "once a year", "twice a year");
        SortedMap<RepoPath, String> now = edited(second, CONTROLS, "Quarterly restore test", "Restore test");
        Publication binder = binder(now, release("q1", TextWorkspace.base()), release("q2", second));

        assertThat(binder.files().keySet().stream().filter(path -> path.startsWith("versions/changes/")))
                .containsExactly(
                        "versions/changes/q1..q2.csv",
                        "versions/changes/q1..q2.html",
                        "versions/changes/q1..q2.json",
                        "versions/changes/q2..current.csv",
                        "versions/changes/q2..current.html",
                        "versions/changes/q2..current.json");
        assertThat(page(binder, "versions/changes/q1..q2.html")
                        .select(".redline .changed")
                        .text())
                .isEqualTo("± The CISO goes through every safeguard removed: once added: twice a year. [How it"
                        + " begins](#purpose).");
        assertThat(page(binder, "versions/changes/q2..current.html")
                        .select("#t-changed tbody td")
                        .eachText())
                .contains("title", "Quarterly restore test", "Restore test");
        assertThat(page(binder, "versions/index.html")
                        .select("a[href$=..q2.html]")
                        .text())
                .isEqualTo("q1");
        assertThat(page(binder, "index.html")
                        .select("nav a[href$=current.html]")
                        .eachText())
                .contains("Changes since q2");
    }

    @Test
    void putsWhatGotWorseFirstAndSaysWhereNothingDid() {
        SortedMap<RepoPath, String> worse =
                edited(TextWorkspace.base(), CONTROLS, "criteria: [CC7.5]", "criteria: [CC7.5, CC9.99]");
        Publication binder = binder(TextWorkspace.base(), release("q1", TextWorkspace.base()), release("q2", worse));

        assertThat(page(binder, "versions/changes/q1..q2.html")
                        .select("h2")
                        .first()
                        .text())
                .isEqualTo("What got worse (1)");
        assertThat(page(binder, "versions/changes/q1..q2.html")
                        .select("#t-worse td")
                        .eachText())
                .contains("reference/criterion", "COR-02");
        Document better = page(binder, "versions/changes/q2..current.html");
        assertThat(better.select("h2").eachText()).startsWith("What got worse", "What got better (1)");
        assertThat(better.select(".empty").text()).isEqualTo("Nothing got worse.");
    }

    @Test
    void saysNothingOfInternalRecordsNotesAndNames() {
        SortedMap<RepoPath, String> before = TextWorkspace.base();
        before.put(new RepoPath("content/policies/secret.md"), secret("internal", "Canary-one."));
        SortedMap<RepoPath, String> after = edited(before, POLICY, "once a year", "once a year ([[POL-CANARY]])");
        after = edited(after, CONTROLS, "status: implemented", "status: implemented\n  notes: Canary-two");
        after = edited(after, CONTROLS, "policies: [POL-CORE#reviews]", "policies: [POL-CORE#reviews, POL-CANARY]");
        after = edited(after, "content/registers/people.yml", "{id: p-1,", "{id: p-1, name: Canary Three,");
        after.put(new RepoPath("content/policies/secret.md"), secret("internal", "Canary-four."));
        Publication binder = binder(after, release("q1", before));

        for (String ending : List.of(".html", ".json", ".csv")) {
            assertThat(text(binder, "versions/changes/q1..current" + ending))
                    .contains("COR-01")
                    .doesNotContainIgnoringCase("canary");
        }
        assertThat(text(binder, "versions/changes/q1..current.html")).contains("(withheld)");
    }

    @Test
    void aLongLogGoesOnOnFurtherPagesAndTheVersionsOfAPageFallBackToItsFirst() {
        SortedMap<RepoPath, String> now = edited(TextWorkspace.base(), POLICY, "once a year", "twice a year");
        String rows = IntStream.range(0, 900)
                .mapToObj(row ->
                        "2026-07-14,COR,it-lead,\"run %d, all was well and nothing was left to do\"\n".formatted(row))
                .collect(Collectors.joining("", "performed-on,reference,performer,outcome\n", ""));
        now.put(new RepoPath("content/evidence/COR-02/runs.csv"), rows);
        Publication binder = binder(now, release("q1", TextWorkspace.base()));
        String first = "versions/changes/q1..current.html";
        String second = "versions/changes/q1..current/2.html";

        assertThat(binder.files()).containsKeys(first, second, "evidence/index/2.html");
        assertThat(binder.files().get(first).size()).isLessThanOrEqualTo(250 * 1024);
        assertThat(binder.files().get(second).size()).isLessThanOrEqualTo(250 * 1024);
        assertThat(Links.faults(binder, path -> !path.startsWith("files/")))
                .noneMatch(fault -> !fault.contains("/v/q1/") && !fault.contains(" v/q1/"));
        assertThat(page(binder, "evidence/index/2.html")
                        .select(".versions a")
                        .first()
                        .attr("href"))
                .isEqualTo("../../v/q1/evidence/index.html");
    }

    @Test
    void isNotInABinderWithoutReleases() {
        assertThat(binder(TextWorkspace.base()).files().keySet()).noneMatch(path -> path.startsWith("versions/"));
    }

    private static String secret(String audience, String text) {
        return "---\nid: POL-CANARY\ntitle: Canary\naudience: " + audience + "\n---\n" + text + "\n";
    }

    private static SortedMap<RepoPath, String> edited(
            SortedMap<RepoPath, String> files, String path, String before, String after) {
        SortedMap<RepoPath, String> edited = new java.util.TreeMap<>(files);
        assertThat(files.get(new RepoPath(path))).contains(before);
        edited.computeIfPresent(new RepoPath(path), (same, text) -> text.replace(before, after));
        return edited;
    }

    private static Assessment assessed(SortedMap<RepoPath, String> files) {
        AsOf day = new AsOf(LocalDate.parse("2026-11-21"), "the test's own");
        return Assessment.of(ProgramReader.read(TextWorkspace.revision(files)), day);
    }

    private static ReleaseBinder release(String name, SortedMap<RepoPath, String> files) {
        Assessment assessment = assessed(files);
        ReleaseBinder.Name called = new ReleaseBinder.Name(name, "binder/" + name, Optional.empty());
        return BinderPages.release(called, assessment, Check.of(assessment), PAGES, new Memo());
    }

    private static Publication binder(SortedMap<RepoPath, String> files, ReleaseBinder... releases) {
        Assessment assessment = assessed(files);
        Findings findings = Check.of(assessment);
        return BinderPages.of(
                assessment, findings, PAGES, new ReleaseBinders(List.of(releases), List.of()), new Memo());
    }

    private static Document page(Publication binder, String path) {
        return Jsoup.parse(text(binder, path));
    }

    private static String text(Publication binder, String path) {
        try (var bytes = binder.files().get(path).open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
