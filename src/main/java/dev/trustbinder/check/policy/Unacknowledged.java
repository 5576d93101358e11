package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Acceptance;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.NotJudged;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People who must accept the version in force of a policy, and have not; one finding for each policy. */
final class Unacknowledged extends RecordJudgement<Policy> {
    private static final Set<String> KEYS = Set.of("person", "policies", "version", "on", "start", "end");

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
        if (!settled || !InForce.is(policy, assessment.day())) {
            return Stream.empty();
        }
        Acceptance acceptance = Acceptance.of(policy, assessment);
        List<Finding> found = new ArrayList<>();
        List<String> open = acceptance.open().stream()
                .map(Entry::id)
                .filter(person -> program.unread(person, Set.of(Kind.ACKNOWLEDGEMENT, Kind.PERSON), KEYS)
                        .filter(part -> part.kind() == Kind.PERSON || part.mayName(policy.id()))
                        .map(part -> found.add(NotJudged.by(part, person)))
                        .isEmpty())
                .toList();
        if (open.size() > promises.latePeopleTolerated()) {
            found.add(finding(policy, acceptance, open, assessment));
        }
        return found.stream();
    }

    private Finding finding(Entry<Policy> policy, Acceptance acceptance, List<String> open, Assessment assessment) {
        int wanted = acceptance.wanted().size();
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
