package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A policy approved by no one but its owner. */
final class OwnerApproves extends RecordJudgement<Policy> {
    OwnerApproves() {
        super(
                Policy.class,
                Rule.condition("policy/approver-is-owner", ERROR, "nobody but its owner approved a policy"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        LocalDate day = policy.facts().approvedOn().orElse(assessment.day());
        List<String> approvers = policy.facts().approvers();
        boolean alone = policy.facts().approvedOn().isPresent()
                && !approvers.isEmpty()
                && InForce.is(policy, assessment.day())
                && approvers.stream().allMatch(approver -> assessment.roster().same(approver, policy.owner(), day));
        if (!alone) {
            return Stream.empty();
        }
        Finding finding = at(
                policy,
                "approvers",
                "%s is owned by %s and approved by the same person on %s".formatted(policy.id(), policy.owner(), day),
                "let someone else approve the next version");
        return Stream.of(TypeOne.weighs(WARNING, finding, assessment));
    }
}
