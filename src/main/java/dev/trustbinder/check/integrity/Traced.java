package dev.trustbinder.check.integrity;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Trace;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * One kind of thing the history shows, told once for all commits: the integrity report has them one by one.
 *
 * @param help what to do from now on, for history is not changed
 */
record Traced(Rule rule, Trace.Kind kind, String help) implements Judgement {

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        if (assessment.program().revision().head().isEmpty()) {
            return Stream.empty();
        }
        List<Trace> traces = assessment.integrity().of(kind);
        return traces.isEmpty()
                ? Stream.empty()
                : Stream.of(rule.at(assessment.program().charterSource().start(), message(traces), help));
    }

    private String message(List<Trace> traces) {
        String newest = traces.get(0).commit().shortId();
        long number = traces.size();
        return number == 1
                ? "%s: once, in commit %s".formatted(kind.title(), newest)
                : "%s: %d times, last in commit %s".formatted(kind.title(), number, newest);
    }
}
