package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Program;
import java.util.Set;
import java.util.stream.Stream;

/** A policy that no control or procedure carries out. */
final class OrphanPolicy extends RecordJudgement<Policy> {
    OrphanPolicy() {
        super(Policy.class, Rule.condition("policy/orphan", INFO, "no control or procedure carries out a policy"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        Program program = assessment.program();
        if (!InForce.is(policy, assessment.day())) {
            return Stream.empty();
        }
        boolean carriedOut =
                program.index().naming(policy.id(), Control.class).stream().anyMatch(InForce::is)
                        || !program.index().naming(policy.id(), Procedure.class).isEmpty();
        return carriedOut
                ? Stream.empty()
                : Stream.of(NotJudged.unless(
                        program,
                        policy.id(),
                        Set.of(Kind.CONTROL, Kind.PROCEDURE),
                        Set.of("policies", "status"),
                        at(
                                policy,
                                "id",
                                policy.id() + " is named by no control in force and no procedure",
                                "name it in the policies of the controls that carry it out")));
    }
}
