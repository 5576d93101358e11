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

/** An accepted risk whose acceptance has ended. */
final class AcceptanceLapsed extends RecordJudgement<Risk> {
    AcceptanceLapsed() {
        super(Risk.class, Rule.condition("risk/acceptance-lapsed", ERROR, "the acceptance of a risk has ended"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        return risk.facts().accepted().flatMap(Risk.Acceptance::until).stream()
                .filter(until -> risk.facts().treatment().equals(Optional.of(Risk.Treatment.ACCEPT)))
                .filter(until -> until.isBefore(assessment.day()))
                .map(until -> at(
                        risk,
                        "accepted.until",
                        "%s was accepted until %s".formatted(risk.id(), until),
                        "let whoever may accept it decide anew"));
    }
}
