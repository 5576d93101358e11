package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import java.util.stream.Stream;

/** A list that does not have as many rows as it should. */
final class RowCountDiffers extends RecordJudgement<Evidence> {
    RowCountDiffers() {
        super(
                Evidence.class,
                Rule.defect("evidence/row-count", ERROR, "a list of evidence differs from its control total"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Evidence> evidence, Assessment assessment) {
        return evidence.facts().ipe().stream()
                .filter(ipe -> ipe.rows().isPresent() && ipe.controlTotal().isPresent())
                .filter(ipe -> !ipe.rows().equals(ipe.controlTotal()))
                .map(ipe -> at(
                        evidence,
                        "ipe.rows",
                        "%s has %d rows and a control total of %d"
                                .formatted(
                                        evidence.id(),
                                        ipe.rows().get(),
                                        ipe.controlTotal().get()),
                        "pull the list again, or find out which rows are missing"));
    }
}
