package dev.trustbinder.check.control;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;
import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.assess.SuspectLink;
import dev.trustbinder.assess.SuspectLinks;
import dev.trustbinder.check.judgement.Employment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.Commit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is judged about controls. */
public final class ControlRules {
    private static final Set<Kind> RELYING = EnumSet.of(
            Kind.RISK, Kind.VENDOR, Kind.EXCEPTION, Kind.WAIVER, Kind.TRUST_CENTER, Kind.ANSWER, Kind.PROCEDURE);
    private static final Rule SUSPECT_CITATION = Rule.of("control/suspect-link");

    private ControlRules() {}

    public static List<Judgement> all() {
        return List.of(
                each("control/responsible-not-here", Control.class, ControlRules::responsibleNotHere),
                each("control/no-reason", Control.class, ControlRules::notApplicableWithoutReason),
                each("control/not-in-force", Control.class, ControlRules::notInForceRelied),
                each("control/performer-is-reviewer", Control.class, ControlRules::performerReviewsOwnWork),
                each("control/not-implemented", Control.class, ControlRules::notImplemented),
                each("control/ended", Control.class, ControlRules::endedButImplemented),
                each("control/no-trigger", Control.class, ControlRules::eventWithoutTrigger),
                each("control/no-population", Control.class, ControlRules::eventWithoutPopulation),
                each("control/no-expected-evidence", Control.class, ControlRules::noExpectedEvidence),
                each("control/replaced-still-runs", Control.class, ControlRules::replacedStillRuns),
                of(SUSPECT_CITATION, ControlRules::suspectCitation));
    }

    private static Stream<Finding> responsibleNotHere(Subject<Control> control) {
        if (!InForce.is(control.entry())) {
            return Stream.empty();
        }
        Control facts = control.facts();
        return Stream.of(
                        gone(control, "owner", control.entry().owner()),
                        gone(control, "backup", facts.backup()),
                        gone(control, "performer", facts.performer()),
                        gone(control, "reviewer", facts.reviewer()))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> gone(Subject<Control> control, String key, String holder) {
        if (control.assessment().roster().role(holder).isPresent()) {
            return Optional.empty();
        }
        return control.assessment()
                .program()
                .find(PersonRecord.class, holder)
                .filter(person -> !Roster.isWorking(person, control.day()))
                .map(person -> control.at(
                        key,
                        "%s of %s is %s, who %s"
                                .formatted(key, control.id(), person.id(), Employment.absence(person, control.day())),
                        "name a role, so that the next holder takes over, or someone who works here"));
    }

    private static Stream<Finding> notApplicableWithoutReason(Subject<Control> control) {
        boolean silent = InForce.status(control.entry()) == Control.Status.NOT_APPLICABLE
                && control.facts().reason().isBlank();
        return silent
                ? Stream.of(control.at(
                        "status",
                        control.id() + " is not applicable without a reason",
                        "add reason: and say what makes it needless here"))
                : Stream.empty();
    }

    private static Stream<Finding> notInForceRelied(Subject<Control> control) {
        if (InForce.is(control.entry())) {
            return Stream.empty();
        }
        String status = Words.of(InForce.status(control.entry()));
        return control.program().index().naming(control.id()).stream()
                .filter(link -> RELYING.contains(link.from().kind()))
                .filter(link -> isOpen(link.from()))
                .map(link -> control.rule()
                        .at(
                                link.from().source().at(link.by().path()),
                                "%s rests on %s, which is %s"
                                        .formatted(link.from().id(), control.id(), status),
                                "name the control that took over"));
    }

    /** An exception that is done tells of its own time, when the control was in force. */
    private static boolean isOpen(Entry<?> record) {
        return !(record.facts() instanceof Deviation exception)
                || exception.done().isEmpty();
    }

    private static Stream<Finding> performerReviewsOwnWork(Subject<Control> control) {
        String performer = control.facts().performer();
        String reviewer = control.facts().reviewer();
        if (!InForce.is(control.entry()) || !control.assessment().roster().same(performer, reviewer, control.day())) {
            return Stream.empty();
        }
        String who = performer.equals(reviewer)
                ? performer
                : "%s and %s, who are the same person".formatted(performer, reviewer);
        return Stream.of(control.at(
                "reviewer",
                "%s is performed and reviewed by %s on %s".formatted(control.id(), who, control.day()),
                "let someone else look over the work"));
    }

    private static Stream<Finding> notImplemented(Subject<Control> control) {
        boolean inScope = control.facts().criteria().stream()
                .anyMatch(control.assessment().scope().criteria()::containsKey);
        if (!inScope || !InForce.is(control.entry())) {
            return Stream.empty();
        }
        if (InForce.status(control.entry()) == Control.Status.PLANNED) {
            return Stream.of(control.at(
                    "status",
                    "%s is planned, not in place on %s".formatted(control.id(), control.day()),
                    "put it in place and say since when, or open a gap for it"));
        }
        return control.facts().effective().stream()
                .flatMap(days -> days.from().stream())
                .filter(from -> from.isAfter(control.day()))
                .map(from -> control.at(
                        "effective.from",
                        "%s is in force from %s, after %s".formatted(control.id(), from, control.day()),
                        "an auditor sees no control before that day"));
    }

    private static Stream<Finding> endedButImplemented(Subject<Control> control) {
        if (InForce.status(control.entry()) != Control.Status.IMPLEMENTED) {
            return Stream.empty();
        }
        return control.facts().effective().stream()
                .flatMap(days -> days.to().stream())
                .filter(to -> to.isBefore(control.day()))
                .map(to -> control.at(
                        "effective.to",
                        "%s ended on %s and is called implemented on %s".formatted(control.id(), to, control.day()),
                        "write status: retired, or take the last day away"));
    }

    private static Stream<Finding> eventWithoutTrigger(Subject<Control> control) {
        boolean silent =
                isPerEvent(control.entry()) && control.facts().trigger().isBlank() && !isDefined(control);
        Finding finding = control.at(
                "frequency",
                control.id() + " runs per event and names no trigger",
                "add trigger: and name the event, such as a worker leaving");
        Set<Kind> defining = Set.of(Kind.POPULATION);
        return silent
                ? Stream.of(NotJudged.unless(
                        control.program(), control.id(), defining, Set.of("controls", "definition"), finding))
                : Stream.empty();
    }

    /** What belongs in its population is what sets the control off. */
    private static boolean isDefined(Subject<Control> control) {
        return control.program().index().naming(control.id(), Population.class).stream()
                .anyMatch(population -> !population.facts().definition().isBlank());
    }

    private static Stream<Finding> eventWithoutPopulation(Subject<Control> control) {
        boolean byUs = control.facts().performedBy().orElse(Control.Performed.US) == Control.Performed.US;
        boolean unlisted = isPerEvent(control.entry())
                && byUs
                && hasBegun(control.assessment())
                && control.facts().populations().isEmpty()
                && control.assessment()
                        .program()
                        .index()
                        .naming(control.id(), Population.class)
                        .isEmpty();
        if (!unlisted) {
            return Stream.empty();
        }
        Finding finding = control.at(
                "frequency",
                "%s runs per event and no population lists the events".formatted(control.id()),
                "pull the list of all events from its source into populations/, or a signed statement that there were"
                        + " none");
        return Stream.of(NotJudged.unless(
                control.program(),
                control.id(),
                Set.of(Kind.POPULATION),
                Set.of("controls"),
                TypeOne.weighs(INFO, finding, control.assessment())));
    }

    /** While the window lies ahead there is no event to list. */
    private static boolean hasBegun(Assessment assessment) {
        return assessment
                .window()
                .filter(days -> days.from().isAfter(assessment.day()))
                .isEmpty();
    }

    private static Stream<Finding> noExpectedEvidence(Subject<Control> control) {
        return InForce.is(control.entry()) && control.facts().expectedEvidence().isBlank()
                ? Stream.of(control.at(
                        "id",
                        control.id() + " does not say what proves one run",
                        "add expected-evidence: so that whoever performs it knows what to keep"))
                : Stream.empty();
    }

    private static Stream<Finding> replacedStillRuns(Subject<Control> control) {
        boolean tookOver = InForce.status(control.entry()) == Control.Status.IMPLEMENTED;
        return control.program().find(Control.class, control.facts().replaces()).stream()
                .filter(old -> tookOver && InForce.status(old) == Control.Status.IMPLEMENTED)
                .filter(old ->
                        old.facts().effective().flatMap(Control.Effective::to).isEmpty())
                .map(old -> control.at(
                        "replaces",
                        "%s replaces %s, which is implemented and has no last day".formatted(control.id(), old.id()),
                        "write effective: {to: ...} at %s, the day before %s began".formatted(old.id(), control.id())));
    }

    private static Stream<Finding> suspectCitation(Assessment assessment) {
        return SuspectLinks.of(assessment.program()).stream().map(ControlRules::finding);
    }

    private static Finding finding(SuspectLink link) {
        Commit commit = link.changed().landed().orElseThrow();
        String id = link.control().id();
        return SUSPECT_CITATION.at(
                link.control().source().at(link.citation().path()),
                "%s cites %s, whose text changed on %s in commit %s, after %s was last touched"
                        .formatted(id, link.citation().written(), commit.committedOn(), commit.shortId(), id),
                "adapt the control, or commit with the trailer 'Confirms: %s'".formatted(id));
    }

    private static boolean isPerEvent(Entry<Control> control) {
        return InForce.status(control) == Control.Status.IMPLEMENTED
                && control.facts().frequency().equals(Optional.of(Frequency.PER_EVENT));
    }
}
