package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.Operations;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import java.util.stream.Stream;

/** A judgement on how each control in question ran: at most one finding a control, which names the periods. Where
 * some evidence cannot be read, nothing is said to be missing. */
abstract class OperationJudgement implements Judgement {
    private final Rule rule;

    OperationJudgement(Rule rule) {
        this.rule = rule;
    }

    @Override
    public final Rule rule() {
        return rule;
    }

    @Override
    public final Stream<Finding> findings(Assessment assessment) {
        Operations operations = assessment.operations();
        if (!Absence.proves(assessment.program(), Kind.EVIDENCE, Kind.POPULATION)) {
            return Stream.empty();
        }
        return assessment.program().all(Control.class).stream()
                .flatMap(control -> operations.of(control.id()).stream()
                        .flatMap(operation -> judge(control, operation, assessment)));
    }

    /** What is found of one control. */
    abstract Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment);

    final Finding at(Entry<Control> control, String message, String help) {
        return rule.at(control.source().at("frequency"), message, help);
    }
}
