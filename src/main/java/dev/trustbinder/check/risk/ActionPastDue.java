package dev.trustbinder.check.risk;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Action;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Risk;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something to be done about a risk that is late. */
final class ActionPastDue extends RecordJudgement<Risk> {
    ActionPastDue() {
        super(Risk.class, Rule.condition("risk/action-past-due", WARNING, "an action against a risk is past due"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Risk> risk, Assessment assessment) {
        List<Action> actions = risk.facts().actions();
        return IntStream.range(0, actions.size())
                .filter(i -> Deadline.of(actions.get(i)).isOverdueOn(assessment.day()))
                .mapToObj(i -> at(
                        risk,
                        "actions[" + i + "].due",
                        "%s of %s was due on %s"
                                .formatted(
                                        name(actions.get(i)),
                                        risk.id(),
                                        actions.get(i).due().orElseThrow()),
                        "do it and write done:, or agree on another day"));
    }

    private static String name(Action action) {
        return action.id().isEmpty() ? "an action" : "action " + action.id();
    }
}
