package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A control with a run in each period and yet too long a time without one. */
final class LongGap extends OperationJudgement {
    LongGap() {
        super(Rule.condition("operation/gap", Severity.WARNING, "too long a time lies between two runs of a control"));
    }

    @Override
    Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment) {
        return operation.standings().stream()
                .filter(standing -> standing.state() == OperationState.GAP)
                .map(standing -> at(
                        control,
                        "%s did not run for %d days, from %s to %s"
                                .formatted(
                                        control.id(),
                                        standing.length(),
                                        standing.days().orElseThrow().from(),
                                        standing.days().orElseThrow().to()),
                        "each period has its run; the next one early in its period keeps the auditor from asking"))
                .map(finding -> Disclosed.by(control, assessment).weigh(finding));
    }
}
