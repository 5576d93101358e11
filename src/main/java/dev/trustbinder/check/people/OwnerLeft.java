package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.judgement.Employment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Policy;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A record owned by a person who does not work here on the day. */
final class OwnerLeft implements Judgement {
    private static final Rule RULE =
            Rule.defect("people/owner-left", WARNING, "the owner of a record does not work here on the day");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Stream.of(
                        Kind.POLICY,
                        Kind.PROCEDURE,
                        Kind.SECTION,
                        Kind.RISK,
                        Kind.VENDOR,
                        Kind.SYSTEM,
                        Kind.DATA,
                        Kind.GAP)
                .flatMap(kind -> assessment.program().index().all(kind).stream())
                .filter(record -> isOpen(record, assessment.day()))
                .flatMap(record -> finding(record, assessment));
    }

    private static Stream<Finding> finding(Entry<?> record, Assessment assessment) {
        return assessment.program().find(PersonRecord.class, record.owner()).stream()
                .filter(person -> !Roster.isWorking(person, assessment.day()))
                .map(person -> RULE.at(
                        record.source().at("owner"),
                        "%s is owned by %s, who %s"
                                .formatted(record.id(), person.id(), Employment.absence(person, assessment.day())),
                        "name a role, so that the next holder takes over, or someone who works here"));
    }

    private static boolean isOpen(Entry<?> record, LocalDate day) {
        if (record.facts() instanceof Gap gap) {
            return gap.closed().isEmpty();
        }
        return !(record.facts() instanceof Policy policy)
                || policy.retired().filter(end -> !end.isAfter(day)).isEmpty();
    }
}
