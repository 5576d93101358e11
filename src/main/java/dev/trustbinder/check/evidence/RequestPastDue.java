package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A request still to be answered after its day. */
final class RequestPastDue extends RecordJudgement<Request> {
    private static final Set<Request.Status> WAITING = EnumSet.of(Request.Status.OPEN, Request.Status.RETURNED);

    RequestPastDue() {
        super(Request.class, Rule.condition("request/past-due", ERROR, "a request is open after its day"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Request> request, Assessment assessment) {
        Request facts = request.facts();
        return facts.due().stream()
                .filter(due -> due.isBefore(assessment.day()))
                .filter(due -> WAITING.contains(facts.status().orElse(Request.Status.OPEN)))
                .map(due -> at(
                        request,
                        "due",
                        "%s was to be answered by %s and is %s on %s"
                                .formatted(
                                        request.id(),
                                        due,
                                        Words.of(facts.status().orElse(Request.Status.OPEN)),
                                        assessment.day()),
                        "answer it, or agree on another day with the auditor"));
    }
}
