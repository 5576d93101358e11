package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Procedure;
import java.util.stream.Stream;

/** A procedure nobody looked at within its interval. */
final class OverdueProcedure extends RecordJudgement<Procedure> {
    OverdueProcedure() {
        super(
                Procedure.class,
                Rule.condition(
                        "procedure/overdue-review", WARNING, "a procedure was not reviewed within its interval"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Procedure> procedure, Assessment assessment) {
        return Reviews.next(procedure.facts()).stream()
                .filter(next -> next.isBefore(assessment.day()))
                .map(next -> at(
                        procedure,
                        "review-interval",
                        "%s was due for review on %s; last seen %s"
                                .formatted(
                                        procedure.id(),
                                        next,
                                        Reviews.last(procedure.facts()).orElseThrow()),
                        "review it with those who follow it, then write reviewed: or a new version"));
    }
}
