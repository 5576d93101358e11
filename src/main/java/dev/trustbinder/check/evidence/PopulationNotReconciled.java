package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.Optional;
import java.util.stream.Stream;

/** A population that differs from the second source it was compared with. */
final class PopulationNotReconciled extends RecordJudgement<Population> {
    PopulationNotReconciled() {
        super(
                Population.class,
                Rule.condition("population/not-reconciled", ERROR, "a population differs from its second source"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Population> population, Assessment assessment) {
        Optional<Integer> rows = population.facts().rows();
        return population.facts().reconciledWith().flatMap(Population.Reconciliation::rows).stream()
                .filter(there -> rows.filter(here -> !here.equals(there)).isPresent())
                .map(there -> at(
                        population,
                        "reconciled-with.rows",
                        "%s has %d rows, its second source %d".formatted(population.id(), rows.orElseThrow(), there),
                        "explain each row that stands in one of them alone"))
                .map(finding -> TypeOne.weighs(INFO, finding, assessment));
    }
}
