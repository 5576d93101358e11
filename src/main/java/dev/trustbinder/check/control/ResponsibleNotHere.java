package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.judgement.Employment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import java.util.Optional;
import java.util.stream.Stream;

/** Someone who answers for a control, but does not work here on the day. */
final class ResponsibleNotHere extends RecordJudgement<Control> {
    ResponsibleNotHere() {
        super(
                Control.class,
                Rule.defect(
                        "control/responsible-not-here",
                        ERROR,
                        "a person named by a control does not work here on the day"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        if (!InForce.is(control)) {
            return Stream.empty();
        }
        Control facts = control.facts();
        return Stream.of(
                        gone(control, "owner", control.owner(), assessment),
                        gone(control, "backup", facts.backup(), assessment),
                        gone(control, "performer", facts.performer(), assessment),
                        gone(control, "reviewer", facts.reviewer(), assessment))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> gone(Entry<Control> control, String key, String holder, Assessment assessment) {
        if (assessment.roster().role(holder).isPresent()) {
            return Optional.empty();
        }
        return assessment
                .program()
                .find(PersonRecord.class, holder)
                .filter(person -> !Roster.isWorking(person, assessment.day()))
                .map(person -> at(
                        control,
                        key,
                        "%s of %s is %s, who %s"
                                .formatted(
                                        key, control.id(), person.id(), Employment.absence(person, assessment.day())),
                        "name a role, so that the next holder takes over, or someone who works here"));
    }
}
