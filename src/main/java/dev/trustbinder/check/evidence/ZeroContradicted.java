package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.stream.Stream;

/** A statement that nothing happened, beside records of what did. */
final class ZeroContradicted implements Judgement {
    private static final Rule RULE =
            Rule.defect("zero/contradicted", ERROR, "a statement that nothing happened stands beside what did");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Stream<Finding> registers = assessment.program().zeros().values().stream()
                .flatMap(zero -> assessment.program().index().all(zero.kind()).stream()
                        .limit(1)
                        .map(record -> finding(zero, "statement", zero.kind().place(), record.id())));
        Stream<Finding> populations = assessment.program().all(Population.class).stream()
                .filter(population -> population.facts().zero().isPresent())
                .filter(population ->
                        population.facts().rows().filter(rows -> rows > 0).isPresent())
                .map(population -> finding(
                        population,
                        "zero.statement",
                        population.id(),
                        Phrase.count(population.facts().rows().orElseThrow(), "row")));
        return Stream.concat(registers, populations);
    }

    private static Finding finding(Entry<?> record, String path, String what, String contrary) {
        return RULE.at(
                record.source().at(path),
                "%s states that there were none and holds %s".formatted(what, contrary),
                "keep the statement or the records");
    }
}
