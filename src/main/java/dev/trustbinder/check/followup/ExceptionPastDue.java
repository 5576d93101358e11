package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** What was to be done about an exception, and is late. */
final class ExceptionPastDue extends RecordJudgement<Deviation> {
    ExceptionPastDue() {
        super(
                Deviation.class,
                Rule.condition("exception/past-due", WARNING, "the action against an exception is past due"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Deviation> exception, Assessment assessment) {
        return exception.facts().due().stream()
                .filter(due -> Deadline.of(exception.facts()).isOverdueOn(assessment.day()))
                .map(due -> at(
                        exception,
                        "due",
                        "the action of %s was due on %s".formatted(exception.id(), due),
                        "do it and write done:, or agree on another day"));
    }
}
