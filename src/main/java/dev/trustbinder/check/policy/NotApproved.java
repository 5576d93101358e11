package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.util.stream.Stream;

/** A policy nobody has approved. */
final class NotApproved extends RecordJudgement<Policy> {
    NotApproved() {
        super(Policy.class, Rule.condition("policy/not-approved", ERROR, "nobody has approved a policy"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        if (!Absence.of(policy, "approved-on") || !InForce.is(policy, assessment.day())) {
            return Stream.empty();
        }
        return Stream.of(at(
                policy,
                "version",
                "%s, version %s, has no approved-on"
                        .formatted(policy.id(), policy.facts().version()),
                "let " + String.join(" and ", policy.facts().approvers())
                        + " approve it, then write approved-on: and effective:"));
    }
}
