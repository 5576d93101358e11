package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Roster;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Index;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A role that records rely on and nobody holds on the day. */
final class RoleWithoutHolder implements Judgement {
    private static final Rule RULE =
            Rule.defect("role/no-holder", ERROR, "nobody holds a role on the day that records rely on");
    private static final Set<Kind> RELYING = EnumSet.of(
            Kind.CONTROL, Kind.POLICY, Kind.PROCEDURE, Kind.SECTION, Kind.RISK, Kind.VENDOR, Kind.SYSTEM, Kind.DATA);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        List<Charter.Role> roles = assessment.program().charter().roles();
        return IntStream.range(0, roles.size())
                .filter(i ->
                        roles.get(i).holders().stream().noneMatch(holding -> Roster.holds(holding, assessment.day())))
                .boxed()
                .flatMap(i -> finding(i, roles.get(i), assessment));
    }

    private static Stream<Finding> finding(int index, Charter.Role role, Assessment assessment) {
        Program program = assessment.program();
        List<String> relying = program.index().naming(role.id()).stream()
                .map(Index.Backlink::from)
                .filter(record -> RELYING.contains(record.kind()) && isInForce(record, assessment.day()))
                .map(Entry::id)
                .distinct()
                .toList();
        return relying.isEmpty()
                ? Stream.empty()
                : Stream.of(RULE.at(
                        program.charterSource().at("roles[" + index + "].id"),
                        "nobody holds the role %s on %s; %s %s it"
                                .formatted(
                                        role.id(),
                                        assessment.day(),
                                        Phrase.some(relying),
                                        relying.size() == 1 ? "names" : "name"),
                        "add the holder and the day they began"));
    }

    private static boolean isInForce(Entry<?> record, LocalDate day) {
        if (record.facts() instanceof Control control) {
            Control.Status status = control.status().orElse(Control.Status.IMPLEMENTED);
            return status != Control.Status.RETIRED && status != Control.Status.NOT_APPLICABLE;
        }
        return !(record.facts() instanceof Policy policy)
                || policy.retired().filter(end -> !end.isAfter(day)).isEmpty();
    }
}
