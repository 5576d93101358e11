package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Waiver;
import java.util.List;
import java.util.stream.Stream;

/** A permitted deviation from a policy without reason, approver or end. */
final class ExceptionIncomplete extends RecordJudgement<Waiver> {
    ExceptionIncomplete() {
        super(
                Waiver.class,
                Rule.defect(
                        "policy/exception-incomplete",
                        ERROR,
                        "a permitted deviation from a policy has no reason, approver or end"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Waiver> waiver, Assessment assessment) {
        List<String> lacking = Absence.among(waiver, "reason", "approver", "until");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(at(
                        waiver,
                        "id",
                        "%s permits a deviation from %s without %s"
                                .formatted(waiver.id(), waiver.facts().policy(), Phrase.all(lacking)),
                        "say why it is permitted, by whom and until when"));
    }
}
