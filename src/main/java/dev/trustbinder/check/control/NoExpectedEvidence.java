package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A control that does not say what proves that it ran. */
final class NoExpectedEvidence extends RecordJudgement<Control> {
    NoExpectedEvidence() {
        super(
                Control.class,
                Rule.condition("control/no-expected-evidence", INFO, "a control does not say what proves one run"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        return InForce.is(control) && control.facts().expectedEvidence().isBlank()
                ? Stream.of(at(
                        control,
                        "id",
                        control.id() + " does not say what proves one run",
                        "add expected-evidence: so that whoever performs it knows what to keep"))
                : Stream.empty();
    }
}
