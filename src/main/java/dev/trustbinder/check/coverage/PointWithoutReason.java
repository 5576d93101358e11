package dev.trustbinder.check.coverage;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.EngagementPlace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Engagement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A point of focus set aside without a reason. */
final class PointWithoutReason implements Judgement {
    private static final Rule RULE =
            Rule.defect("coverage/point-without-reason", WARNING, "a point of focus is set aside and nobody says why");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        List<Engagement.PointNote> notes =
                assessment.engagement().map(Engagement::points).orElse(List.of());
        return IntStream.range(0, notes.size())
                .filter(i -> notes.get(i).reason().isBlank())
                .mapToObj(i -> RULE.at(
                        EngagementPlace.of(assessment, "points[" + i + "]"),
                        "%s is treated in another way without a reason"
                                .formatted(notes.get(i).point()),
                        "add reason: and say it in a sentence the auditor can quote"));
    }
}
