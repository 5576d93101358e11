package dev.trustbinder.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.check.Check;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.read.ProgramReader;
import dev.trustbinder.render.page.Theme;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The law of what is remembered: a build that knows all builds before it gives the same bytes as one that knows none. */
class WarmBuildTest {
    private static final int ROUNDS = 20;
    private static final int FEW = 4;
    private static final int MANY = 96;

    private record Tagged(String name, Revision revision, SortedMap<RepoPath, Blob> theme) {}

    @Test
    void aWarmBuildIsAColdBuildByteForByteOverManyChangesAndReleases() throws IOException {
        Evolving workspace = new Evolving(20261121);
        List<Tagged> tags = new ArrayList<>();
        Memo warm = new Memo();
        int trustCenters = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            // Few changes leave the trust center whole, many leave hardly a record unbroken.
            boolean few = round % 2 == 0;
            if (few) {
                workspace.begin();
            }
            for (int change = 0; change < (few ? FEW : MANY); change++) {
                workspace.change();
            }
            Tagged now = new Tagged("r" + workspace.commits(), workspace.revision(), workspace.theme());
            warm = round % 3 == 0 ? warm.next() : warm;
            Sites known = sites(now, tags, warm);
            Sites fresh = sites(now, tags, new Memo());

            assertThat(known.binder().diff(fresh.binder()))
                    .as("binder at " + now.name())
                    .isEmpty();
            assertThat(known.trust().isPresent()).isEqualTo(fresh.trust().isPresent());
            assertThat(trust(known).diff(trust(fresh)))
                    .as("trust center at " + now.name())
                    .isEmpty();
            assertThat(known.findings()).isEqualTo(fresh.findings());
            trustCenters += known.trust().isPresent() ? 1 : 0;
            tags.clear();
            tags.add(now);
        }

        assertThat(trustCenters)
                .as("builds whose trust center was compared, too")
                .isPositive();
    }

    private static Publication trust(Sites sites) {
        return sites.trust().orElseGet(Publication::empty);
    }

    private static Sites sites(Tagged current, List<Tagged> tags, Memo memo) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (Tagged tag : tags) {
            judged(tag, memo).ifPresent(judged -> releases.add(release(tag, judged)));
        }
        Theme theme = Themes.of(current.theme(), memo);
        JudgedRevision judged = judged(current, memo).orElseGet(() -> uncharted(current, theme, memo));
        return Sites.of(judged, new Releases(releases, List.of()), memo);
    }

    private static Optional<JudgedRevision> judged(Tagged tag, Memo memo) throws IOException {
        return JudgedRevision.ofItself(tag.revision(), Themes.of(tag.theme(), memo), Check::of, memo);
    }

    private static JudgedRevision uncharted(Tagged current, Theme theme, Memo memo) {
        AsOf day = AsOf.committed(current.revision().head().orElseThrow());
        Assessment assessment = Assessment.of(ProgramReader.read(current.revision(), memo), day);
        return new JudgedRevision(assessment, Check.of(assessment), theme);
    }

    private static Release release(Tagged tag, JudgedRevision judged) {
        Location named = Location.startOf(new RepoPath("content/program.yml"));
        return new Release(tag.name(), tag.name(), Optional.empty(), named, judged);
    }
}
