package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Unread;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A judgement on how each control in question ran: at most one finding a control, which names the periods. Where
 * some of its evidence cannot be read, nothing is said to be missing.
 */
abstract class OperationJudgement extends RecordJudgement<Control> {
    OperationJudgement(Rule rule) {
        super(Control.class, rule);
    }

    @Override
    protected final Stream<Finding> judge(Entry<Control> control, Assessment assessment) {
        Optional<Unread> unread = assessment.operations().unread(control.id());
        return unread.isPresent()
                ? unread.map(part -> NotJudged.by(part, control.id())).stream()
                : assessment.operations().of(control.id()).stream()
                        .flatMap(operation -> judge(control, operation, assessment));
    }

    /** What is found of one control. */
    abstract Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment);

    final Finding at(Entry<Control> control, String message, String help) {
        return at(control, "frequency", message, help);
    }
}
