package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** An exception management has not answered. */
final class NoResponse extends RecordJudgement<Deviation> {
    NoResponse() {
        super(
                Deviation.class,
                Rule.condition("exception/no-response", ERROR, "management has not answered an exception"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Deviation> exception, Assessment assessment) {
        if (!exception.facts().response().isBlank()) {
            return Stream.empty();
        }
        Finding finding = at(
                exception,
                "id",
                "%s of %s has no response of management"
                        .formatted(exception.id(), exception.facts().control()),
                "add response: it is printed beside the exception in the report");
        return Stream.of(TypeOne.weighs(WARNING, finding, assessment));
    }
}
