package dev.trustbinder.check.text;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;
import static dev.trustbinder.kit.TextWorkspace.policy;

import org.junit.jupiter.api.Test;

/** Cases of the judgements on words and days that their manual pages do not show. */
class TextEdgesTest {
    @Test
    void pointsAtAPlaceholderInTheMiddleOfADocument() {
        assertFindings(policy("""
                The **[Company Name]** door is closed. TODO: say when.   #! text/placeholder at [Company  #! text/placeholder at TODO
                """));
    }

    @Test
    void findsPlaceholdersInProgramYml() {
        assertFindings("""
                -- content/program.yml --
                organization: {name: "Tidewater Labs, Inc.", short-name: Tidewater, address: TBD}   #! text/placeholder at TBD
                system: {name: Tidewater Cloud}
                as-of: 2026-11-21
                engagements:
                  - id: ENG-1
                    type: type2
                    window: {from: 2026-01-01, to: 2026-12-31}
                    categories: [{category: security, reason: Every SOC 2 has it}]
                roles:
                  - {id: ciso, title: CISO, holders: [{person: p-1}]}
                  - {id: ceo, title: CEO, holders: [{person: p-2}]}
                  - {id: it-lead, title: IT lead, holders: [{person: p-4}]}
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                """);
    }

    @Test
    void leavesInternalNotesAndBracketsThatAreNoPlaceholdersAlone() {
        assertNothingFound("""
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                  notes: "TODO: ask the vendor"
                -- content/policies/visits.md --
                ---
                id: POL-VIS
                title: Visitor policy
                owner: ciso
                approvers: [ceo]
                version: "1"
                approved-on: 2026-01-15
                effective: 2026-02-01
                review-interval: annual
                ---
                Doors are closed [within a minute] and [so] are windows; see the [core policy](core.md).
                -- content/controls/visits.yml --
                - id: PHY-01
                  title: Visitors
                  statement: The office lead meets every visitor at the door and writes their name down.
                  criteria: [CC6.4]
                  owner: it-lead
                  frequency: continuous
                  expected-evidence: The visitor book
                  policies: [POL-VIS]
                """);
    }

    @Test
    void pointsAtTheVagueWordOfAPolicy() {
        assertFindings(policy("""
                Doors are closed every day. Windows are checked as needed.   #! wording/vague at as needed
                """));
    }

    @Test
    void leavesAVagueWordAloneBesideATimeOrASystem() {
        assertNothingFound(policy("""
                Doors are repaired promptly, within three days. Logs of SYS-APP are read as needed.
                """));
    }

    @Test
    void pointsAtAFrequencyThatAPolicyGivesACitedControl() {
        assertFindings(policy("""
                Safeguards are looked at quarterly ([[COR-01]]).   #! wording/other-frequency at quarterly
                """));
    }

    @Test
    void leavesASentenceAloneThatSpeaksOfSeveralControls() {
        assertNothingFound(policy("""
                Backups are restored every quarter and listed with the rest ([[COR-01]], [[COR-02]]). Backups are restored every quarter, and the log is read every month ([[COR-02]]).
                """));
    }

    @Test
    void findsAHoldingThatEndsBeforeItBegins() {
        assertFindings("""
                -- content/program.yml --
                organization: {name: "Tidewater Labs, Inc.", short-name: Tidewater}
                system: {name: Tidewater Cloud}
                as-of: 2026-11-21
                engagements:
                  - id: ENG-1
                    type: type2
                    window: {from: 2026-01-01, to: 2026-12-31}
                    categories: [{category: security, reason: Every SOC 2 has it}]
                roles:
                  - {id: ciso, title: CISO, holders: [{person: p-1}]}
                  - {id: ceo, title: CEO, holders: [{person: p-2}]}
                  - {id: it-lead, title: IT lead, holders: [{person: p-2, from: 2025-05-01, to: 2025-03-01}, {person: p-4}]}   #! date/order at 2025-03-01
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                """);
    }

    @Test
    void ordersTheDaysOfAnIncidentThatAreThere() {
        assertFindings("""
                -- content/registers/incidents.yml --
                - {id: INC-2, title: Mail, detected: 2026-05-04, contained: 2026-05-02, severity: low}   #! date/order at 2026-05-02
                """);
    }

    @Test
    void takesTheDayOfAnEvidenceFolderAsADay() {
        assertFindings("""
                -- content/evidence/COR-01/2026-12-04/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-12-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                """, "content/evidence/COR-01/2026-12-04/evidence.yml:1:1 date/in-future");
    }

    @Test
    void letsAPlannedChangeLieAhead() {
        assertNothingFound("""
                -- content/registers/changes.csv --
                id,title,on,what
                CHA-2,New office,2027-02-01,system
                """);
    }
}
