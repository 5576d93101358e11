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

/** A likelihood or impact that is not on the scale. */
final class RatingOutOfRange extends RecordJudgement<Risk> {
    private static final int TOP = 5;

    RatingOutOfRange() {
        super(Risk.class, Rule.defect("risk/rating-out-of-range", ERROR, "a risk is rated outside the scale"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        return Stream.of(
                        judge(
                                risk,
                                "inherent.likelihood",
                                risk.facts().inherent().flatMap(Risk.Rating::likelihood)),
                        judge(risk, "inherent.impact", risk.facts().inherent().flatMap(Risk.Rating::impact)),
                        judge(
                                risk,
                                "residual.likelihood",
                                risk.facts().residual().flatMap(Risk.Rating::likelihood)),
                        judge(risk, "residual.impact", risk.facts().residual().flatMap(Risk.Rating::impact)))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> judge(Entry<Risk> risk, String path, Optional<Integer> value) {
        return value.filter(number -> number < 1 || number > TOP)
                .map(number -> at(
                        risk,
                        path,
                        "%s of %s is %d".formatted(path.replace('.', ' '), risk.id(), number),
                        "the scale goes from 1 to 5"));
    }
}
