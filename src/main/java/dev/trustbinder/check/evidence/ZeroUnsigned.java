package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import java.util.List;
import java.util.stream.Stream;

/** A statement that nothing happened, which nobody signed. */
final class ZeroUnsigned implements Judgement {
    private static final Rule RULE =
            Rule.defect("zero/unsigned", ERROR, "a statement that nothing happened has no signer or no day");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        Stream<Finding> registers = assessment.program().zeros().values().stream()
                .flatMap(zero -> judge(zero, "", zero.kind().place()));
        Stream<Finding> populations = assessment.program().all(Population.class).stream()
                .filter(population -> population.facts().zero().isPresent())
                .flatMap(population -> judge(population, "zero.", population.id()));
        return Stream.concat(registers, populations);
    }

    private static Stream<Finding> judge(Entry<?> record, String prefix, String what) {
        List<String> lacking = Stream.of("signed-by", "on")
                .filter(key -> Absence.of(record, prefix + key))
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(RULE.at(
                        record.source().at(prefix + "statement"),
                        "%s states that there were none, without %s".formatted(what, Phrase.all(lacking)),
                        "whoever can know it signs it: signed-by: and on:"));
    }
}
