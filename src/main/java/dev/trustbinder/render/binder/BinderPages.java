package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.publish.Publication;
import dev.trustbinder.render.page.Pages;
import dev.trustbinder.render.page.Theme;
import java.util.Optional;

/** The audit binder of one programme on one day: pages that open from a folder, the same facts as data, and the evidence. */
public final class BinderPages {
    private BinderPages() {}

    /** The binder by itself, in the theme that comes with the product. */
    public static Publication of(Assessment assessment, Findings findings) {
        return of(assessment, findings, Pages.of(Theme.builtIn()), ReleaseBinders.NONE, new Memo());
    }

    /** The first step of the roadmap that is not recorded in full; empty where all are. */
    public static Optional<String> nextStep(Assessment assessment, Findings findings) {
        AuditorView view = AuditorView.of(assessment, findings);
        return new Roadmap(new Cells(view, Places.of(view.program()), Attachments.of(view))).next();
    }

    /** The binder as {@code pages} draws it, with ways to releases; what {@code memo} knows is not made again. */
    public static Publication of(
            Assessment assessment, Findings findings, Pages pages, ReleaseBinders releases, Memo memo) {
        AuditorView view = AuditorView.of(assessment, findings);
        return new Binding(view, pages, releases, memo).publication();
    }

    /** The binder of the release with this name, which tells of no other. */
    public static ReleaseBinder release(
            ReleaseBinder.Name name, Assessment assessment, Findings findings, Pages pages, Memo memo) {
        AuditorView view = AuditorView.of(assessment, findings);
        return new ReleaseBinder(name, view, new Binding(view, pages, ReleaseBinders.NONE, memo).publication());
    }

    /** As above for the one who edits it: pages are drawn when they are read, and nothing tells of all other files. */
    public static Publication draft(
            Assessment assessment, Findings findings, Pages pages, ReleaseBinders releases, Memo memo) {
        AuditorView view = AuditorView.of(assessment, findings);
        return new Binding(view, pages, releases, memo).draft();
    }
}
