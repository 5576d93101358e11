package dev.trustbinder.check.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The base workspace shows a current SOC 2 Type II report; its vendor Cloudhost has one, too. */
class NamedStandardTest {
    private static List<String> sentences(String kind) throws IOException {
        try (InputStream in = NamedStandardTest.class.getResourceAsStream("/named-standards.txt")) {
            List<String> lines = List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
            int honest = lines.indexOf("honest");
            return kind.equals("honest") ? lines.subList(honest + 1, lines.size()) : lines.subList(1, honest);
        }
    }

    /** Those of the sentences, each the answer of a record, that are found to claim what is not shown. */
    private static List<String> found(List<String> sentences) {
        StringBuilder answers = new StringBuilder("-- content/trust/answers.yml --\n");
        for (int i = 0; i < sentences.size(); i++) {
            answers.append("- {id: ANS-%d, question: What of it, answer: \"%s\", audience: public}\n"
                    .formatted(i, sentences.get(i)));
        }
        return findings(answers.toString()).stream()
                .map(id -> sentences.get(Integer.parseInt(id.substring("ANS-".length()))))
                .distinct()
                .toList();
    }

    private static List<String> findings(String workspace) {
        Assessment assessment = Assessment.of(
                ProgramReader.read(TextWorkspace.overBase(workspace)),
                new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml"));
        return Check.of(assessment).active().stream()
                .filter(finding -> finding.rule().id().equals("trust/named-standard"))
                .map(finding -> finding.message().split(" ")[0])
                .toList();
    }

    @Test
    void findsEveryClaimThatNoReportShows() throws IOException {
        List<String> dishonest = sentences("dishonest");

        assertThat(dishonest).hasSizeGreaterThanOrEqualTo(60);
        List<String> missed = new ArrayList<>(dishonest);
        missed.removeAll(found(dishonest));
        assertThat(missed).isEmpty();
    }

    @Test
    void leavesEveryHonestSentenceAlone() throws IOException {
        List<String> honest = sentences("honest");

        assertThat(honest).hasSizeGreaterThanOrEqualTo(40);
        assertThat(found(honest)).isEmpty();
    }

    @Test
    void takesAYesForAClaimOfItsQuestion() {
        assertThat(findings("""
                -- content/trust/answers.yml --
                - {id: ANS-1, question: Are you ISO 27001 certified?, answer: "Yes, since 2024.", audience: public}
                - {id: ANS-2, question: Are you ISO 27001 certified?, answer: "No.", audience: public}
                """)).containsExactly("ANS-1");
    }

    @Test
    void takesTheTitleOfACardForThatOfItsText() {
        assertThat(findings("""
                -- content/trust/center.yml --
                audience: public
                commitments: [{title: ISO 27001, text: Certified by an accredited body., basis: [COR-01]}]
                """)).hasSize(1);
    }

    @Test
    void askesForAReportThatIsShownSignedCurrentAndOfTheSameType() {
        String answer = """
                -- content/trust/answers.yml --
                - {id: ANS-1, question: What of it, answer: We are SOC 2 Type II attested., audience: public}
                -- content/trust/reports.yml --
                - {id: REP-1, title: SOC 2 Type II, kind: attestation, period: {from: 2025-01-01, to: 2025-12-31}, auditor: Example CPA LLP, opinion: unqualified, audience: customer, listed: true}
                """;

        assertThat(findings(answer)).isEmpty();
        assertThat(findings(answer.replace("Type II, kind", "Type I, kind"))).hasSize(1);
        assertThat(findings(
                        answer.replace("2025-", "2024-").replace("listed: true", "next-due: 2027-01-01, listed: true")))
                .hasSize(1);
        assertThat(findings(answer.replace("opinion: unqualified", "opinion: adverse")))
                .hasSize(1);
        assertThat(findings(answer.replace(", listed: true", ""))).hasSize(1);
        assertThat(findings(answer.replace("kind: attestation", "kind: self-assessment")))
                .hasSize(1);
    }

    @Test
    void countsTheReportOfAVendorForNobodyButThatVendor() {
        assertThat(findings("""
                -- content/trust/reports.yml (deleted) --
                -- content/trust/answers.yml --
                - {id: ANS-1, question: What of it, answer: Our hosting provider Cloudhost is SOC 2 Type II audited., audience: public}
                - {id: ANS-2, question: What of it, answer: We are SOC 2 Type II audited by way of Cloudhost., audience: public}
                - {id: ANS-3, question: What of it, answer: Cloudhost is ISO 27001 certified., audience: public}
                """)).containsExactlyInAnyOrder("ANS-2", "ANS-3");
    }
}
