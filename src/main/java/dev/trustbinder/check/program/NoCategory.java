package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** An engagement that does not say what it looks at. */
final class NoCategory implements Judgement {
    private static final Rule RULE = Rule.defect("program/no-category", ERROR, "an engagement has no category");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Engagements.of(assessment)
                .filter(placed -> placed.engagement().categories().isEmpty())
                .map(
                        placed -> RULE.at(
                                assessment.program().charterSource().at(placed.path() + ".id"),
                                "%s names no category"
                                        .formatted(placed.engagement().id()),
                                "write categories: [{category: security, reason: ...}], and the others that customers ask for"));
    }
}
