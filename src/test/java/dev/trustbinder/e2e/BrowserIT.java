package dev.trustbinder.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One page of every kind of both sites, opened from the disk in a real browser. */
class BrowserIT {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PHONE = 320;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** One page of every kind; the page for what is not found stands only at the root of a host, not on a disk. */
    static Stream<String> pages() {
        return Stream.of(
                "binder/START-HERE.html",
                "binder/index.html",
                "binder/guide.html",
                "binder/roadmap.html",
                "binder/criteria/index.html",
                "binder/criteria/CC6.2.html",
                "binder/controls/index.html",
                "binder/controls/grid.html",
                "binder/controls/ACC-08.html",
                "binder/policies/POL-AC.html",
                "binder/description/index.html",
                "binder/populations/index.html",
                "binder/registers/risks.html",
                "binder/registers/people.html",
                "binder/operation/index.html",
                "binder/operation/log.html",
                "binder/evidence/index/2.html",
                "binder/validation/index.html",
                "binder/validation/integrity.html",
                "binder/policies/history.html",
                "binder/policies/in-force.html",
                "binder/history/POL-CRY.html",
                "binder/controls/suspect-links.html",
                "binder/bridge-letter.html",
                "binder/versions/index.html",
                "binder/versions/changes/2026-q2..2026-q3.html",
                "binder/v/2026-q2/policies/POL-AC.html",
                "trust/index.html",
                "trust/reports/index.html",
                "trust/documents/index.html",
                "trust/documents/POL-AC/index.html",
                "trust/controls/index.html",
                "trust/subprocessors/index.html",
                "trust/answers/index.html",
                "trust/updates/index.html",
                "trust/updates/UPD-2026-07-15/index.html",
                "trust/security/index.html",
                "trust/scope/index.html",
                "trust/access/index.html");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyKindOfPageIsSoundOnPhoneAndDeskInLightAndDark(String path) {
        List<String> faults = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(PHONE, DESK)) {
                look(path, scheme, width, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void look(String path, ColorScheme scheme, int width, List<String> faults) {
        String where = "%s at %d px, %s: ".formatted(path, width, scheme);
        try (BrowserContext context = chromium.browser()
                .newContext(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, HEIGHT))) {
            Page page = context.newPage();
            String origin = Sample.site()
                    .resolve(path.substring(0, path.indexOf('/')))
                    .toUri()
                    .toString();
            List<String> heard = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    heard.add(where + "console: " + message.text());
                }
            });
            page.onPageError(error -> heard.add(where + "script: " + error));
            page.onRequest(request -> {
                if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                    heard.add(where + "asks for " + request.url());
                }
            });
            page.navigate(uri(path));
            Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) wide).intValue() > 0) {
                heard.add(where + "scrolls sideways by " + wide + " px");
            }
            // What follows is not the page's doing: axe tries to fetch the style sheet, which the page's policy
            // forbids.
            faults.addAll(heard);
            new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(RULES)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> faults.add(where + rule.getId() + ": "
                            + rule.getNodes().get(0).getHtml() + " and "
                            + (rule.getNodes().size() - 1) + " more"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageSaysTheSameWithoutJavaScriptAndOnPaper(String path) {
        String scripted;
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(uri(path));
            scripted = words(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1").first().isVisible()).isTrue();
            assertThat(page.locator("main").first().isVisible()).isTrue();
        }
        try (BrowserContext context = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(uri(path));
            assertThat(page.locator("main").first().isVisible()).isTrue();
            assertThat(Arrays.asList(scripted.split("\\s+")))
                    .as("the script takes no word away")
                    .containsAll(Arrays.asList(words(page).split("\\s+")));
        }
    }

    @Test
    void theBinderIsSortedByItsHeaders() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(uri("binder/controls/index.html"));
            String first = page.locator("table tbody tr").first().textContent();
            page.locator("table thead th button").first().click();
            page.locator("table thead th button").first().click();
            assertThat(page.locator("table tbody tr").first().textContent()).isNotEqualTo(first);
        }
    }

    @Test
    void theBinderIsFilteredByWords() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(uri("binder/registers/people.html"));
            page.getByLabel("Filter rows").first().fill("p-004");
            assertThat(page.locator("table tbody tr:visible").count()).isOne();
        }
    }

    @Test
    void theFilterOfOnePageFindsTheRowsOfAllPages() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(uri("binder/evidence/index/2.html"));
            String far = "ACC-07.2026";
            assertThat(page.locator("table tbody tr").first().textContent()).doesNotContain(far);
            page.getByLabel("Filter the rows of all pages").fill(far);
            page.locator("tr.elsewhere").first().locator("th a").click();
            page.waitForURL("**/evidence/index.html#r-ACC-07_2026");
            assertThat(page.locator(":target").textContent()).contains(far);
        }
    }

    @Test
    void aRowLookedForOnTheFirstPageIsFoundOnItsOwn() {
        try (BrowserContext context = context(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(uri("binder/evidence/index.html") + "#r-OPS-10_runs_20");
            page.waitForURL("**/evidence/index/2.html#r-OPS-10_runs_20");
            assertThat(page.locator(":target").textContent()).contains("OPS-10.runs.20");
        }
    }

    private static BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        context.setDefaultTimeout(5_000);
        return context;
    }

    private static String words(Page page) {
        return page.locator("main").first().innerText();
    }

    private static String uri(String path) {
        Path file = Sample.site().resolve(path);
        return file.toUri().toString();
    }
}
