package dev.trustbinder.assess;

import dev.trustbinder.model.Acknowledgement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who must have accepted the version in force of a policy by the as-of date, and who has.
 *
 * @param wanted everyone asked to who works here then and has been here longer than newcomers are given
 * @param open those of them who have not
 */
public record Acceptance(List<Entry<PersonRecord>> wanted, List<Entry<PersonRecord>> open) {
    public Acceptance {
        wanted = List.copyOf(wanted);
        open = List.copyOf(open);
    }

    /** The acceptance of a policy. */
    public static Acceptance of(Entry<Policy> policy, Assessment assessment) {
        LocalDate newcomers = assessment
                .day()
                .minusDays(Promises.of(assessment.program().charter()).trainingDaysAfterHire());
        List<Entry<PersonRecord>> wanted =
                assessment.roster().among(policy.facts().requiredOf(), assessment.day()).stream()
                        .filter(person -> person.facts()
                                .start()
                                .filter(newcomers::isBefore)
                                .isEmpty())
                        .toList();
        Set<String> accepted = accepted(policy, assessment);
        return new Acceptance(
                wanted,
                wanted.stream()
                        .filter(person -> !accepted.contains(person.id()))
                        .toList());
    }

    /** How many have accepted. */
    public int accepted() {
        return wanted.size() - open.size();
    }

    private static Set<String> accepted(Entry<Policy> policy, Assessment assessment) {
        return assessment.program().index().naming(policy.id(), Acknowledgement.class).stream()
                .map(Entry::facts)
                .filter(accepted -> accepted.version().equals(policy.facts().version()))
                .filter(accepted -> accepted.on()
                        .filter(on -> !on.isAfter(assessment.day()))
                        .isPresent())
                .map(Acknowledgement::person)
                .collect(Collectors.toSet());
    }
}
