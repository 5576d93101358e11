package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.disclose.Disclosure;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.render.trust.TrustPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is past its day says so wherever it stands on the trust center, in word and icon, on 21 November 2026. */
class PastItsDayTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attestation   | period: {from: 2025-01-01, to: 2025-12-31}, opinion: unqualified | issued  | current",
                "attestation   | period: {from: 2025-01-01, to: 2025-11-21}, opinion: unqualified | issued  | current",
                "attestation   | period: {from: 2025-01-01, to: 2025-11-20}, opinion: unqualified | expired | expired",
                "attestation   | period: {from: 2025-01-01, to: 2025-11-20}, opinion: unqualified, next-due: 2027-01-01 | expired | expired",
                "attestation   | period: {from: 2025-01-01, to: 2025-09-30}, opinion: unqualified, bridge-until: 2026-11-21 | issued | bridged until 21 November 2026",
                "attestation   | period: {from: 2025-01-01, to: 2025-09-30}, opinion: unqualified, bridge-until: 2026-11-20 | expired | expired",
                "attestation   | period: {from: 2026-07-01, to: 2026-12-31}, opinion: unqualified | planned | 'in progress, not issued yet'",
                "attestation   | period: {from: 2026-01-01, to: 2026-09-30} | planned | 'in progress, not issued yet'",
                "attestation   | as-of: 2026-11-21, opinion: unqualified | issued | current",
                "certification | period: {from: 2024-01-01, to: 2026-12-31} | issued | current",
                "certification | period: {from: 2023-01-01, to: 2026-11-20} | expired | expired",
                "certification | period: {from: 2027-01-01, to: 2029-12-31} | planned | 'in progress, not issued yet'",
                "certification | next-due: 2027-01-01 | planned | not issued yet",
                "self-assessment | period: {from: 2024-01-01, to: 2024-12-31} | expired | expired",
                "law           | next-due: 2027-01-01 | issued | ''",
            })
    void aReportSaysItsState(String kind, String facts, String section, String state) throws IOException {
        String report = "- {id: REP-9, kind: %s, title: The report, auditor: Example CPA LLP, audience: public, %s}"
                .formatted(kind, facts);
        Publication site = site("-- content/trust/reports.yml --\n" + report + "\n");

        Element tile = page(site, "reports/index.html").selectFirst("#REP-9");
        assertThat(tile.closest("section").attr("aria-labelledby")).isEqualTo(section);
        List<String> badges = tile.select(".badge").eachText();
        assertThat(badges.isEmpty() ? "" : badges.get(0)).isEqualTo(state);
        assertThat(tile.select(".badge svg")).hasSize(badges.size());
        boolean held = section.equals("issued");
        assertThat(tile.select(".seal").isEmpty()).isEqualTo(!held);
        assertThat(page(site, "index.html").select("#home-REP-9").isEmpty()).isEqualTo(!held);
        assertThat(badges.contains("unqualified opinion")).isEqualTo(held && facts.contains("unqualified"));
    }

    @Test
    void whatRestsOnWhatIsPastItsDaySaysSo() throws IOException {
        Publication site = site("""
                -- content/trust/reports.yml --
                - {id: REP-9, kind: attestation, title: Old report, auditor: Example CPA LLP, audience: public, period: {from: 2023-01-01, to: 2023-12-31}, opinion: unqualified, exceptions: One leaver}
                -- content/trust/answers.yml --
                - {id: ANS-1, question: Are you audited?, answer: We are., basis: [REP-9], answered-on: 2024-01-02, valid-until: 2025-01-02, audience: public}
                -- content/trust/center.yml --
                audience: public
                commitments:
                  - {title: Audited, text: An auditor looks at us., basis: [ANS-1, POL-9, UPD-9]}
                -- content/policies/old.md --
                ---
                {id: POL-9, title: Old policy, owner: ciso, approvers: [ciso], version: "1", approved-on: 2024-01-01, review-interval: annual, audience: public}
                ---
                We do it.
                -- content/trust/updates/old.md --
                ---
                {id: UPD-9, title: Old news, date: 2026-01-01, until: 2026-02-01, audience: public}
                ---
                The service is slow today.
                """);

        assertThat(page(site, "answers/index.html").select(".badge").eachText())
                .containsExactly("under review", "expired");
        assertThat(page(site, "index.html").select(".basis .badge").eachText())
                .containsExactly("under review", "review overdue", "over");
        assertThat(page(site, "index.html").select(".news").text()).doesNotContain("Old news");
        assertThat(page(site, "documents/index.html").select(".badge").eachText())
                .contains("review due 1 January 2025");
        assertThat(page(site, "documents/POL-9/index.html")
                        .select("main .badge")
                        .eachText())
                .containsExactly("review due 1 January 2025");
        assertThat(page(site, "updates/index.html").select(".badge").eachText()).contains("over");
        assertThat(page(site, "updates/UPD-9/index.html").select("main .badge").eachText())
                .contains("over");
        assertThat(page(site, "scope/index.html").text()).contains("Old report, expired");
    }

    private static Publication site(String block) throws IOException {
        Assessment assessment = Assessment.of(ProgramReader.read(TextWorkspace.overBase(block)), DAY);
        return TrustPages.of(Disclosure.of(assessment.program(), DAY), Theme.builtIn());
    }

    private static Document page(Publication site, String path) throws IOException {
        assertThat(site.files()).containsKey(path);
        try (InputStream in = site.files().get(path).open()) {
            return Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
