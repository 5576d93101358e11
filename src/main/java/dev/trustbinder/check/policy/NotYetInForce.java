package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.util.stream.Stream;

/** A policy of which no version is in force on the day. */
final class NotYetInForce extends RecordJudgement<Policy> {
    NotYetInForce() {
        super(Policy.class, Rule.condition("policy/not-in-force", ERROR, "a policy is not in force on the day"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        return policy.facts().inForceFrom().stream()
                .filter(effective -> effective.isAfter(assessment.day()))
                .map(effective -> at(
                        policy,
                        "effective",
                        "%s is in force from %s, not on %s".formatted(policy.id(), effective, assessment.day()),
                        "where an older version is in force, keep that one here until then"));
    }
}
