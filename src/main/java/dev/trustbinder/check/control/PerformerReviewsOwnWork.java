package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A control performed and reviewed by one person. */
final class PerformerReviewsOwnWork extends RecordJudgement<Control> {
    PerformerReviewsOwnWork() {
        super(
                Control.class,
                Rule.condition(
                        "control/performer-is-reviewer", WARNING, "the same person performs and reviews a control"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        String performer = control.facts().performer();
        String reviewer = control.facts().reviewer();
        if (!InForce.is(control) || !assessment.roster().same(performer, reviewer, assessment.day())) {
            return Stream.empty();
        }
        String who = performer.equals(reviewer)
                ? performer
                : "%s and %s, who are the same person".formatted(performer, reviewer);
        return Stream.of(at(
                control,
                "reviewer",
                "%s is performed and reviewed by %s on %s".formatted(control.id(), who, assessment.day()),
                "let someone else look over the work"));
    }
}
