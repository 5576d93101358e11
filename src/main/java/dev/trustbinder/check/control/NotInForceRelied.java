package dev.trustbinder.check.control;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A record that rests on a control which was retired or does not apply. */
final class NotInForceRelied extends RecordJudgement<Control> {
    private static final Set<Kind> RELYING = EnumSet.of(
            Kind.RISK, Kind.VENDOR, Kind.EXCEPTION, Kind.WAIVER, Kind.TRUST_CENTER, Kind.ANSWER, Kind.PROCEDURE);

    NotInForceRelied() {
        super(
                Control.class,
                Rule.defect("control/not-in-force", ERROR, "a record rests on a control that is not in force"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        if (InForce.is(control)) {
            return Stream.empty();
        }
        String status = Words.of(InForce.status(control));
        return assessment.program().index().naming(control.id()).stream()
                .filter(link -> RELYING.contains(link.from().kind()))
                .filter(link -> isOpen(link.from()))
                .map(link -> at(
                        link.from(),
                        link.by().path(),
                        "%s rests on %s, which is %s".formatted(link.from().id(), control.id(), status),
                        "name the control that took over"));
    }

    /** An exception that is done tells of its own time, when the control was in force. */
    private static boolean isOpen(Entry<?> record) {
        return !(record.facts() instanceof Deviation exception)
                || exception.done().isEmpty();
    }
}
