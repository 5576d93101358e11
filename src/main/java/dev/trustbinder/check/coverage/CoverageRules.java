package dev.trustbinder.check.coverage;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.SystemComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about controls and criteria seen together. */
public final class CoverageRules {
    private static final Rule UNANSWERED_CRITERION = Rule.of("coverage/unanswered-criterion");
    private static final Rule UNCOVERED_POINTS = Rule.of("coverage/uncovered-points");
    private static final Rule POINT_WITHOUT_REASON = Rule.of("coverage/point-without-reason");
    private static final Set<SystemComponent.Sort> MACHINES =
            EnumSet.of(SystemComponent.Sort.INFRASTRUCTURE, SystemComponent.Sort.SOFTWARE);

    private CoverageRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(UNANSWERED_CRITERION, CoverageRules::unansweredCriterion),
                each("coverage/orphan-control", Control.class, CoverageRules::orphanControl),
                of(UNCOVERED_POINTS, CoverageRules::uncoveredPoints),
                of(POINT_WITHOUT_REASON, CoverageRules::pointWithoutReason),
                each("coverage/untouched-system", SystemComponent.class, CoverageRules::untouchedSystem));
    }

    private static Stream<Finding> unansweredCriterion(Assessment assessment) {
        Set<String> exempt = exemptCriteria(assessment);
        return assessment.coverage().criteria().values().stream()
                .filter(line -> !line.isAnswered())
                .map(Coverage.Line::criterion)
                .filter(criterion -> !exempt.contains(criterion.id()))
                .map(criterion -> NotJudged.unless(
                        assessment.program(),
                        criterion.id(),
                        Set.of(Kind.CONTROL, Kind.VENDOR),
                        Set.of("criteria", "status", "performed-by", "subservice"),
                        finding(criterion, assessment)));
    }

    private static Finding finding(Framework.Criterion criterion, Assessment assessment) {
        return UNANSWERED_CRITERION.at(
                EngagementPlace.of(assessment, "categories"),
                "%s, %s, is in scope and no control serves it".formatted(criterion.id(), criterion.title()),
                "write a control for it, a subservice organization's with an own one that watches it, or the reason why"
                        + " it is not relevant");
    }

    private static Stream<Finding> orphanControl(Subject<Control> control) {
        List<String> criteria = control.facts().criteria();
        if (!InForce.is(control.entry())
                || criteria.isEmpty()
                || !criteria.stream().allMatch(id -> isKnown(id, control.program()))) {
            return Stream.empty();
        }
        return criteria.stream().anyMatch(control.assessment().scope().criteria()::containsKey)
                ? Stream.empty()
                : Stream.of(control.at(
                        "criteria",
                        "%s serves %s, which the engagement does not look at"
                                .formatted(control.id(), Phrase.some(criteria)),
                        "leave it out of this audit, or add the category it belongs to"));
    }

    private static boolean isKnown(String id, Program program) {
        return program.framework().criteria().stream()
                .anyMatch(criterion -> criterion.id().equals(id));
    }

    private static Stream<Finding> uncoveredPoints(Assessment assessment) {
        Set<String> named = named(assessment);
        return assessment.coverage().criteria().values().stream()
                .filter(Coverage.Line::isAnswered)
                .flatMap(line -> finding(line, named, assessment));
    }

    private static Set<String> named(Assessment assessment) {
        Set<String> named = new TreeSet<>(exemptPoints(assessment));
        assessment.program().all(Control.class).stream()
                .filter(InForce::is)
                .forEach(control -> named.addAll(control.facts().points()));
        assessment
                .program()
                .all(Policy.class)
                .forEach(policy -> named.addAll(policy.facts().points()));
        return named;
    }

    private static Stream<Finding> finding(Coverage.Line line, Set<String> named, Assessment assessment) {
        List<String> unnamed = assessment.scope().pointsOf(line.criterion()).stream()
                .filter(point -> point.applies().isEmpty())
                .map(Framework.Point::id)
                .filter(id -> !named.contains(id))
                .toList();
        List<Finding> hidden = new ArrayList<>();
        List<String> open = unnamed.stream()
                .filter(point -> assessment
                        .program()
                        .unread(point, Set.of(Kind.CONTROL, Kind.POLICY), Set.of("points", "status"))
                        .map(part -> hidden.add(NotJudged.by(part, point)))
                        .isEmpty())
                .toList();
        if (open.isEmpty()) {
            return hidden.stream();
        }
        hidden.add(UNCOVERED_POINTS.at(
                EngagementPlace.of(assessment, "categories"),
                "nothing names %s of %s: %s"
                        .formatted(
                                Phrase.count(open.size(), "point") + " of focus",
                                line.criterion().id(),
                                Phrase.some(open)),
                "name them in the points of a control or policy, or say in the engagement why they do not suit; no"
                        + " point has to be met"));
        return hidden.stream();
    }

    private static Stream<Finding> pointWithoutReason(Assessment assessment) {
        List<Engagement.PointNote> notes =
                assessment.engagement().map(Engagement::points).orElse(List.of());
        return IntStream.range(0, notes.size())
                .filter(i -> notes.get(i).reason().isBlank())
                .mapToObj(i -> POINT_WITHOUT_REASON.at(
                        EngagementPlace.of(assessment, "points[" + i + "]"),
                        "%s is treated in another way without a reason"
                                .formatted(notes.get(i).point()),
                        "add reason: and say it in a sentence the auditor can quote"));
    }

    private static Stream<Finding> untouchedSystem(Subject<SystemComponent> system) {
        boolean inScope = system.facts().inScope()
                && system.facts().kind().filter(MACHINES::contains).isPresent();
        if (!inScope) {
            return Stream.empty();
        }
        return system.program().index().naming(system.id(), Control.class).isEmpty()
                ? Stream.of(NotJudged.unless(
                        system.program(),
                        system.id(),
                        Set.of(Kind.CONTROL),
                        Set.of("systems"),
                        system.at(
                                "id",
                                "%s is in scope and no control names it".formatted(system.id()),
                                "name it in the systems of the controls that work on it, or write in-scope: false")))
                : Stream.empty();
    }

    /** The criteria it calls not relevant. */
    private static Set<String> exemptCriteria(Assessment assessment) {
        return assessment.engagement().stream()
                .flatMap(engagement -> engagement.notRelevant().stream())
                .map(Engagement.Exemption::criterion)
                .collect(Collectors.toSet());
    }

    /** The points of focus it treats in another way. */
    private static Set<String> exemptPoints(Assessment assessment) {
        return assessment.engagement().stream()
                .flatMap(engagement -> engagement.points().stream())
                .map(Engagement.PointNote::point)
                .collect(Collectors.toSet());
    }
}
