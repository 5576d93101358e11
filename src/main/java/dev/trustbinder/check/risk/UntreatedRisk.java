package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import java.util.stream.Stream;

/** A risk nobody decided about. */
final class UntreatedRisk extends RecordJudgement<Risk> {
    UntreatedRisk() {
        super(Risk.class, Rule.defect("risk/untreated", ERROR, "a risk has no treatment"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        return Absence.of(risk, "treatment")
                ? Stream.of(at(
                        risk,
                        "id",
                        risk.id() + " has no treatment",
                        "write treatment: mitigate, transfer, avoid or accept"))
                : Stream.empty();
    }
}
