package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import java.util.Set;
import java.util.stream.Stream;

/** A per-event control for which nobody has listed the events. */
final class EventWithoutPopulation extends RecordJudgement<Control> {
    EventWithoutPopulation() {
        super(Control.class, Rule.condition("control/no-population", ERROR, "a per-event control has no population"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        boolean byUs = control.facts().performedBy().orElse(Control.Performed.US) == Control.Performed.US;
        boolean unlisted = PerEvent.is(control)
                && byUs
                && hasBegun(assessment)
                && control.facts().populations().isEmpty()
                && assessment
                        .program()
                        .index()
                        .naming(control.id(), Population.class)
                        .isEmpty();
        if (!unlisted) {
            return Stream.empty();
        }
        Finding finding = at(
                control,
                "frequency",
                "%s runs per event and no population lists the events".formatted(control.id()),
                "pull the list of all events from its source into populations/, or a signed statement that there were"
                        + " none");
        return Stream.of(NotJudged.unless(
                assessment.program(),
                control.id(),
                Set.of(Kind.POPULATION),
                Set.of("controls"),
                TypeOne.weighs(INFO, finding, assessment)));
    }

    /** While the window lies ahead there is no event to list. */
    private static boolean hasBegun(Assessment assessment) {
        return assessment
                .window()
                .filter(days -> days.from().isAfter(assessment.day()))
                .isEmpty();
    }
}
