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

/** A risk to be mitigated by no control and no action. */
final class MitigatedByNothing extends RecordJudgement<Risk> {
    MitigatedByNothing() {
        super(
                Risk.class,
                Rule.defect("risk/mitigated-by-nothing", ERROR, "a risk is mitigated and nothing mitigates it"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        Risk facts = risk.facts();
        boolean nothing = facts.treatment().equals(Optional.of(Risk.Treatment.MITIGATE))
                && facts.controls().isEmpty()
                && facts.actions().stream().allMatch(action -> action.done().isPresent());
        return nothing
                ? Stream.of(at(
                        risk,
                        "treatment",
                        risk.id() + " is mitigated by no control and no open action",
                        "name the controls that lower it, or what is still to be done"))
                : Stream.empty();
    }
}
