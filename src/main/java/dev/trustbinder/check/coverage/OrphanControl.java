package dev.trustbinder.check.coverage;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.List;
import java.util.stream.Stream;

/** A control that serves no criterion in scope. */
final class OrphanControl extends RecordJudgement<Control> {
    OrphanControl() {
        super(Control.class, Rule.condition("coverage/orphan-control", INFO, "a control serves no criterion in scope"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        List<String> criteria = control.facts().criteria();
        if (!InForce.is(control) || criteria.isEmpty() || !criteria.stream().allMatch(id -> isKnown(id, assessment))) {
            return Stream.empty();
        }
        return criteria.stream().anyMatch(assessment.scope().criteria()::containsKey)
                ? Stream.empty()
                : Stream.of(at(
                        control,
                        "criteria",
                        "%s serves %s, which the engagement does not look at"
                                .formatted(control.id(), Phrase.some(criteria)),
                        "leave it out of this audit, or add the category it belongs to"));
    }

    private static boolean isKnown(String id, Assessment assessment) {
        return assessment.program().framework().criteria().stream()
                .anyMatch(criterion -> criterion.id().equals(id));
    }
}
