package dev.trustbinder.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 11, 21), "in this test");

    private static final String WORKSPACE = """
            -- content/program.yml --
            organization: {name: "Halden Freight Systems AS", short-name: Halden, address: "Canary Street 1", site: https://halden.example}
            system:
              name: Halden Cloud
              services: [{name: Booking, in-scope: true}, {name: Website, in-scope: false, reason: No customer data}]
            objectives: [{id: OBJ-1, title: Canary objective, driver: customers}]
            publication: {base-url: "https://trust.example", public-values: [organization.short-name]}
            roles: [{id: ciso, title: Canary role, holders: []}]
            -- content/policies/access.md --
            ---
            id: POL-AC
            title: Access control policy
            owner: ciso
            approvers: [canary-approver]
            version: "3"
            effective: 2026-02-01
            approved-on: 2026-01-15
            reviewed: 2026-06-01
            review-interval: annual
            notes: Canary note
            audience: public
            ---
            # Access control policy
            Owners at {{ organization.short-name }} and {{ organization.address }} follow [[ACC-01]], [[ACC-02]] and
            [the other](secret.md), never [this one](%6Fpen.md#Ke%79s). See [below](#reviews).
            Or [our page](https://trust.example/policies/open), [a page](https://halden.example/policies/secret) and
            [others](https://other.example/policies/open).
            ## Reviews {#reviews}
            Every quarter.
            ### Late ones
            Soon.
            -- content/policies/secret.md --
            ---
            id: POL-CANARY
            title: Canary policy
            version: "1"
            listed: false
            ---
            Canary text.
            -- content/policies/open.md --
            ---
            id: POL-OPEN
            title: Open policy
            version: "1"
            approved-on: 2026-01-10
            audience: public
            ---
            ## Keys
            Text.
            -- content/policies/draft.md --
            ---
            id: POL-DRAFT
            title: Policy nobody approved
            version: "1"
            audience: public
            ---
            Text.
            -- content/policies/old.md --
            ---
            id: POL-OLD
            title: Retired policy
            version: "1"
            approved-on: 2025-01-10
            retired: 2026-01-01
            audience: public
            ---
            Text.
            -- content/policies/plan.md --
            ---
            id: POL-PLAN
            title: Recovery plan
            description: Canary description
            version: "9.7"
            audience: customer
            listed: true
            ---
            Canary body.
            -- content/policies/inner.md --
            ---
            id: POL-INNER
            title: Canary inner policy
            version: "1"
            audience: internal
            listed: true
            ---
            Canary body.
            -- content/controls/all.yml --
            - {id: ACC-01, title: Sign-in, statement: Hardware keys, criteria: [CC6.1], owner: ciso, performer: canary-performer, frequency: continuous, audience: public, expected-evidence: Canary evidence}
            - {id: ACC-02, title: Canary control, statement: Canary statement, criteria: [CC6.1], owner: ciso, frequency: annual}
            - {id: ACC-03, title: Planned control, statement: Not yet, criteria: [CC6.1], owner: ciso, frequency: annual, audience: public, status: planned}
            -- content/registers/vendors.yml --
            - {id: V-SUB, title: Polar Mail, legal-name: Canary GmbH, contract: 2024-01-01, subprocessor: {purpose: Mail, data-categories: Addresses, location: Germany, effective: 2026-01-01}, subservice: {method: carve-out, nature: Canary nature}}
            - {id: V-CANARY, title: Canary vendor, service: Canary service}
            -- content/trust/center.yml --
            audience: public
            hero: {title: Hello, text: World}
            commitments: [{icon: lock, title: Locked, text: Well, basis: [ACC-01, ACC-02, "POL-OPEN#keys", POL-CANARY]}]
            contacts: {security: security@halden.example}
            -- content/trust/reports.yml --
            - {id: REP-CANARY, kind: attestation, title: SOC 2 Type II, period: {from: 2025-07-01, to: 2025-12-31}, auditor: Canary LLP, opinion: qualified, exceptions: Canary exception, audience: customer, listed: true}
            - {id: REP-HIDDEN, kind: attestation, title: Canary report, audience: customer}
            -- content/trust/updates/a.md --
            ---
            id: UPD-1
            title: Out
            date: 2026-11-21
            audience: public
            ---
            Text.
            -- content/trust/updates/b.md --
            ---
            id: UPD-2
            title: Canary of tomorrow
            date: 2026-11-22
            audience: public
            ---
            Text.
            """;

    private static PublicProfile profile(String workspace) {
        return Disclosure.of(ProgramReader.read(TextWorkspace.alone(workspace)), TODAY);
    }

    private static final PublicProfile PROFILE = profile(WORKSPACE);

    @Test
    void handsOutNothingThatIsNotPublic() {
        String everything = PROFILE.toString();
        assertThat(everything).contains("Access control policy", "Polar Mail", "Hardware keys");
        assertThat(everything).doesNotContainIgnoringCase("canary").doesNotContain("ACC-02", "9.7", "qualified");
    }

    @Test
    void isTheSameWhateverStandsAbovePublic() {
        String changed = WORKSPACE
                .replaceAll("(?m)^- \\{id: (ACC-02|V-CANARY|REP-HIDDEN).*\\n", "")
                .replace("Canary", "Kanari")
                .replace("canary", "kanari")
                .replace("opinion: qualified", "opinion: adverse");
        assertThat(profile(changed)).isEqualTo(PROFILE);
    }

    @Test
    void showsAListedReportByTitleKindPeriodAndCircleAlone() {
        assertThat(PROFILE.reports()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("SOC 2 Type II");
            assertThat(report.id()).isEmpty();
            assertThat(report.circle()).isEqualTo("customer");
            assertThat(report.period()).isPresent();
        });
        assertThat(PROFILE.listed()).containsExactly(new PublicProfile.Listed("Recovery plan", "policy", "customer"));
    }

    @Test
    void claimsOnlyWhatHoldsOnTheDay() {
        assertThat(PROFILE.documents()).extracting(PublicProfile.Document::id).containsExactly("POL-AC", "POL-OPEN");
        assertThat(PROFILE.updates()).extracting(PublicProfile.Update::id).containsExactly("UPD-1");
        assertThat(PROFILE.controls().stream().flatMap(group -> group.controls().stream()))
                .extracting(PublicProfile.Control::id)
                .containsExactly("ACC-01");
    }

    @Test
    void namesOnlyPublicRecordsAsTheBasisOfAClaim() {
        assertThat(PROFILE.promises().get(0).basis())
                .containsExactly(
                        new PublicProfile.Citation("Sign-in", "controls/index.html#ACC-01", ""),
                        new PublicProfile.Citation("Open policy", "documents/POL-OPEN/index.html#s-keys", ""));
    }

    @Test
    void fillsTheHolesOfAPublicDocumentWithPublicFacts() {
        String html = PROFILE.documents().get(0).text().toString();
        assertThat(html)
                .contains("Owners at Halden and")
                .contains("href=\"../../controls/index.html#ACC-01\"")
                .contains("href=\"../../documents/POL-OPEN/index.html#s-keys\"")
                .contains("href=\"#s-reviews\"")
                .contains("a record that is not public")
                .doesNotContain("<h1", "secret.md");
    }

    @Test
    void leadsFromAnAddressOfOurOwnToThePublicDocumentAlone() {
        assertThat(PROFILE.documents().get(0).text().toString())
                .contains("<a href=\"../../documents/POL-OPEN/index.html\" rel=\"noopener noreferrer\">our page</a>")
                .contains("<a href=\"https://halden.example/policies/secret\" rel=\"noopener noreferrer\">a page</a>")
                .contains("<a href=\"https://other.example/policies/open\" rel=\"noopener noreferrer\">others</a>");
    }

    @Test
    void countsTheHeadingsBelowTheTitleFromTwo() {
        assertThat(PROFILE.documents().get(0).headings())
                .containsExactly(
                        new PublicProfile.Heading(2, "Reviews", "s-reviews"),
                        new PublicProfile.Heading(3, "Late ones", "s-late-ones"));
    }

    @Test
    void makesOfASubprocessorItsPublicFactsAndNoMore() {
        assertThat(PROFILE.subprocessors())
                .extracting(PublicProfile.Subprocessor::title)
                .containsExactly("Polar Mail");
        assertThat(PROFILE.scope().carveOuts()).isEmpty();
    }

    @Test
    void endsTheAddressOfTheSiteInASlash() {
        assertThat(PROFILE.baseUrl()).isEqualTo("https://trust.example/");
    }
}
