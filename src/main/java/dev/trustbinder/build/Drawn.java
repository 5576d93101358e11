package dev.trustbinder.build;

import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.build.Releases.Untold;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.render.binder.ReleaseBinder;
import dev.trustbinder.render.binder.ReleaseBinders;
import dev.trustbinder.render.page.BrokenTemplate;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The binders of releases, and what kept some from being drawn. */
record Drawn(ReleaseBinders releases, List<Finding> findings) {

    /** Draws each release by itself; a mistake in the theme of one, or content that is gone, leaves the others whole. */
    static Drawn of(Releases releases, Memo memo) {
        List<ReleaseBinder> told = new ArrayList<>();
        List<Untold> untold = new ArrayList<>(releases.untold());
        for (Release release : releases.all()) {
            try {
                told.add(binder(release, memo));
            } catch (BrokenTemplate broken) {
                String why = "themes/%s, line %d: %s".formatted(broken.template(), broken.line(), broken.getMessage());
                untold.add(Untold.unreadable(release.tag(), release.named(), why));
            } catch (UncheckedIOException gone) {
                untold.add(Untold.unreadable(
                        release.tag(), release.named(), gone.getCause().getMessage()));
            }
        }
        ReleaseBinders binders = new ReleaseBinders(
                told,
                untold.stream()
                        .map(one ->
                                new ReleaseBinders.Untold(one.tag(), one.why().message()))
                        .toList());
        return new Drawn(binders, untold.stream().map(Untold::why).distinct().toList());
    }

    private static ReleaseBinder binder(Release release, Memo memo) {
        JudgedRevision judged = release.judged();
        return ReleaseBinder.of(
                new ReleaseBinder.Name(release.folder(), release.tag(), release.annotation()),
                judged.assessment(),
                judged.findings(),
                Sites.pages(judged, memo),
                memo);
    }
}
