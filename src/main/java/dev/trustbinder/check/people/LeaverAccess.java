package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessRemoval;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Someone who left, and whose access was taken away late or, as far as anything shows, never. */
final class LeaverAccess extends RecordJudgement<PersonRecord> {
    LeaverAccess() {
        super(
                PersonRecord.class,
                Rule.condition("people/leaver-access", ERROR, "a leaver's access was not removed in the stated days"));
    }

    @Override
    protected Stream<Finding> judge(Entry<PersonRecord> person, Assessment assessment) {
        int days = Promises.of(assessment.program().charter()).leaverAccessDays();
        LocalDate since = assessment
                .window()
                .map(DateRange::from)
                .filter(from -> !assessment.isTypeOne())
                .orElse(assessment.day().minusYears(1));
        return person.facts().end().stream()
                .filter(end -> !end.isBefore(since) && end.plusDays(days).isBefore(assessment.day()))
                .flatMap(end -> message(person, end, days, assessment).stream())
                .map(
                        message -> at(
                                person,
                                "end",
                                message,
                                "add the day to access-removals; a late one needs an exception with the response of management"))
                .map(finding -> NotJudged.unless(
                        assessment.program(),
                        person.id(),
                        Set.of(Kind.ACCESS_REMOVAL),
                        Set.of("person", "removed-on"),
                        TypeOne.weighs(WARNING, finding, assessment)));
    }

    private static Optional<String> message(
            Entry<PersonRecord> person, LocalDate end, int days, Assessment assessment) {
        List<AccessRemoval> removals = assessment.program().index().naming(person.id(), AccessRemoval.class).stream()
                .map(Entry::facts)
                .filter(removal -> removal.removedOn().isPresent())
                .toList();
        if (removals.isEmpty()) {
            return Optional.of("%s left on %s and no access removal is recorded".formatted(person.id(), end));
        }
        return removals.stream()
                .filter(removal -> removal.removedOn().get().isAfter(end.plusDays(days)))
                .findFirst()
                .map(late -> "%s left on %s and had access to %s until %s; stated is %s"
                        .formatted(
                                person.id(),
                                end,
                                late.system(),
                                late.removedOn().get(),
                                Phrase.count(days, "day")));
    }
}
