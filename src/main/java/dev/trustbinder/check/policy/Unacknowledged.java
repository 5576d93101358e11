package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Acceptance;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.util.List;
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
        Acceptance acceptance = Acceptance.of(policy, assessment);
        return acceptance.open().size() <= promises.latePeopleTolerated()
                ? Stream.empty()
                : Stream.of(finding(policy, acceptance, assessment));
    }

    private Finding finding(Entry<Policy> policy, Acceptance acceptance, Assessment assessment) {
        int wanted = acceptance.wanted().size();
        List<String> open = acceptance.open().stream().map(Entry::id).toList();
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
