package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Incident;
import dev.trustbinder.model.Level;
import dev.trustbinder.model.Words;
import java.util.stream.Stream;

/** A grave incident about which nobody decided whether the description tells of it. */
final class UndecidedDisclosure extends RecordJudgement<Incident> {
    UndecidedDisclosure() {
        super(
                Incident.class,
                Rule.condition(
                        "incident/undecided-disclosure",
                        ERROR,
                        "nobody decided whether the description tells of a grave incident"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Incident> incident, Assessment assessment) {
        boolean undecided = Absence.of(incident, "disclose.dc4") || Absence.of(incident, "disclose.reason");
        return incident.facts().severity().stream()
                .filter(severity -> undecided && severity.compareTo(Level.HIGH) <= 0)
                .map(severity -> at(
                        incident,
                        "severity",
                        "%s is %s and nothing says with a reason whether DC4 tells of it"
                                .formatted(incident.id(), Words.of(severity)),
                        "write disclose: {dc4: true or false, reason: ...}"))
                .map(finding -> TypeOne.weighs(WARNING, finding, assessment));
    }
}
