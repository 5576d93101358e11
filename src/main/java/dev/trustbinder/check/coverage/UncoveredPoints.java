package dev.trustbinder.check.coverage;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Points of focus that nothing names, one finding for each criterion. */
final class UncoveredPoints implements Judgement {
    private static final Rule RULE = Rule.condition(
            "coverage/uncovered-points", INFO, "no control or policy names a point of focus of a criterion in scope");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Set<String> named = named(assessment);
        return assessment.coverage().criteria().values().stream()
                .filter(Coverage.Line::isAnswered)
                .flatMap(line -> finding(line, named, assessment));
    }

    private static Set<String> named(Assessment assessment) {
        Set<String> named = new TreeSet<>(Exempt.points(assessment));
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
        hidden.add(RULE.at(
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
}
