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

/** A control that another replaces and that runs on all the same. */
final class ReplacedStillRuns extends RecordJudgement<Control> {
    ReplacedStillRuns() {
        super(Control.class, Rule.defect("control/replaced-still-runs", ERROR, "a replaced control has no end"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        boolean tookOver = InForce.status(control) == Control.Status.IMPLEMENTED;
        return assessment.program().find(Control.class, control.facts().replaces()).stream()
                .filter(old -> tookOver && InForce.status(old) == Control.Status.IMPLEMENTED)
                .filter(old ->
                        old.facts().effective().flatMap(Control.Effective::to).isEmpty())
                .map(old -> at(
                        control,
                        "replaces",
                        "%s replaces %s, which is implemented and has no last day".formatted(control.id(), old.id()),
                        "write effective: {to: ...} at %s, the day before %s began".formatted(old.id(), control.id())));
    }
}
