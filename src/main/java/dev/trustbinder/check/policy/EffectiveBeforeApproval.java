package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.util.stream.Stream;

/** A policy in force before anybody approved it. */
final class EffectiveBeforeApproval extends RecordJudgement<Policy> {
    EffectiveBeforeApproval() {
        super(
                Policy.class,
                Rule.defect(
                        "policy/effective-before-approval", ERROR, "a policy came into force before it was approved"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        Policy facts = policy.facts();
        return facts.effective().stream()
                .filter(effective ->
                        facts.approvedOn().filter(effective::isBefore).isPresent())
                .map(effective -> at(
                        policy,
                        "effective",
                        "%s is in force from %s, before it was approved on %s"
                                .formatted(
                                        policy.id(),
                                        effective,
                                        facts.approvedOn().orElseThrow()),
                        "a version is in force from the day of its approval at the earliest"));
    }
}
