package dev.trustbinder.check.description;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Cuec;
import dev.trustbinder.model.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A complementary user entity control without criterion or reason. */
final class CuecIncomplete extends RecordJudgement<Cuec> {
    CuecIncomplete() {
        super(
                Cuec.class,
                Rule.defect(
                        "cuec/incomplete", WARNING, "a control expected of customers names no criterion or reason"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Cuec> cuec, Assessment assessment) {
        if (cuec.facts().kind().equals(Optional.of(Cuec.Sort.RESPONSIBILITY))) {
            return Stream.empty();
        }
        List<String> lacking = Stream.of(
                        cuec.facts().criteria().isEmpty() ? "criteria" : "",
                        cuec.facts().reason().isBlank() ? "reason" : "")
                .filter(key -> !key.isEmpty())
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        cuec,
                        "id",
                        "%s is expected of customers without %s".formatted(cuec.id(), Phrase.all(lacking)),
                        "name the criteria that need it and why own controls cannot suffice, or write kind:"
                                + " responsibility"));
    }
}
