package dev.trustbinder.check.trust;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;

import org.junit.jupiter.api.Test;

/** Cases of the judgements on public words and on the programme that their manual pages do not show. */
class TrustEdgesTest {
    @Test
    void findsAnotherAddressForAPurposeInAnAnswer() {
        assertFindings("""
                -- content/trust/answers.yml --
                - {id: ANS-2, question: Do you test restores?, answer: Write to security@other.example and we answer., basis: [COR-02], answered-on: 2026-01-12, valid-until: 2027-01-11, audience: public}   #! trust/contacts-disagree at Write
                """);
    }

    @Test
    void findsTheWrongNameOfAReportInAPublicPolicy() {
        assertFindings("""
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
                audience: public
                ---
                Our SOC II report says so.   #! trust/report-wording at SOC II
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
    void leavesTheWordsOfInternalPoliciesAlone() {
        assertNothingFound("""
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
                Doors are always closed. Our SOC II report says so.
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
    void asksForNoChangesInATypeOne() {
        assertNothingFound("""
                -- content/program.yml --
                organization: {name: "Tidewater Labs, Inc.", short-name: Tidewater}
                system: {name: Tidewater Cloud}
                as-of: 2026-11-21
                engagements:
                  - id: ENG-1
                    type: type1
                    as-of: 2026-11-21
                    categories: [{category: security, reason: Every SOC 2 has it}]
                roles:
                  - {id: ciso, title: CISO, holders: [{person: p-1}]}
                  - {id: ceo, title: CEO, holders: [{person: p-2}]}
                  - {id: it-lead, title: IT lead, holders: [{person: p-4}]}
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                -- content/description/DC9.md (deleted) --
                """);
    }

    @Test
    void refusesATypeOneWithoutItsDay() {
        assertFindings("""
                -- content/program.yml --
                organization: {name: "Tidewater Labs, Inc.", short-name: Tidewater}
                system: {name: Tidewater Cloud}
                as-of: 2026-11-21
                engagements:
                  - id: ENG-1
                    type: type1   #! program/engagement-days at type1
                    categories: [{category: security, reason: Every SOC 2 has it}]
                roles:
                  - {id: ciso, title: CISO, holders: [{person: p-1}]}
                  - {id: ceo, title: CEO, holders: [{person: p-2}]}
                  - {id: it-lead, title: IT lead, holders: [{person: p-4}]}
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                """);
    }

    @Test
    void letsAReportBeReliedOnForAYearAfterItsEnd() {
        assertNothingFound("""
                -- content/trust/reports.yml --
                - {id: REP-2, kind: attestation, title: SOC 2® Type I, as-of: 2025-11-21, auditor: Example CPA LLP, opinion: unqualified, audience: customer}
                """);
    }
}
