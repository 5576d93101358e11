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

/** A control of which nothing shows that it ran within the window of a Type II. */
final class DesignOnly extends OperationJudgement {
    DesignOnly() {
        super(Rule.condition(
                "operation/design-only", Severity.WARNING, "nothing shows that a control ran within the window"));
    }

    @Override
    Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment) {
        if (operation.basis() == Operation.Basis.IMPLEMENTATION || !operation.is(OperationState.DESIGN_ONLY)) {
            return Stream.empty();
        }
        Finding finding = at(control, message(control, operation), help(operation));
        Finding weighed = isAlone(control, assessment) ? finding.weighing(Severity.ERROR) : finding;
        return Stream.of(Disclosed.by(control, assessment).weigh(weighed));
    }

    private static String message(Entry<Control> control, Operation operation) {
        boolean configured = operation.basis() == Operation.Basis.CONFIGURATION;
        String lacking = configured ? "no evidence of its configuration" : "no run";
        return "%s has %s between %s and %s"
                .formatted(
                        control.id(),
                        lacking,
                        operation.days().from(),
                        operation.days().to());
    }

    private static String help(Operation operation) {
        String before = operation.runs().stream()
                .filter(run -> run.performed().isBefore(operation.days().from()))
                .reduce((earlier, later) -> later)
                .map(run -> "; the last run before it is " + run.evidence() + " of " + run.performed())
                .orElse("");
        return "the auditor can report its design alone: agree on a window in which it runs" + before;
    }

    /** Whether it serves a criterion for which no other control ran. */
    private static boolean isAlone(Entry<Control> control, Assessment assessment) {
        return control.facts().criteria().stream()
                .filter(assessment.coverage().criteria()::containsKey)
                .anyMatch(criterion -> assessment.coverage().criteria().get(criterion).controls().stream()
                        .filter(other -> !other.id().equals(control.id()))
                        .flatMap(other -> assessment.operations().of(other.id()).stream())
                        .allMatch(other -> other.is(OperationState.DESIGN_ONLY)));
    }
}
