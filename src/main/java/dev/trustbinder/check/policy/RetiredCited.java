package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A record in force that names a retired policy. */
final class RetiredCited extends RecordJudgement<Policy> {
    private static final Set<Kind> RELYING = EnumSet.of(Kind.PROCEDURE, Kind.ANSWER, Kind.TRUST_CENTER);

    RetiredCited() {
        super(Policy.class, Rule.defect("policy/retired-cited", ERROR, "a record names a retired policy"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        if (InForce.is(policy, assessment.day())) {
            return Stream.empty();
        }
        return assessment.program().index().naming(policy.id()).stream()
                .filter(link -> relies(link.from()))
                .map(link -> at(
                        link.from(),
                        link.by().path(),
                        "%s names %s, which was retired on %s"
                                .formatted(
                                        link.from().id(),
                                        policy.id(),
                                        policy.facts().retired().orElseThrow()),
                        "name the policy that took its place"));
    }

    private static boolean relies(Entry<?> record) {
        return record.facts() instanceof Control control
                ? control.status()
                        .filter(status -> status == Control.Status.RETIRED)
                        .isEmpty()
                : RELYING.contains(record.kind());
    }
}
