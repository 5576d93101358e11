package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    @Test
    void countsThoseHereLongEnoughWhoAcceptedTheVersionInForceByTheDay() {
        Acceptance acceptance = acceptance("""
                -- content/registers/people.csv --
                id,start,end
                p-1,2023-01-01,
                p-2,2024-01-01,
                p-3,2024-01-01,
                p-4,2024-01-01,
                p-left,2024-01-01,2026-04-30
                p-new,2026-05-20,
                -- content/registers/acknowledgements.csv --
                person,policies,version,on
                p-1,POL-1,2,2026-02-01
                p-2,POL-1,1,2025-02-01
                p-3,POL-1,2,2026-06-02
                p-left,POL-1,2,2026-02-01
                """);
        assertThat(acceptance.wanted()).extracting(Entry::id).containsExactly("p-1", "p-2", "p-3", "p-4");
        assertThat(acceptance.open()).extracting(Entry::id).containsExactly("p-2", "p-3", "p-4");
        assertThat(acceptance.accepted()).isEqualTo(1);
    }

    private static Acceptance acceptance(String registers) {
        Program program = ProgramReader.read(TextWorkspace.alone("""
                -- content/program.yml --
                organization: {name: Tidewater}
                -- content/policies/one.md --
                ---
                id: POL-1
                version: "2"
                required-of: [all]
                ---
                Text.
                """ + registers));
        Assessment assessment = Assessment.of(program, new AsOf(LocalDate.parse("2026-06-01"), "pinned"));
        return Acceptance.of(program.find(Policy.class, "POL-1").orElseThrow(), assessment);
    }
}
