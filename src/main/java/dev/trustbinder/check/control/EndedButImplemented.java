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

/** A control that calls itself implemented after its last day. */
final class EndedButImplemented extends RecordJudgement<Control> {
    EndedButImplemented() {
        super(Control.class, Rule.defect("control/ended", ERROR, "a control is called implemented after its last day"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        if (InForce.status(control) != Control.Status.IMPLEMENTED) {
            return Stream.empty();
        }
        return control.facts().effective().stream()
                .flatMap(days -> days.to().stream())
                .filter(to -> to.isBefore(assessment.day()))
                .map(to -> at(
                        control,
                        "effective.to",
                        "%s ended on %s and is called implemented on %s".formatted(control.id(), to, assessment.day()),
                        "write status: retired, or take the last day away"));
    }
}
