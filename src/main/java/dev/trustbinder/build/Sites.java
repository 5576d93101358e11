package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.build.Releases.Release;
import dev.trustbinder.build.Releases.Untold;
import dev.trustbinder.check.Findings;
import dev.trustbinder.check.PublicDefects;
import dev.trustbinder.disclose.Disclosure;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.gate.Gate;
import dev.trustbinder.gate.Withheld;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Program;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.binder.BinderPages;
import dev.trustbinder.render.binder.ReleaseBinder;
import dev.trustbinder.render.binder.ReleaseBinders;
import dev.trustbinder.render.page.BrokenTemplate;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.trust.TrustPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one build gives.
 *
 * @param binder the audit binder, built whatever was found, with the binder of every release below {@code v/}
 * @param trust the trust center; empty while a defect touches anything public
 * @param findings what was found before and, about releases and by the gate, after rendering
 * @param blocking those that keep the trust center from being replaced
 */
public record Sites(Publication binder, Optional<Publication> trust, Findings findings, List<Finding> blocking) {

    public Sites {
        blocking = List.copyOf(blocking);
    }

    /** Both sites of one revision, which tell of nothing but itself. */
    public static Sites of(JudgedRevision alone) throws IOException {
        return of(alone, Releases.NONE, new Memo());
    }

    /** The trust center and binder of the current revision, and under {@code v/} the binder of every release. */
    public static Sites of(JudgedRevision current, Releases releases, Memo memo) throws IOException {
        return made(current, releases, memo, BinderPages::of).inspected(current);
    }

    /** As above for the eyes of the one who edits it: the binder is a draft, and the gate has not looked yet. */
    public static Sites draft(JudgedRevision current, Releases releases, Memo memo) {
        return made(current, releases, memo, BinderPages::draft);
    }

    /** How a binder is made. */
    private interface Binder {
        Publication of(Assessment assessment, Findings findings, Pages pages, ReleaseBinders releases, Memo memo);
    }

    private static Sites made(JudgedRevision current, Releases releases, Memo memo, Binder how) {
        Drawn drawn = Drawn.of(releases, memo);
        Findings found = current.findings().and(drawn.findings());
        Pages pages = pages(current, memo);
        Publication.Builder binder =
                Publication.builder().add("", how.of(current.assessment(), found, pages, drawn.releases(), memo));
        drawn.releases().told().forEach(release -> binder.add(release.folder(), release.binder()));
        return withTrust(current, pages, binder.build(), found);
    }

    /** These, without a trust center in which the gate finds anything. It concerns the public alone: the binder does not tell. */
    public Sites inspected(JudgedRevision current) throws IOException {
        if (trust.isEmpty()) {
            return this;
        }
        Program program = current.program();
        List<Finding> leaks = Gate.inspect(trust.get(), Withheld.of(program), path -> origin(program, path));
        return new Sites(binder, trust.filter(site -> leaks.isEmpty()), findings.and(leaks), leaks);
    }

    /** Templates are read once for all who share them. */
    static Pages pages(JudgedRevision judged, Memo memo) {
        return memo.result(Pages.class, judged.theme(), () -> Pages.of(judged.theme()))
                .with(memo);
    }

    private static Sites withTrust(JudgedRevision current, Pages pages, Publication binder, Findings found) {
        Program program = current.program();
        List<Finding> blocking = current.findings().active().stream()
                .filter(PublicDefects.of(program)::holdBack)
                .toList();
        if (!blocking.isEmpty()) {
            return new Sites(binder, Optional.empty(), found, blocking);
        }
        Publication trust =
                TrustPages.of(Disclosure.of(program, current.assessment().asOf()), pages);
        return new Sites(binder, Optional.of(trust), found, List.of());
    }

    /** The record whose page lies at {@code path}; {@code program.yml} for what is made from many. */
    private static Location origin(Program program, String path) {
        return Arrays.stream(path.split("/"))
                .flatMap(part -> program.index().find(part).stream())
                .map(entry -> entry.source().start())
                .findFirst()
                .orElseGet(() -> program.charterSource().start());
    }

    /** The binders of releases, and what kept some from being drawn. */
    private record Drawn(ReleaseBinders releases, List<Finding> findings) {

        /** Draws each release by itself; a mistake in the theme of one, or content that is gone, leaves the others whole. */
        static Drawn of(Releases releases, Memo memo) {
            List<ReleaseBinder> told = new ArrayList<>();
            List<Untold> untold = new ArrayList<>(releases.untold());
            for (Release release : releases.all()) {
                try {
                    told.add(binder(release, memo));
                } catch (BrokenTemplate broken) {
                    String why =
                            "themes/%s, line %d: %s".formatted(broken.template(), broken.line(), broken.getMessage());
                    untold.add(Untold.unreadable(release.tag(), release.named(), why));
                } catch (UncheckedIOException gone) {
                    untold.add(Untold.unreadable(
                            release.tag(), release.named(), gone.getCause().getMessage()));
                }
            }
            ReleaseBinders binders = new ReleaseBinders(
                    told,
                    untold.stream()
                            .map(one -> new ReleaseBinders.Untold(
                                    one.tag(), one.why().message()))
                            .toList());
            return new Drawn(
                    binders, untold.stream().map(Untold::why).distinct().toList());
        }

        private static ReleaseBinder binder(Release release, Memo memo) {
            JudgedRevision judged = release.judged();
            return BinderPages.release(
                    new ReleaseBinder.Name(release.folder(), release.tag(), release.annotation()),
                    judged.assessment(),
                    judged.findings(),
                    Sites.pages(judged, memo),
                    memo);
        }
    }
}
