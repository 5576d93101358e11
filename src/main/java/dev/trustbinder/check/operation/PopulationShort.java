package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.assess.Standing;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.List;
import java.util.stream.Stream;

/** A per-event control whose populations leave out days of the window. */
final class PopulationShort extends OperationJudgement {
    PopulationShort() {
        super(Rule.condition(
                "operation/population-short",
                Severity.ERROR,
                "no population lists the events of some days in question"));
    }

    @Override
    Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment) {
        List<Entry<Population>> lists = lists(control, assessment);
        boolean told = lists.isEmpty()
                || lists.stream().anyMatch(list -> list.facts().covers().isEmpty());
        return told
                ? Stream.empty()
                : operation.standings().stream()
                        .filter(standing -> standing.state() == OperationState.POPULATION_SHORT
                                || standing.state() == OperationState.NO_POPULATION)
                        .map(standing -> finding(control, operation, standing))
                        .map(finding -> Disclosed.by(control, assessment).weigh(finding));
    }

    /** A control without any population has a finding of its own, and so has one that says nothing of its days. */
    private static List<Entry<Population>> lists(Entry<Control> control, Assessment assessment) {
        Stream<Entry<Population>> naming = assessment.program().index().naming(control.id(), Population.class).stream();
        Stream<Entry<Population>> named = control.facts().populations().stream()
                .flatMap(id -> assessment.program().find(Population.class, id).stream());
        return Stream.concat(naming, named).toList();
    }

    private Finding finding(Entry<Control> control, Operation operation, Standing standing) {
        DateRange days = standing.days().orElse(operation.days());
        return at(
                control,
                "no population of %s speaks of %s to %s".formatted(control.id(), days.from(), days.to()),
                "pull the list of these days from the same source, and say so in covers; a list speaks of no day after"
                        + " the one it was pulled on");
    }
}
