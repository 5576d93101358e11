package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A control of which nothing shows that it was in place on the day a Type I speaks of. */
final class NotProven extends OperationJudgement {
    NotProven() {
        super(Rule.condition(
                "operation/not-proven",
                Severity.ERROR,
                "nothing shows that a control was in place on the day of a Type I"));
    }

    @Override
    Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment) {
        if (operation.basis() != Operation.Basis.IMPLEMENTATION || !operation.is(OperationState.DESIGN_ONLY)) {
            return Stream.empty();
        }
        Finding finding = at(
                control,
                message(control, operation),
                "one proof is asked for that speaks of that day or the weeks before it; it may be taken later if"
                        + " covers: names the day it shows");
        return Stream.of(Disclosed.by(control, assessment).weigh(finding));
    }

    private static String message(Entry<Control> control, Operation operation) {
        LocalDate day = operation.days().to();
        return operation
                .lastRun()
                .map(run -> "the last proof of %s, %s, shows %s and is too old for %s"
                        .formatted(control.id(), run.evidence(), Operation.shows(run), day))
                .orElseGet(() -> "%s has no proof that it was in place on %s".formatted(control.id(), day));
    }
}
