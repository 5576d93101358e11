package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.util.stream.Stream;

/** A policy that another replaced and that was never retired. */
final class SupersededInForce extends RecordJudgement<Policy> {
    SupersededInForce() {
        super(Policy.class, Rule.defect("policy/superseded-in-force", ERROR, "a superseded policy was never retired"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        return assessment.program().find(Policy.class, policy.facts().supersedes()).stream()
                .filter(old -> old.facts().retired().isEmpty())
                .map(old -> at(
                        policy,
                        "supersedes",
                        "%s supersedes %s, which is not retired".formatted(policy.id(), old.id()),
                        "write retired: and the day into %s".formatted(old.id())));
    }
}
