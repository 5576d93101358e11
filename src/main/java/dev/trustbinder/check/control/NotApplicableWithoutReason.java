package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A control that does not apply, for no reason given. */
final class NotApplicableWithoutReason extends RecordJudgement<Control> {
    NotApplicableWithoutReason() {
        super(Control.class, Rule.defect("control/no-reason", ERROR, "a control does not apply and nobody says why"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        boolean silent = InForce.status(control) == Control.Status.NOT_APPLICABLE
                && control.facts().reason().isBlank();
        return silent
                ? Stream.of(at(
                        control,
                        "status",
                        control.id() + " is not applicable without a reason",
                        "add reason: and say what makes it needless here"))
                : Stream.empty();
    }
}
