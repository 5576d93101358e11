package dev.trustbinder.check.evidence;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;

import org.junit.jupiter.api.Test;

/** Cases of the judgements on evidence and people that their manual pages do not show. */
class EvidenceEdgesTest {
    @Test
    void letsAConfigurationStayTheSame() {
        assertNothingFound("""
                -- content/evidence/COR-01/2026-05-04/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: configuration
                -- content/evidence/COR-01/2026-08-03/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-08-03/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: configuration
                """);
    }

    @Test
    void namesTheLaterOfTwoEqualFiles() {
        assertFindings("""
                -- content/evidence/COR-01/2026-05-04/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                -- content/evidence/COR-01/2026-08-03/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-08-03/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                """, "content/evidence/COR-01/2026-08-03/list.csv:1:1 evidence/same-file");
    }

    @Test
    void countsTheRowsOfListsAsSpreadsheetsWriteThem() {
        assertNothingFound(list(2));
        assertFindings(list(3), "content/evidence/COR-01/2026-05-04/evidence.yml:4:13 evidence/row-count");
    }

    private static String list(int rows) {
        return """
                -- content/evidence/COR-01/2026-05-04/list.csv --
                Pulled on Monday;;
                safeguard;decision;
                gate;kept;
                "door
                west";kept;
                ;;
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                ipe: {rows: %d, control-total: %d}
                """.formatted(rows, rows);
    }

    @Test
    void holdsTheCountsOfAnAccessReviewAgainstItsList() {
        assertFindings(
                """
                -- content/evidence/COR-01/2026-05-04/list.csv --
                account,Decision
                a,keep
                b,Removed
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                -- content/registers/access-reviews.csv --
                id,system,period,listed,in-system,kept,changed,removed,removals-done,reviewer,evidence
                AR-2,SYS-APP,2026-Q2,2,2,1,0,1,2026-06-30,ciso,COR-01.2026-05-04
                AR-3,SYS-APP,2026-Q2,2,2,2,0,0,,ciso,COR-01.2026-05-04
                AR-4,SYS-APP,2026-Q2,3,3,2,0,1,2026-06-30,ciso,COR-01.2026-05-04
                """,
                "content/registers/access-reviews.csv:3:26 access-review/counts",
                "content/registers/access-reviews.csv:4:22 access-review/counts");
    }

    @Test
    void holdsTheCountsOfAnAccessReviewAgainstTheListItNamesByItsPath() {
        assertFindings(
                """
                -- content/evidence/COR-01/2026-05-04/list.csv --
                account,Decision
                a,keep
                b,Removed
                -- content/evidence/COR-01/2026-05-04/other.csv --
                account
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: ticket
                external: [{sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, bytes: 4, location: vault}]
                -- content/registers/access-reviews.csv --
                id,system,period,listed,in-system,kept,changed,removed,removals-done,reviewer,evidence
                AR-2,SYS-APP,2026-Q2,2,2,1,0,1,2026-06-30,ciso,../evidence/COR-01/2026-05-04/list.csv
                AR-3,SYS-APP,2026-Q2,2,2,2,0,0,,ciso,../evidence/COR-01/2026-05-04/list.csv
                AR-4,SYS-APP,2026-Q2,3,3,2,0,1,2026-06-30,ciso,../evidence/COR-01/2026-05-04/list.csv
                """,
                "content/registers/access-reviews.csv:3:26 access-review/counts",
                "content/registers/access-reviews.csv:4:22 access-review/counts");
    }

    @Test
    void tellsRowsWrittenDownWrongBesideARightControlTotalOnce() {
        String right = list(2);
        assertFindings(
                right.replace("rows: 2", "rows: 3"),
                "content/evidence/COR-01/2026-05-04/evidence.yml:4:13 evidence/row-count");
        assertFindings(
                right.replace("control-total: 2", "control-total: 3"),
                "content/evidence/COR-01/2026-05-04/evidence.yml:4:13 evidence/row-count");
        assertFindings(
                right.replace("rows: 2, control-total: 2", "rows: 3, control-total: 4"),
                "content/evidence/COR-01/2026-05-04/evidence.yml:4:13 evidence/row-count",
                "content/evidence/COR-01/2026-05-04/evidence.yml:4:13 evidence/row-count");
    }

    @Test
    void judgesEachRowOfARunLog() {
        assertFindings("""
                -- content/evidence/COR-02/runs.csv --
                performed-on,covers,performer,reviewer,outcome
                2026-03-20,2026-Q1,it-lead,ciso,14 minutes
                2026-06-18,2026-Q2,it-lead,p-4,12 minutes   #! evidence/reviewer-is-performer at p-4
                2026-06-30,2026-Q3,it-lead,ciso,13 minutes   #! evidence/period-not-begun at 2026-Q3
                2026-09-17,2026-Q3,it-lead,ciso,13 minutes
                """);
    }

    @Test
    void asksForTheSourceOfAReportOnlyWhereASystemMadeIt() {
        assertFindings("""
                -- content/evidence/COR-01/2026-05-04/list.csv --
                safeguard,decision
                gate,kept
                -- content/evidence/COR-01/2026-05-04/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: report
                -- content/evidence/COR-01/2026-08-03/list.csv --
                another
                -- content/evidence/COR-01/2026-08-03/evidence.yml --
                performer: it-lead
                reviewer: ciso
                kind: report   #! evidence/no-ipe at report
                source: SYS-APP
                """);
    }

    @Test
    void asksForTheAccessOfThoseWhoLeftWithinTheWindowAlone() {
        assertFindings("""
                -- content/registers/people.csv --
                id,team,start,end
                p-8,Sales,2023-01-09,2025-12-31
                p-9,Sales,2023-01-09,2026-01-01   #! people/leaver-access at 2026-01-01
                p-10,Sales,2023-01-09,2026-11-20
                """);
    }

    @Test
    void findsWhoReportsToThemselves() {
        assertFindings("""
                -- content/registers/people.csv --
                id,team,start,manager
                p-8,Sales,2023-01-09,p-8   #! people/manager-loop
                """);
    }

    @Test
    void asksNoOneWhoHasJustJoinedForATraining() {
        assertNothingFound("""
                -- content/registers/people.csv --
                id,team,start
                p-8,Sales,2026-11-02
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
                  - {id: it-lead, title: IT lead, holders: [{person: p-4}]}
                  - {id: seller, title: Seller, holders: [{person: p-8}]}
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                -- content/registers/courses.csv --
                id,title,required-of
                selling,Selling,seller
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
                required-of: [seller]
                ---
                Every visitor is met at the door.
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
    void acceptsTheAcknowledgementOfTheVersionInForceAlone() {
        assertFindings("""
                -- content/policies/visits.md --
                ---
                id: POL-VIS
                title: Visitor policy
                owner: ciso
                approvers: [ceo]
                version: "2"
                approved-on: 2026-01-15
                effective: 2026-02-01
                review-interval: annual
                required-of: [it-lead]   #! policy/unacknowledged at [it-lead]
                ---
                Every visitor is met at the door.
                -- content/controls/visits.yml --
                - id: PHY-01
                  title: Visitors
                  statement: The office lead meets every visitor at the door and writes their name down.
                  criteria: [CC6.4]
                  owner: it-lead
                  frequency: continuous
                  expected-evidence: The visitor book
                  policies: [POL-VIS]
                -- content/registers/acknowledgements.csv --
                person,policies,version,on
                p-4,POL-VIS,1,2026-02-03
                """);
    }
}
