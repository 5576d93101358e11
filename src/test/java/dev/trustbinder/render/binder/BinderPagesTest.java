package dev.trustbinder.render.binder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.Links;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.repository.Revision;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BinderPagesTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");

    static Publication binder(Revision revision) {
        Program program = ProgramReader.read(revision);
        Assessment assessment = Assessment.of(program, DAY);
        return BinderPages.of(assessment, Check.of(assessment));
    }

    static Publication binder(String workspace) {
        return binder(TextWorkspace.alone(workspace));
    }

    private static boolean isOurs(String path) {
        return !path.startsWith("files/");
    }

    @Test
    void everyLinkOfASmallProgrammeLeadsSomewhere() {
        Publication binder = binder(SmallProgramme.TEXT);

        assertThat(Links.faults(binder, BinderPagesTest::isOurs)).isEmpty();
        assertThat(binder.files()).containsKeys("controls/ACC-9.html", "files/evidence/ACC-9/2026-Q1/users.csv");
    }

    @Test
    void anEmptyProgrammeGivesABinder() {
        Publication binder = binder(TextWorkspace.alone("""
                -- content/program.yml --
                organization: {name: Nothing yet}
                """));

        assertThat(Links.faults(binder, BinderPagesTest::isOurs)).isEmpty();
        assertThat(Links.text(binder, "controls/index.html")).contains("Nothing is recorded here.");
        assertThat(binder.files()).doesNotContainKey("registers/walkthroughs.html");
    }

    @Test
    void aProgrammeWithoutEvenAFileGivesABinder() {
        assertThat(binder(TextWorkspace.alone("")).files()).containsKey("START-HERE.html");
    }

    @Test
    void theSameProgrammeGivesTheSameBytes() throws Exception {
        assertThat(binder(SmallProgramme.TEXT).diff(binder(SmallProgramme.TEXT)))
                .isEmpty();
    }
}
