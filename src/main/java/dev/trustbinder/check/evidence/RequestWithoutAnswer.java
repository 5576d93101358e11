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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A request that counts as answered and has no answer. */
final class RequestWithoutAnswer extends RecordJudgement<Request> {
    private static final Set<Request.Status> ANSWERED = EnumSet.of(Request.Status.ANSWERED, Request.Status.ACCEPTED);

    RequestWithoutAnswer() {
        super(Request.class, Rule.defect("request/no-answer", ERROR, "a request is answered by nothing"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Request> request, Assessment assessment) {
        Request facts = request.facts();
        boolean interview = facts.kind().equals(Optional.of(Request.Sort.INTERVIEW));
        return facts.status().stream()
                .filter(status -> ANSWERED.contains(status) && facts.answers().isEmpty() && !interview)
                .map(status -> at(
                        request,
                        "status",
                        "%s is %s and names no answer".formatted(request.id(), Words.of(status)),
                        "add answers: with the evidence or files the auditor received"));
    }
}
