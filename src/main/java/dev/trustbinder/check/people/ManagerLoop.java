package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Someone who reports, over others, to themselves. */
final class ManagerLoop extends RecordJudgement<PersonRecord> {
    ManagerLoop() {
        super(PersonRecord.class, Rule.defect("people/manager-loop", ERROR, "people report to each other in a circle"));
    }

    @Override
    protected Stream<Finding> judge(Entry<PersonRecord> person, Assessment assessment) {
        List<String> circle = new ArrayList<>();
        String next = person.id();
        while (!next.isEmpty() && !circle.contains(next)) {
            circle.add(next);
            next = assessment
                    .program()
                    .find(PersonRecord.class, next)
                    .map(one -> one.facts().manager())
                    .orElse("");
        }
        boolean first = next.equals(person.id())
                && circle.stream().min(String::compareTo).equals(Optional.of(next));
        circle.add(next);
        return first
                ? Stream.of(at(
                        person,
                        "manager",
                        "people report in a circle: " + String.join(" to ", circle),
                        "whoever stands at the top has no manager"))
                : Stream.empty();
    }
}
