package dev.trustbinder.check.control;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;

import org.junit.jupiter.api.Test;

/** Cases of the judgements on controls and coverage that their manual pages do not show. */
class ControlEdgesTest {
    @Test
    void saysOnceThatNobodyHoldsARole() {
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
                  - {id: it-lead, title: IT lead, holders: [{person: p-4, to: 2026-11-20}]}   #! role/no-holder at it-lead
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                """);
    }

    @Test
    void leavesARoleAloneThatOnlyRetiredControlsName() {
        assertNothingFound("""
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
                  - {id: guard, title: Guard, holders: [{person: p-4, to: 2025-12-31}]}
                publication: {base-url: "https://trust.tidewater.example/", public-values: [organization.name, organization.short-name]}
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: guard
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                  status: retired
                """);
    }

    @Test
    void asksForNoPopulationInATypeOneButTellsOfIt() {
        assertFindings("""
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
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: per-event   #! control/no-population at per-event
                  expected-evidence: The closed ticket of each leaver
                  trigger: Someone leaves
                """);
    }

    @Test
    void leavesTheControlOfAnotherFrameworkAlone() {
        assertNothingFound("""
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: ["house:H1"]
                  owner: it-lead
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                """);
    }

    @Test
    void findsThePersonWhoHasNotBegun() {
        assertFindings("""
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: p-9   #! control/responsible-not-here at p-9
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                -- content/registers/people.csv --
                id,team,kind,start
                p-9,Sales,employee,2026-12-01
                """);
    }

    @Test
    void letsAControlThatTookOverNameTheOneItEnded() {
        assertNothingFound("""
                -- content/controls/access.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                  effective: {to: 2025-12-31}
                  status: retired
                -- content/controls/newer.yml --
                - id: ACC-15
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: annual
                  expected-evidence: The closed ticket of each leaver
                  replaces: ACC-05
                """);
    }
}
