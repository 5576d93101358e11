package dev.trustbinder.check.program;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Engagement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The engagements of a programme, each with its place. */
final class Engagements {
    private Engagements() {}

    record Placed(Engagement engagement, String path) {}

    static Stream<Placed> of(Assessment assessment) {
        List<Engagement> all = assessment.program().charter().engagements();
        return IntStream.range(0, all.size()).mapToObj(i -> new Placed(all.get(i), "engagements[" + i + "]"));
    }
}
