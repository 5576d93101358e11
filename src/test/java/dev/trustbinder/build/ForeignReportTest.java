package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose report it is that the trust center of Tidewater Labs, Inc. shows. */
class ForeignReportTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example Hosting Ltd SOC 2® Type II | Our report | true",
                "SOC 2® Type II | The report of Nordsee Rechenzentrum GmbH on its halls | true",
                "SOC 2® Type II | What Acme, Inc. was examined for | true",
                "Cloudhost ISO 27001 | Its certificate | true",
                "SOC 2® Type II | Security of Tidewater Cloud | false",
                "SOC 2® Type II of Tidewater Labs, Inc. | The whole system | false",
                "SOC 2® Type II | Examined by Example CPA LLP | false",
                "ISO/IEC 27001:2022 | Information security and AG grids | false",
            })
    void isTold(String title, String description, boolean foreign) {
        String report =
                "-- content/trust/reports.yml --\n- {id: REP-9, kind: attestation, title: \"%s\", description: \"%s\","
                                .formatted(title, description)
                        + " auditor: Example CPA LLP, opinion: unqualified, audience: public,"
                        + " period: {from: 2025-01-01, to: 2025-12-31}}\n";
        Assessment assessment = Assessment.of(ProgramReader.read(TextWorkspace.overBase(report)), DAY);

        assertThat(Check.of(assessment).active().stream()
                        .filter(finding -> finding.rule().id().equals("trust/vendors-certificate")))
                .hasSize(foreign ? 1 : 0);
    }
}
