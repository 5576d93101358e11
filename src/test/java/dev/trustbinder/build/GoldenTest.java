package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.kit.GoldenTree;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void buildsBothSitesOfTheBaseWorkspaceAsTheyAreKept() throws IOException {
        AsOf day = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");
        Assessment assessment = Assessment.of(ProgramReader.read(TextWorkspace.overBase("")), day);
        Sites sites = Sites.of(new JudgedRevision(assessment, Check.of(assessment), Theme.builtIn()));

        GoldenTree.assertEquals("trust", sites.trust().orElseThrow());
        GoldenTree.assertEquals("binder", sites.binder());
    }
}
