package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String CONTROLS = """
            -- content/program.yml --
            organization: {name: Tidewater}
            -- content/controls/a.yml --
            - {id: A, criteria: [CC6.1, CC6.1], status: implemented}
            - {id: B, criteria: [CC6.1], status: planned}
            - {id: C, criteria: [CC6.1], status: retired}
            - {id: D, criteria: [CC6.1], status: not-applicable}
            -- content/registers/vendors.yml --
            - {id: V-1, subservice: {method: carve-out, csocs: [{id: x, criteria: [CC6.4]}], monitored-by: [A]}}
            - {id: V-2, subservice: {method: carve-out, csocs: [{id: x, criteria: [CC6.5]}]}}
            """;

    @Test
    void countsEachControlOnceAndNoneThatIsRetiredOrDoesNotApply() {
        assertThat(line("CC6.1").controls().stream().map(Entry::id)).containsExactly("A", "B");
    }

    @Test
    void isAnsweredByASubserviceOrganizationOnlyWhereAnOwnControlWatchesIt() {
        assertThat(line("CC6.4").isAnswered()).isTrue();
        assertThat(line("CC6.5").expected()).hasSize(1);
        assertThat(line("CC6.5").isAnswered()).isFalse();
        assertThat(line("CC6.6").isAnswered()).isFalse();
    }

    @Test
    void hasALineForEachCriterionInScopeInTheOrderOfTheFramework() {
        assertThat(coverage().criteria().keySet())
                .hasSize(33)
                .startsWith("CC1.1", "CC1.2")
                .endsWith("CC9.2");
    }

    private static Coverage.Line line(String criterion) {
        return coverage().criteria().get(criterion);
    }

    private static Coverage coverage() {
        Program program = ProgramReader.read(TextWorkspace.alone(CONTROLS));
        return Assessment.of(program, new AsOf(LocalDate.parse("2026-01-01"), "the test's own"))
                .coverage();
    }
}
