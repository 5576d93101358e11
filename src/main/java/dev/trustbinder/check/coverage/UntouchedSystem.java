package dev.trustbinder.check.coverage;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.SystemComponent;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A system in scope that no control works on. */
final class UntouchedSystem extends RecordJudgement<SystemComponent> {
    private static final Set<SystemComponent.Sort> MACHINES =
            EnumSet.of(SystemComponent.Sort.INFRASTRUCTURE, SystemComponent.Sort.SOFTWARE);

    UntouchedSystem() {
        super(
                SystemComponent.class,
                Rule.condition("coverage/untouched-system", INFO, "no control works on a system in scope"));
    }

    @Override
    protected Stream<Finding> judge(Entry<SystemComponent> system, Assessment assessment) {
        boolean inScope = system.facts().inScope()
                && system.facts().kind().filter(MACHINES::contains).isPresent();
        if (!inScope) {
            return Stream.empty();
        }
        return assessment.program().index().naming(system.id(), Control.class).isEmpty()
                ? Stream.of(NotJudged.unless(
                        assessment.program(),
                        system.id(),
                        Set.of(Kind.CONTROL),
                        Set.of("systems"),
                        at(
                                system,
                                "id",
                                "%s is in scope and no control names it".formatted(system.id()),
                                "name it in the systems of the controls that work on it, or write in-scope: false")))
                : Stream.empty();
    }
}
