package dev.trustbinder.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.read.ProgramReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithheldTest {
    private static List<String> words(String workspace) {
        return Withheld.of(ProgramReader.read(TextWorkspace.alone(workspace))).words().stream()
                .map(Forbidden.Word::text)
                .toList();
    }

    @Test
    void keepsEveryTextThePublicDoesNotSee() {
        assertThat(words("""
                        -- content/controls/access.yml --
                        - id: ACC-1
                          title: Reviews of who may use what
                          statement: The lead reviews accounts every quarter.
                          criteria: [CC6.2]
                          owner: p-1
                          frequency: quarterly
                          expected-evidence: A list of accounts with decisions
                          notes: The auditor grumbled about this one
                          audience: public
                        - id: ACC-2
                          title: Something nobody outside should know
                          statement: The safe stands behind the picture.
                          criteria: [CC6.2]
                          owner: p-1
                          frequency: quarterly
                        """))
                .contains(
                        "A list of accounts with decisions",
                        "The auditor grumbled about this one",
                        "ACC-2",
                        "Something nobody outside should know",
                        "The safe stands behind the picture.")
                .doesNotContain("ACC-1", "Reviews of who may use what", "The lead reviews accounts every quarter.");
    }

    @Test
    void keepsPeopleFilesAndHashes() {
        assertThat(words("""
                        -- content/registers/people.yml --
                        - {id: p-1, name: Ada Quist, git: [ada@tidewater.example]}
                        -- content/evidence/ACC-1/2026-Q1/accounts-2026-q1.csv --
                        account
                        """))
                .contains("p-1", "Ada Quist", "ada@tidewater.example", "accounts-2026-q1.csv", "ACC-1.2026-Q1")
                .anyMatch(word -> word.matches("[0-9a-f]{64}"));
    }

    @Test
    void calmsDownWhereTheSameWordsStandInPublic() {
        assertThat(words("""
                        -- content/trust/answers.yml --
                        - id: ANS-1
                          question: Are they apart?
                          answer: Yes, in three projects without
                            network paths between them.
                          audience: public
                        -- content/evidence/ACC-1/2026-Q1/evidence.yml --
                        outcome: Three projects without network paths
                        """)).doesNotContain("Three projects without network paths");
    }

    @Test
    void letsASubprocessorShowItsPublicFactsAndNoOthers() {
        assertThat(words("""
                        -- content/registers/vendors.yml --
                        - id: V-1
                          title: The cloud that holds it all
                          service: Everything we could think of in one
                          subprocessor: {purpose: Hosting of the application and data, data-categories: Ledgers of customers of ours, location: Sweden, effective: 2025-01-01}
                        """))
                .contains("Everything we could think of in one")
                .doesNotContain("V-1", "The cloud that holds it all", "Hosting of the application and data");
    }

    @Test
    void doesNotExemptWhatIsPartOfALongerPublicWordOrMerelyABasis() {
        String records = """
                -- content/registers/people.yml --
                - {id: P-1, name: Ann Lee, kind: employee, start: 2024-01-01}
                -- content/controls/hidden.yml --
                - {id: HID-77, title: Hidden, statement: Nobody outside knows., owner: ciso, frequency: annual}
                -- content/trust/center.yml --
                audience: public
                commitments:
                  - {title: Care, text: %s, basis: [HID-77]}
                """;

        assertThat(words(records.formatted("Joann Leeson looks at it."))).contains("Ann Lee", "HID-77");
        assertThat(words(records.formatted("Write to Ann Lee."))).doesNotContain("Ann Lee");
    }
}
