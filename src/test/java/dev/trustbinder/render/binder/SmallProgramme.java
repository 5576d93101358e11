package dev.trustbinder.render.binder;

/** A programme with at least one record of every kind that a binder shows. */
final class SmallProgramme {
    static final String TEXT = """
            -- content/program.yml --
            organization: {name: "Tidewater Labs, Inc.", short-name: Tidewater, site: "https://tidewater.example"}
            system:
              name: Tidewater Cloud
              services: [{name: Web application, in-scope: true}]
            as-of: 2026-11-21
            objectives: [{id: OBJ-1, title: Customers ask}]
            engagements:
              - id: ENG-1
                type: type2
                window: {from: 2026-01-01, to: 2026-12-31}
                categories: [{category: security, reason: Every SOC 2 has it}]
                not-relevant: [{criterion: CC6.4, reason: No premises}]
                points: [{point: CC1.2/right-skills-on-board, treatment: not-suitable, reason: Board of three}]
            roles:
              - {id: ciso, title: Security lead, holders: [{person: p-1, from: 2024-01-01}]}
              - {id: ceo, title: Chief executive, holders: [{person: p-2, from: 2024-01-01}]}
            publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
            -- content/registers/people.yml --
            - {id: p-1, team: Security, kind: employee, start: 2023-01-09}
            - {id: p-2, team: Management, kind: employee, start: 2022-05-02}
            -- content/controls/access.yml --
            - {id: ACC-10, title: Leavers, statement: Access ends on the last day., criteria: [CC6.2], owner: ciso, frequency: per-event, populations: [POP-1]}
            - id: ACC-9
              title: User access review
              statement: System owners review user access every quarter.
              criteria: [CC6.2, CC6.3]
              policies: [POL-AC]
              procedures: [PROC-AR]
              systems: [SYS-PROD]
              commitments: [CMT-1]
              owner: ciso
              reviewer: ceo
              frequency: quarterly
            -- content/policies/access.md --
            ---
            id: POL-AC
            title: Access policy
            owner: ciso
            approvers: [ceo]
            version: "3"
            approved-on: 2026-01-15
            effective: 2026-02-01
            review-interval: annual
            criteria: [CC6.1]
            ---
            ## Access reviews {#access-reviews}
            Every quarter ([[ACC-9]]) at {{ organization.short-name }}.
            -- content/procedures/review.md --
            ---
            id: PROC-AR
            title: How to review access
            controls: [ACC-9]
            ---
            See the [policy](../policies/access.md#access-reviews).
            -- content/description/DC3.md --
            ---
            id: DC3
            title: Components
            criterion: DC3
            ---
            The system runs at {{ system.name }}.
            -- content/evidence/ACC-9/2026-Q1/users.csv --
            id,decision
            1,keep
            -- content/evidence/ACC-9/2026-Q1/evidence.yml --
            performed-on: 2026-03-28
            performer: ciso
            reviewer: ceo
            kind: export
            source: SYS-PROD
            query: users.list
            collected: {by: ciso, at: 2026-03-27T09:12:00Z, how: manual}
            ipe: {rows: 1, control-total: 1, completeness: Count, accuracy: Traced, checked-by: ceo}
            -- content/evidence/ACC-9/2026-Q2/page.html --
            <script>alert(1)</script>
            -- content/evidence/ACC-9/2026-Q2/screen.png --
            not really
            -- content/evidence/ACC-10/runs.csv --
            performed-on,outcome
            2026-05-31,one leaver
            2026-06-30,two leavers
            -- content/populations/leavers.yml --
            id: POP-1
            title: Leavers
            controls: [ACC-10]
            definition: Who left
            file: leavers.csv
            key: id
            rows: 2
            engagement: ENG-1
            samples: [{seed: "7", size: 1, rows: [{row: L-1, evidence: ACC-10.runs.2}]}]
            -- content/populations/leavers.csv --
            id
            L-1
            L-2
            -- content/requests/list.yml --
            - {id: REQ-1, engagement: ENG-1, number: "1", text: Show access reviews, criteria: [CC6.2], controls: [ACC-9], answers: [ACC-9.2026-Q1], status: answered}
            -- content/registers/risks.yml --
            - {id: RISK-1, title: Stolen password, owner: ciso, controls: [ACC-9], inherent: {likelihood: 4, impact: 4}, residual: {likelihood: 2, impact: 3}, actions: [{id: a, title: Rotate, owner: ciso, due: 2026-12-01}]}
            -- content/registers/assessments.yml --
            - {id: ASM-1, title: Risk assessment, kind: risk-assessment, performed-on: 2026-02-01}
            -- content/registers/vendors.yml --
            - id: V-1
              title: Host
              subservice: {method: carve-out, nature: Hosting, csocs: [{id: CSOC-1, title: Doors, criteria: [CC6.4]}], monitored-by: [ACC-9]}
              their-cuecs: [{title: Manage users, answered-by: [ACC-9]}]
              reviews: [{on: 2026-03-01, by: ciso, result: fine}]
            -- content/registers/systems.yml --
            - {id: SYS-PROD, title: Production, kind: infrastructure, provider: V-1, data: [DATA-1], recovery: {rto-hours: 4}}
            -- content/registers/data.yml --
            - {id: DATA-1, title: Ledgers, class: confidential, where: [SYS-PROD]}
            -- content/registers/training.yml --
            - {person: p-1, course: C-1, due: 2026-03-01, completed: 2026-02-01}
            -- content/registers/courses.yml --
            - {id: C-1, title: Awareness, required-of: [all]}
            -- content/registers/acknowledgements.yml --
            - {person: p-1, policies: [POL-AC], version: "3", on: 2026-02-03}
            -- content/registers/access-reviews.yml --
            - {id: AR-1, system: SYS-PROD, period: 2026-Q1, listed: 1, in-system: 1, evidence: ACC-9.2026-Q1}
            -- content/registers/access-removals.yml --
            - {person: p-1, system: SYS-PROD, removed-on: 2026-05-01}
            -- content/registers/incidents.yml --
            zero: {statement: No incident in 2026, signed-by: ciso, on: 2026-11-01}
            -- content/registers/vulnerabilities.yml --
            - {id: VUL-1, title: Old library, severity: high, found: 2026-01-01}
            -- content/registers/exceptions.yml --
            - {id: EXC-1, title: One late, control: ACC-9, drawn: 2, deviations: 1, response: Noted}
            -- content/registers/waivers.yml --
            - {id: WAI-1, title: Old device, policy: POL-AC, reason: Lab, approver: ceo}
            -- content/registers/gaps.yml --
            - {id: GAP-1, title: No review in Q2, controls: [ACC-9], criteria: [CC6.2], severity: high}
            -- content/registers/changes.yml --
            - {id: CHA-1, title: New region, on: 2026-04-01, what: system, controls: [ACC-9]}
            -- content/registers/commitments.yml --
            - {id: CMT-1, title: Access is reviewed, kind: commitment, criteria: [CC6.2]}
            -- content/registers/cuecs.yml --
            - {id: CUEC-1, title: Choose strong passwords, kind: cuec, criteria: [CC6.1], reason: Theirs}
            -- content/registers/walkthroughs.yml --
            - {id: WT-1, title: Review, control: ACC-9, on: 2026-05-01, attendees: [auditor]}
            """;

    private SmallProgramme() {}
}
