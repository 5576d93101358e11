package dev.trustbinder.check.text;

import static dev.trustbinder.kit.FindingAssert.assertFindings;
import static dev.trustbinder.kit.FindingAssert.assertNothingFound;
import static dev.trustbinder.kit.TextWorkspace.policy;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.repository.RepoPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Criteria that words name without brackets: the framework of the workspace has 61, 33 of them in scope. */
class CriteriaInProseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Doors meet CC6.11. #! wording/criterion at CC6.11",
                "Doors meet CC 6.9. #! wording/criterion at CC 6.9",
                "Doors (CC9.9) are closed. #! wording/criterion at CC9.9",
                "Doors meet [CC9.9]. #! wording/criterion at CC9.9",
                "Doors meet **CC10.1**. #! wording/criterion at CC10.1",
                "Doors meet A1.9 and A1.2. #! wording/criterion at A1.9",
                "Doors meet PI1.7. #! wording/criterion at PI1.7",
                "Doors meet P9.1. #! wording/criterion at P9.1",
                "Doors meet C1.3. #! wording/criterion at C1.3",
                "Doors meet CC6.1-CC6.9. #! wording/criterion at CC6.9",
                "Doors meet CC6.1–6.9. #! wording/criterion at 6.9",
                "Doors meet CC6.1, 6.2 and 6.9. #! wording/criterion at 6.9",
                "Doors meet CC6.1/CC6.10. #! wording/criterion at CC6.10",
                "| Door | Meets | #! wording/criterion at CC7.6\n| --- | --- |\n| Main | CC7.6 |",
                "We meet 69 criteria. #! wording/criterion at 69 criteria",
                "We meet all 32 common criteria. #! wording/criterion at 32 common",
                "We meet all thirty-two common criteria. #! wording/criterion at thirty-two",
                "SOC 2 has four categories. #! wording/criterion at four categories",
                "We answer 999 points of focus. #! wording/criterion at 999",
                "All 61 criteria in scope are met. #! wording/criterion at 61 criteria",
                "The six Trust Services Categories guide us. #! wording/criterion at six Trust",
            })
    void findsWhatTheFrameworkLacks(String text) {
        boolean cell = text.startsWith("|");
        String marked =
                cell ? "| Door | Meets |\n| --- | --- |\n| Main | CC7.6 |   #! wording/criterion at CC7.6" : text;
        assertFindings(policy(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Doors meet CC6.1, CC 6.2 and A1.2.",
                "Doors meet CC6.1-CC6.8 and CC6.1 to 6.8.",
                "Doors meet `CC9.9`.",
                "Doors meet ISO 27001 A.5.1, A5.1 and A8.24.",
                "Doors meet NIST PR.AC-1 and PCI DSS 6.11.",
                "Print it on A1 or A4 paper, see Appendix A1.9.",
                "Read <https://example.org/CC9.9> or https://example.org/a#CC9.9 first.",
                "Follow PHY-CC9.9 and CC9.9-01 of the plan of doors.",
                "A door has three criteria: shape, colour and weight.",
                "Data falls into four categories.",
                "We met 12 of the 61 criteria this year.",
                "We meet all 33 common criteria and 61 criteria as a whole.",
                "The five trust services categories guide us, and nine common criteria series.",
                "All 33 criteria in scope are met, twelve criteria in scope by one door.",
                "SOC 2 has five categories, one of them in use here.",
                "Prices of C$1.5 and a P 1.9 rating are no criteria.",
                "CC6.1 has twelve points of focus.",
            })
    void leavesRightAndOtherNumbersAlone(String text) {
        assertNothingFound(policy(text));
    }

    @Test
    void looksIntoProgramYml() {
        String program = TextWorkspace.base().get(new RepoPath("content/program.yml"));
        String name = "name: Tidewater Cloud\n";
        assertFindings("-- content/program.yml --\n"
                + program.replace(name, "name: Tidewater Cloud for CC9.9   #! wording/criterion\n"));
    }
}
