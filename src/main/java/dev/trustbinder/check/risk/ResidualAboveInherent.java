package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import java.util.Optional;
import java.util.stream.Stream;

/** A risk that its treatment made worse. */
final class ResidualAboveInherent extends RecordJudgement<Risk> {
    ResidualAboveInherent() {
        super(
                Risk.class,
                Rule.defect("risk/residual-above-inherent", ERROR, "a risk weighs more after treatment than before"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        Optional<Integer> before = risk.facts().inherent().flatMap(Rating::score);
        return risk.facts().residual().flatMap(Rating::score).stream()
                .filter(after -> before.filter(score -> after > score).isPresent())
                .map(after -> at(
                        risk,
                        "residual",
                        "%s weighs %d after treatment and %d before".formatted(risk.id(), after, before.orElseThrow()),
                        "treatment lowers a risk or leaves it as it is; rate one of the two anew"));
    }
}
