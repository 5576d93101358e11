package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.stream.Stream;

/** A per-event control that does not say which event. */
final class EventWithoutTrigger extends RecordJudgement<Control> {
    EventWithoutTrigger() {
        super(
                Control.class,
                Rule.condition("control/no-trigger", INFO, "a per-event control does not say what sets it off"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        boolean silent = PerEvent.is(control) && control.facts().trigger().isBlank() && !isDefined(control, assessment);
        return silent
                ? Stream.of(at(
                        control,
                        "frequency",
                        control.id() + " runs per event and names no trigger",
                        "add trigger: and name the event, such as a worker leaving"))
                : Stream.empty();
    }

    /** What belongs in its population is what sets the control off. */
    private static boolean isDefined(Entry<Control> control, Assessment assessment) {
        return assessment.program().index().naming(control.id(), Population.class).stream()
                .anyMatch(population -> !population.facts().definition().isBlank());
    }
}
