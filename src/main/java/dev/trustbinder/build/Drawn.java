package dev.trustbinder.build;

import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.build.Releases.Untold;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.render.binder.Version;
import dev.trustbinder.render.binder.Versions;
import dev.trustbinder.render.page.BrokenTemplate;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The binders of releases, and what kept some from being drawn. */
record Drawn(Versions versions, List<Finding> findings) {

    /** Draws each release by itself; a mistake in the theme of one, or content that is gone, leaves the others whole. */
    static Drawn of(Releases releases, Memo memo) {
        List<Version> told = new ArrayList<>();
        List<Untold> untold = new ArrayList<>(releases.untold());
        for (Release release : releases.all()) {
            try {
                told.add(version(release, memo));
            } catch (BrokenTemplate broken) {
                String why = "themes/%s, line %d: %s".formatted(broken.template(), broken.line(), broken.getMessage());
                untold.add(Untold.unreadable(release.tag(), release.named(), why));
            } catch (UncheckedIOException gone) {
                untold.add(Untold.unreadable(
                        release.tag(), release.named(), gone.getCause().getMessage()));
            }
        }
        Versions versions = new Versions(
                told,
                untold.stream()
                        .map(one -> new Versions.Untold(one.tag(), one.why().message()))
                        .toList());
        return new Drawn(versions, untold.stream().map(Untold::why).toList());
    }

    private static Version version(Release release, Memo memo) {
        Edition edition = release.edition();
        return Version.of(
                new Version.Name(release.folder(), release.tag(), release.annotation()),
                edition.assessment(),
                edition.findings(),
                Sites.pages(edition, memo));
    }
}
