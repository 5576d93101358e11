package dev.trustbinder.build;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Tag;
import dev.trustbinder.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The tagged states of a workspace that keep a binder of their own.
 *
 * @param all those that could be read, oldest first
 * @param untold those that could not, and why
 */
public record Releases(List<Release> all, List<Untold> untold) {
    /** No releases. */
    public static final Releases NONE = new Releases(List.of(), List.of());

    public Releases {
        all = List.copyOf(all);
        untold = List.copyOf(untold);
    }

    /**
     * One release.
     *
     * @param folder what it is called in the binder
     * @param annotation the tag object; a plain tag has none
     * @param named where the current {@code program.yml} names it
     */
    public record Release(String folder, String tag, Optional<Tag> annotation, Location named, JudgedRevision judged) {}

    /** A tag that the binder cannot show. */
    public record Untold(String tag, Finding why) {
        static Untold unreadable(String tag, Location named, String why) {
            return unreadable(tag, named, why, "name other tags in releases, or repair what is said");
        }

        static Untold unreadable(String tag, Location named, String why, String help) {
            return new Untold(
                    tag, ReleaseRules.UNREADABLE.at(named, "release %s cannot be shown: %s".formatted(tag, why), help));
        }
    }

    /**
     * The releases that a programme names, each read from its own commit and judged by its own rules.
     *
     * @param check how an assessment is checked
     */
    public static Releases of(Workspace workspace, Program current, Function<Assessment, Findings> check, Memo memo)
            throws IOException {
        return new ReleaseReader(workspace, current, check, memo).releases();
    }
}
