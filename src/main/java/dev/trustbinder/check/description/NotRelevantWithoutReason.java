package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A criterion of a category in scope that is not relevant, for no reason given. */
final class NotRelevantWithoutReason implements Judgement {
    private static final Rule RULE = Rule.defect(
            "description/not-relevant-without-reason", ERROR, "a criterion is not relevant and nobody says why");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Exemptions.of(assessment)
                .filter(placed -> placed.exemption().reason().isBlank())
                .filter(placed -> assessment
                        .scope()
                        .criteria()
                        .containsKey(placed.exemption().criterion()))
                .map(placed -> RULE.at(
                        EngagementPlace.of(assessment, placed.path()),
                        "%s is in scope and called not relevant without a reason"
                                .formatted(placed.exemption().criterion()),
                        "add reason: it is printed as DC8"));
    }
}
