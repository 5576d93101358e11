package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Incident;
import java.util.stream.Stream;

/** An incident that was closed before anybody wrote down why it happened. */
final class ClosedWithoutCause extends RecordJudgement<Incident> {
    ClosedWithoutCause() {
        super(Incident.class, Rule.condition("incident/no-cause", WARNING, "an incident was closed without its cause"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Incident> incident, Assessment assessment) {
        return incident.facts().closed().stream()
                .filter(closed -> incident.facts().cause().isBlank())
                .map(closed -> at(
                        incident,
                        "closed",
                        "%s was closed on %s and its cause is not known".formatted(incident.id(), closed),
                        "add cause: or open it again"));
    }
}
