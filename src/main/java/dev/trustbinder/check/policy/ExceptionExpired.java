package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Waiver;
import java.util.stream.Stream;

/** A permitted deviation from a policy whose last day has passed. */
final class ExceptionExpired extends RecordJudgement<Waiver> {
    ExceptionExpired() {
        super(
                Waiver.class,
                Rule.condition("policy/exception-expired", WARNING, "a permitted deviation from a policy has expired"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Waiver> waiver, Assessment assessment) {
        return waiver.facts().until().stream()
                .filter(until -> until.isBefore(assessment.day()))
                .map(until -> at(
                        waiver,
                        "until",
                        "%s permitted a deviation from %s until %s"
                                .formatted(waiver.id(), waiver.facts().policy(), until),
                        "return to the policy and delete the record, or have the deviation approved anew"));
    }
}
