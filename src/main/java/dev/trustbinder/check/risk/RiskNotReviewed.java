package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import java.util.stream.Stream;

/** A risk nobody looked at for a year. */
final class RiskNotReviewed extends RecordJudgement<Risk> {
    RiskNotReviewed() {
        super(Risk.class, Rule.condition("risk/overdue-review", WARNING, "a risk was not reviewed for a year"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        if (Absence.of(risk, "reviewed")) {
            return Stream.of(at(risk, "id", risk.id() + " was never reviewed", "look at it and write reviewed:"));
        }
        return Reviews.next(risk.facts()).stream()
                .filter(next -> next.isBefore(assessment.day()))
                .map(next -> at(
                        risk,
                        "reviewed",
                        "%s was last reviewed on %s"
                                .formatted(risk.id(), risk.facts().reviewed().orElseThrow()),
                        "look at it again, at least every year"));
    }
}
