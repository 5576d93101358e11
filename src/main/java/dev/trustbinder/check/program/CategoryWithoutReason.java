package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Engagement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A category in scope, for no reason given. */
final class CategoryWithoutReason implements Judgement {
    private static final Rule RULE =
            Rule.defect("program/category-without-reason", WARNING, "a category is in scope and nothing says why");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Engagements.of(assessment).flatMap(placed -> {
            List<Engagement.CategoryChoice> all = placed.engagement().categories();
            return IntStream.range(0, all.size())
                    .filter(i -> all.get(i).reason().isBlank())
                    .mapToObj(i -> RULE.at(
                            assessment.program().charterSource().at(placed.path() + ".categories[" + i + "].category"),
                            "%s looks at %s and does not say why"
                                    .formatted(
                                            placed.engagement().id(), all.get(i).category()),
                            "add reason: such as what the contracts promise"));
        });
    }
}
