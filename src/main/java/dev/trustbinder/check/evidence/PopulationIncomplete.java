package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.List;
import java.util.stream.Stream;

/** A population that does not say where it comes from. */
final class PopulationIncomplete extends RecordJudgement<Population> {
    PopulationIncomplete() {
        super(
                Population.class,
                Rule.condition("population/incomplete", ERROR, "a population does not say how it was made"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Population> population, Assessment assessment) {
        List<String> lacking = Absence.among(
                population, "definition", "source.system", "source.query", "covers", "pulled.at", "pulled.by");
        boolean nothing = Absence.of(population, "file") && Absence.of(population, "zero");
        List<String> all = Stream.concat(lacking.stream(), nothing ? Stream.of("file") : Stream.empty())
                .toList();
        return all.isEmpty()
                ? Stream.empty()
                : Stream.of(TypeOne.weighs(
                        INFO,
                        at(
                                population,
                                "id",
                                "%s does not say %s".formatted(population.id(), Phrase.all(all)),
                                "the auditor pulls the list again by what stands here, and compares"),
                        assessment));
    }
}
