package dev.trustbinder.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.Entry;
import dev.trustbinder.read.ProgramReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Roster ROSTER = new Roster(ProgramReader.read(TextWorkspace.alone("""
            -- content/program.yml --
            organization: {name: Tidewater}
            roles:
              - {id: ciso, title: CISO, holders: [{person: p-1, to: 2026-05-31}, {person: p-2, from: 2026-06-01}]}
              - {id: dpo, title: Privacy officer, holders: [{person: p-2}]}
              - {id: cfo, title: CFO}
            -- content/registers/people.csv --
            id,start,end
            p-1,2023-01-01,2026-05-31
            p-2,,
            p-3,2026-06-01,
            """)));

    @Test
    void findsTheHolderOfARoleOnTheDay() {
        assertThat(ROSTER.person("ciso", MAY).map(Entry::id)).contains("p-1");
        assertThat(ROSTER.person("ciso", LocalDate.parse("2026-05-31")).map(Entry::id))
                .contains("p-1");
        assertThat(ROSTER.person("ciso", JUNE).map(Entry::id)).contains("p-2");
        assertThat(ROSTER.person("cfo", JUNE)).isEmpty();
    }

    @Test
    void findsAPersonByTheirOwnId() {
        assertThat(ROSTER.person("p-3", MAY).map(Entry::id)).contains("p-3");
        assertThat(ROSTER.person("nobody", MAY)).isEmpty();
    }

    @Test
    void tellsWhetherTwoNamesMeanOnePerson() {
        assertThat(ROSTER.same("ciso", "dpo", MAY)).isFalse();
        assertThat(ROSTER.same("ciso", "dpo", JUNE)).isTrue();
        assertThat(ROSTER.same("p-2", "dpo", MAY)).isTrue();
        assertThat(ROSTER.same("cfo", "cfo", MAY)).isFalse();
        assertThat(ROSTER.same("", "", MAY)).isFalse();
    }

    @Test
    void knowsWhoWorksHereOnTheDay() {
        assertThat(ROSTER.workingOn(MAY).stream().map(Entry::id)).containsExactly("p-1", "p-2");
        assertThat(ROSTER.workingOn(JUNE).stream().map(Entry::id)).containsExactly("p-2", "p-3");
    }

    @Test
    void findsThoseMeantByAllOrByRoles() {
        assertThat(ROSTER.among(List.of("all"), JUNE).stream().map(Entry::id)).containsExactly("p-2", "p-3");
        assertThat(ROSTER.among(List.of("ciso", "dpo"), JUNE).stream().map(Entry::id))
                .containsExactly("p-2");
        assertThat(ROSTER.among(List.of("cfo"), JUNE)).isEmpty();
        assertThat(ROSTER.among(List.of(), JUNE)).isEmpty();
    }
}
