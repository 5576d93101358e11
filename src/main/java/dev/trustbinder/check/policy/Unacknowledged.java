package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Acknowledgement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People who must accept the version in force of a policy, and have not; one finding for each policy. */
final class Unacknowledged extends RecordJudgement<Policy> {
    Unacknowledged() {
        super(
                Policy.class,
                Rule.condition("policy/unacknowledged", ERROR, "someone has not accepted a policy they must accept"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        Program program = assessment.program();
        Promises promises = Promises.of(program.charter());
        LocalDate latest = assessment.day().minusDays(promises.trainingDaysAfterHire());
        boolean settled =
                policy.facts().inForceFrom().filter(day -> !day.isAfter(latest)).isPresent();
        if (!settled
                || !InForce.is(policy, assessment.day())
                || !Absence.proves(program, Kind.ACKNOWLEDGEMENT, Kind.PERSON)) {
            return Stream.empty();
        }
        List<Entry<PersonRecord>> wanted =
                assessment.roster().among(policy.facts().requiredOf(), assessment.day());
        Set<String> accepted = accepted(policy, program, assessment.day());
        List<String> open = wanted.stream()
                .filter(person ->
                        person.facts().start().filter(latest::isBefore).isEmpty())
                .map(Entry::id)
                .filter(person -> !accepted.contains(person))
                .toList();
        return open.size() <= promises.latePeopleTolerated()
                ? Stream.empty()
                : Stream.of(finding(policy, open, wanted.size(), assessment));
    }

    private static Set<String> accepted(Entry<Policy> policy, Program program, LocalDate day) {
        return program.index().naming(policy.id(), Acknowledgement.class).stream()
                .map(Entry::facts)
                .filter(accepted -> accepted.version().equals(policy.facts().version()))
                .filter(accepted -> accepted.on().filter(on -> !on.isAfter(day)).isPresent())
                .map(Acknowledgement::person)
                .collect(Collectors.toSet());
    }

    private Finding finding(Entry<Policy> policy, List<String> open, int wanted, Assessment assessment) {
        Finding finding = at(
                policy,
                "required-of",
                "version %s of %s is not accepted by %d of %s: %s"
                        .formatted(
                                policy.facts().version(),
                                policy.id(),
                                open.size(),
                                wanted == 1 ? "1 person" : wanted + " people",
                                Phrase.some(open)),
                "let them read and accept it, and write the day into acknowledgements");
        return TypeOne.weighs(WARNING, finding, assessment);
    }
}
