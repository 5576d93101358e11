package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.judgement.Employment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.PersonRecord;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Someone who holds a role on the day and does not work here. */
final class HolderNotHere implements Judgement {
    private static final Rule RULE =
            Rule.defect("role/holder-not-here", ERROR, "the holder of a role does not work here on the day");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        List<Charter.Role> roles = assessment.program().charter().roles();
        return IntStream.range(0, roles.size()).boxed().flatMap(role -> {
            List<Charter.Holding> holders = roles.get(role).holders();
            return IntStream.range(0, holders.size())
                    .filter(i -> Roster.holds(holders.get(i), assessment.day()))
                    .boxed()
                    .flatMap(i -> finding(
                            "roles[%d].holders[%d].person".formatted(role, i),
                            roles.get(role).id(),
                            holders.get(i).person(),
                            assessment));
        });
    }

    private static Stream<Finding> finding(String path, String role, String holder, Assessment assessment) {
        return assessment.program().find(PersonRecord.class, holder).stream()
                .filter(person -> !Roster.isWorking(person, assessment.day()))
                .map(person -> RULE.at(
                        assessment.program().charterSource().at(path),
                        "%s holds the role %s on %s and %s"
                                .formatted(
                                        holder, role, assessment.day(), Employment.absence(person, assessment.day())),
                        "end the holding with to: and add who took over"));
    }
}
