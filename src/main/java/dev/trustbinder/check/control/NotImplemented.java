package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** A control that answers a criterion in scope and is not in place on the day. */
final class NotImplemented extends RecordJudgement<Control> {
    NotImplemented() {
        super(
                Control.class,
                Rule.condition(
                        "control/not-implemented",
                        ERROR,
                        "a control that serves a criterion in scope is not in place"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        boolean inScope =
                control.facts().criteria().stream().anyMatch(assessment.scope().criteria()::containsKey);
        if (!inScope || !InForce.is(control)) {
            return Stream.empty();
        }
        if (InForce.status(control) == Control.Status.PLANNED) {
            return Stream.of(at(
                    control,
                    "status",
                    "%s is planned, not in place on %s".formatted(control.id(), assessment.day()),
                    "put it in place and say since when, or open a gap for it"));
        }
        return control.facts().effective().stream()
                .flatMap(days -> days.from().stream())
                .filter(from -> from.isAfter(assessment.day()))
                .map(from -> at(
                        control,
                        "effective.from",
                        "%s is in force from %s, after %s".formatted(control.id(), from, assessment.day()),
                        "an auditor sees no control before that day"));
    }
}
