package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Commitment;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A commitment nobody can tell kept from broken. */
final class CommitmentWithoutMeasure extends RecordJudgement<Commitment> {
    CommitmentWithoutMeasure() {
        super(
                Commitment.class,
                Rule.condition("commitment/no-measure", INFO, "a commitment does not say how it is measured"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Commitment> commitment, Assessment assessment) {
        return commitment.facts().measure().isBlank()
                ? Stream.of(at(
                        commitment,
                        "id",
                        commitment.id() + " does not say how it is measured",
                        "add measure: such as minutes reachable by minutes of the month"))
                : Stream.empty();
    }
}
