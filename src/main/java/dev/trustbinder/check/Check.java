package dev.trustbinder.check;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Looks for everything the rules know, in a programme as it stands on one day. */
public final class Check {
    private Check() {}

    /** What was found, in the order of files and lines, each thing once. */
    public static Findings of(Assessment assessment) {
        Stream<Finding> judged = Judgements.all().parallelStream().flatMap(judgement -> judgement.findings(assessment));
        List<Finding> found = Stream.concat(assessment.program().findings().stream(), judged)
                .sorted()
                .distinct()
                .toList();
        return new Findings(found);
    }
}
