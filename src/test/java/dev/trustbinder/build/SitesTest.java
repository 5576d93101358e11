package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Check;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.kit.TextWorkspace;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static final AsOf DAY = new AsOf(LocalDate.of(2026, 11, 21), "pinned in program.yml");

    private static Sites build(Revision revision) throws IOException {
        Assessment assessment = Assessment.of(ProgramReader.read(revision), DAY);
        return Sites.of(new JudgedRevision(assessment, Check.of(assessment), Theme.builtIn()));
    }

    @Test
    void leavesTheTrustCenterAloneWhileAPublicRecordIsBroken() throws IOException {
        Sites sites = build(TextWorkspace.overBase("""
                -- content/controls/extra.yml --
                - id: XTR-1
                  title: Something public
                  statement: The lead looks at the list every quarter.
                  criteria: [CC9.9]
                  owner: ciso
                  frequency: quarterly
                  audience: public
                """));

        assertThat(sites.trust()).isEmpty();
        assertThat(sites.blocking()).extracting(finding -> finding.rule().id()).contains("reference/criterion");
        assertThat(sites.binder().files()).as("the binder shows it").containsKey("START-HERE.html");
    }

    @Test
    void aDraftHoldsThePagesOfTheBuildByteForByte() throws IOException {
        Assessment assessment = Assessment.of(ProgramReader.read(TextWorkspace.overBase("")), DAY);
        JudgedRevision judged = new JudgedRevision(assessment, Check.of(assessment), Theme.builtIn());

        Sites draft = Sites.draft(judged, Releases.NONE, new Memo());

        SortedMap<String, Publication.Change> missing =
                draft.binder().diff(Sites.of(judged).binder());
        assertThat(missing.values()).containsOnly(Publication.Change.ADDED);
        assertThat(missing.keySet())
                .containsExactly("binder.json", "data/files.csv", "files.html", "manifest-sha256.txt");
    }

    @Test
    void publishesAlthoughARecordForAuditorsIsBroken() throws IOException {
        Sites sites = build(TextWorkspace.overBase("""
                -- content/controls/extra.yml --
                - id: XTR-1
                  title: Something for the auditor
                  statement: The lead looks at the list every quarter.
                  criteria: [CC9.9]
                  owner: ciso
                  frequency: quarterly
                """));

        assertThat(sites.findings().active()).extracting(Finding::isDefect).contains(true);
        assertThat(sites.trust()).isPresent();
    }

    @Test
    void countsAnUnreadableFileOfAPublicKindAsPublic() throws IOException {
        Sites sites = build(TextWorkspace.overBase("""
                -- content/controls/extra.yml --
                - id: XTR-1
                  title: [
                """));

        assertThat(sites.trust()).isEmpty();
        assertThat(sites.blocking()).extracting(finding -> finding.rule().id()).contains("yaml/syntax");
    }

    @Test
    void publishesAlthoughARegisterNobodyOutsideSeesIsUnreadable() throws IOException {
        Sites sites = build(TextWorkspace.overBase("""
                -- content/registers/walkthroughs.yml --
                - id: [
                """));

        assertThat(sites.trust()).isPresent();
    }
}
