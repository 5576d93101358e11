package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer that came back, for no reason anybody wrote down. */
final class ReturnWithoutReason extends RecordJudgement<Request> {
    ReturnWithoutReason() {
        super(Request.class, Rule.defect("request/no-reason", WARNING, "an answer came back and nothing says why"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Request> request, Assessment assessment) {
        List<Request.Return> returns = request.facts().returned();
        Stream<Finding> silent = IntStream.range(0, returns.size())
                .filter(i -> returns.get(i).reason().isBlank())
                .mapToObj(i -> finding(request, "returned[" + i + "]"));
        boolean unrecorded = request.facts().status().equals(Optional.of(Request.Status.RETURNED)) && returns.isEmpty();
        return unrecorded ? Stream.of(finding(request, "status")) : silent;
    }

    private Finding finding(Entry<Request> request, String path) {
        return at(
                request,
                path,
                "%s was returned without a reason".formatted(request.id()),
                "write returned: [{on: ..., reason: ...}] in the auditor's words");
    }
}
