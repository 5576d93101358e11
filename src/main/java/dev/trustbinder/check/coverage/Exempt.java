package dev.trustbinder.check.coverage;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Engagement;
import java.util.Set;
import java.util.stream.Collectors;

/** What an engagement takes out of the examination, with or without a good reason. */
final class Exempt {
    private Exempt() {}

    /** The criteria it calls not relevant. */
    static Set<String> criteria(Assessment assessment) {
        return assessment.engagement().stream()
                .flatMap(engagement -> engagement.notRelevant().stream())
                .map(Engagement.Exemption::criterion)
                .collect(Collectors.toSet());
    }

    /** The points of focus it treats in another way. */
    static Set<String> points(Assessment assessment) {
        return assessment.engagement().stream()
                .flatMap(engagement -> engagement.points().stream())
                .map(Engagement.PointNote::point)
                .collect(Collectors.toSet());
    }
}
