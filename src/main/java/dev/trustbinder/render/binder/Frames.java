package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Condition;
import dev.trustbinder.repository.Revision;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands on every page: whose binder it is, of which commit, as of which day, and what must be known about it. */
final class Frames {
    private static final Map<Condition.State, String> STAMPS = Map.of(
            Condition.State.NO_REPOSITORY,
            "This binder was made from a folder that is no git repository: nothing says who changed what, and when.",
            Condition.State.UNBORN,
            "This binder was made before the first commit.",
            Condition.State.DIRTY,
            "This binder holds changes that are not committed.",
            Condition.State.SHALLOW,
            "The repository holds only part of its history: dates of changes may be missing or too late.",
            Condition.State.PARTIAL_CLONE,
            "The repository was cloned without all of its contents: its history is not complete.",
            Condition.State.REPLACED,
            "The repository it was made in shows other objects than those that the commits name, which were read.");

    private Frames() {}

    static View.Frame of(Assessment assessment) {
        Program program = assessment.program();
        Revision revision = program.revision();
        return new View.Frame(
                organization(program),
                program.charter().system().map(Charter.SystemDescription::name).orElse(""),
                engagement(assessment),
                binderId(assessment),
                revision.head().map(Commit::id).orElse(""),
                assessment.asOf().date() + ", " + assessment.asOf().reason(),
                stamps(revision));
    }

    static String organization(Program program) {
        String name = program.charter().shortName();
        return name.isEmpty() ? "Unnamed organization" : name;
    }

    /** Such as "SOC 2 Type II, 2026-01-01 to 2026-12-31"; empty without an engagement. */
    static String engagement(Assessment assessment) {
        return assessment
                .engagement()
                .map(engagement -> engagement.id() + type(engagement) + window(assessment, engagement))
                .orElse("");
    }

    private static String type(Engagement engagement) {
        return engagement
                .type()
                .map(type -> switch (type) {
                    case TYPE1 -> ", Type I";
                    case TYPE2 -> ", Type II";
                })
                .orElse("");
    }

    private static String window(Assessment assessment, Engagement engagement) {
        boolean day = engagement.type().equals(Optional.of(Engagement.Type.TYPE1));
        return assessment
                .window()
                .map(days -> day ? ", as of " + days.from() : ", " + days.from() + " to " + days.to())
                .orElse("");
    }

    /** Organization, engagement, day and commit: two binders with one id show the same records. */
    static String binderId(Assessment assessment) {
        Revision revision = assessment.program().revision();
        String organization = organization(assessment.program())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String commit = revision.head().map(Commit::shortId).orElse("no-commit");
        return Stream.of(
                        organization.isEmpty() ? "unnamed" : organization,
                        assessment.engagement().map(Engagement::id).orElse("no-engagement"),
                        assessment.asOf().date().toString(),
                        revision.clean() ? commit : commit + "-changed")
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
    }

    private static List<View.Stamp> stamps(Revision revision) {
        return revision.conditions().stream()
                .filter(condition -> STAMPS.containsKey(condition.state()))
                .map(condition -> new View.Stamp("due", STAMPS.get(condition.state())))
                .distinct()
                .toList();
    }
}
