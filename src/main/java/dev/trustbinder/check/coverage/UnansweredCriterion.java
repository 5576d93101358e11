package dev.trustbinder.check.coverage;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Kind;
import java.util.Set;
import java.util.stream.Stream;

/** A criterion in scope that no control answers. */
final class UnansweredCriterion implements Judgement {
    private static final Rule RULE =
            Rule.condition("coverage/unanswered-criterion", ERROR, "no control serves a criterion in scope");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Set<String> exempt = Exempt.criteria(assessment);
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
        return RULE.at(
                EngagementPlace.of(assessment, "categories"),
                "%s, %s, is in scope and no control serves it".formatted(criterion.id(), criterion.title()),
                "write a control for it, a subservice organization's with an own one that watches it, or the reason why"
                        + " it is not relevant");
    }
}
