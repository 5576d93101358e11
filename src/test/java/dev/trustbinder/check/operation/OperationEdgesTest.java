package dev.trustbinder.check.operation;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.FindingAssert;
import dev.trustbinder.kit.TextWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationEdgesTest {
    private static final String CONTROL = """
            -- content/controls/access.yml --
            - id: ACC-09
              title: User access review
              statement: System owners review user access every quarter.
              criteria: [CC6.2]
              owner: it-lead
              frequency: quarterly
              expected-evidence: The list of users with a decision for each
            """;
    private static final String TWO_MISSED = CONTROL + """
            -- content/evidence/ACC-09/runs.csv --
            performed-on,performer
            2026-01-14,it-lead
            """;
    private static final String EXCEPTION = """
            -- content/registers/exceptions.yml --
            - id: EXC-9
              control: ACC-09
              periods: [%s]
              drawn: 4
              deviations: 2
              cause: Nobody was told
              nature: isolated
              impact: None seen
              response: %s
              action: Two people are told
              due: 2026-12-31
            """;

    @Test
    void namesAllPeriodsOfAControlInOneFinding() {
        assertThat(found(TWO_MISSED))
                .singleElement()
                .asString()
                .startsWith(
                        "content/controls/access.yml:6:14 error[operation/missed] ACC-09 runs quarterly and has no run"
                                + " for 2026-Q2 and 2026-Q3 = ");
    }

    @Test
    void anAnsweredExceptionOfAllPeriodsMakesItInformationAndHidesNothing() {
        assertThat(found(TWO_MISSED + EXCEPTION.formatted("2026-Q2, 2026-Q3", "Management regrets")))
                .singleElement()
                .asString()
                .contains("info[operation/missed] ACC-09 runs quarterly and has no run for 2026-Q2 and 2026-Q3;"
                        + " disclosed in EXC-9");
    }

    @Test
    void anExceptionOfOneOfTwoPeriodsDoesNot() {
        assertThat(found(TWO_MISSED + EXCEPTION.formatted("2026-Q2", "Management regrets")))
                .singleElement()
                .asString()
                .contains("error[operation/missed]");
    }

    @Test
    void asksARunWithinGraceWhetherItSpeaksOfThePeriodBefore() {
        assertThat(found(CONTROL + """
                        -- content/evidence/ACC-09/runs.csv --
                        performed-on,performer
                        2026-03-20,it-lead
                        2026-07-10,it-lead
                        """))
                .singleElement()
                .asString()
                .endsWith("= ACC-09.runs.3 was performed on 2026-07-10: if it looked at 2026-Q2, say covers: 2026-Q2");
    }

    @Test
    void pointsAtEvidenceThatNamesNoDay() {
        assertThat(found(TWO_MISSED + "-- content/evidence/ACC-09/2026-Q2/users.txt --\nnone\n"))
                .anyMatch(line -> line.endsWith(
                        "= ACC-09.2026-Q2 does not say when it was performed: add performed-on, or commit it"));
    }

    @Test
    void saysNothingIsMissingWhileSomeEvidenceCannotBeRead() {
        assertFindings(CONTROL + """
                -- content/evidence/ACC-09/runs.csv --
                performed-on,performer
                ,it-lead   #! record/missing at ,it #! check/not-judged at ,it
                """);
    }

    @Test
    void aClaimOfAPeriodNotBegunIsADefectAndFillsNothing() {
        assertFindings(
                CONTROL.replace("frequency: quarterly", "frequency: quarterly   #! operation/bunched at quarterly")
                        + """
                -- content/evidence/ACC-09/runs.csv --
                performed-on,covers,performer
                2026-01-15,,it-lead
                2026-03-30,2026-Q2,it-lead   #! evidence/period-not-begun at 2026-Q2
                2026-09-15,,it-lead
                2026-10-15,,it-lead
                """);
    }

    @Test
    void aFreshWorkspaceWhoseWindowLiesAheadOwesNothing() {
        assertNothingFound(ahead() + CONTROL + """
                -- content/controls/leavers.yml --
                - id: ACC-05
                  title: Access removal
                  statement: The IT lead removes the access of everyone who leaves within one day.
                  criteria: [CC6.2]
                  owner: it-lead
                  frequency: per-event
                  trigger: Someone leaves
                  expected-evidence: The closed ticket of each leaver
                """);
    }

    /** The programme of the base, with a window that begins after the day it is judged on. */
    private static String ahead() {
        String program = TextWorkspace.base().entrySet().stream()
                .filter(file -> file.getKey().value().equals("content/program.yml"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return "-- content/program.yml --\n"
                + program.replace("{from: 2026-01-01, to: 2026-12-31}", "{from: 2027-01-01, to: 2027-12-31}");
    }

    private static List<String> found(String text) {
        return FindingAssert.found(TextWorkspace.overBase(text)).stream()
                .map(FindingAssert::line)
                .toList();
    }
}
