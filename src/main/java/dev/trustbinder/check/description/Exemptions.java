package dev.trustbinder.check.description;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Engagement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The criteria an engagement calls not relevant, each with the place where it does. */
final class Exemptions {
    private Exemptions() {}

    /**
     * One criterion called not relevant.
     *
     * @param path where, within the engagement
     */
    record Placed(Engagement.Exemption exemption, String path) {}

    static Stream<Placed> of(Assessment assessment) {
        List<Engagement.Exemption> all =
                assessment.engagement().map(Engagement::notRelevant).orElse(List.of());
        return IntStream.range(0, all.size()).mapToObj(i -> new Placed(all.get(i), "not-relevant[" + i + "]"));
    }
}
