package dev.trustbinder.check.operation;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A control with periods in a state that no later run can mend. */
final class EmptyPeriods extends OperationJudgement {
    private final OperationState state;
    private final String message;
    private final String help;

    private EmptyPeriods(Rule rule, OperationState state, String message, String help) {
        super(rule);
        this.state = state;
        this.message = message;
        this.help = help;
    }

    static EmptyPeriods missed() {
        return new EmptyPeriods(
                Rule.condition(
                        "operation/missed", Severity.ERROR, "a control did not run in a period that required it"),
                OperationState.MISSED,
                "%s runs %s and has no run for %s",
                "a period that is over stays empty: record an exception with management's response, or file the proof of"
                        + " a run that was performed");
    }

    static EmptyPeriods bunched() {
        return new EmptyPeriods(
                Rule.condition(
                        "operation/bunched", Severity.ERROR, "a control ran often enough, but not in each period"),
                OperationState.BUNCHED,
                "%s runs %s and has no run for %s, though as many runs as periods",
                "several runs in one period do not stand in for another: if one of them looked at it later, say covers:");
    }

    static EmptyPeriods late() {
        return new EmptyPeriods(
                Rule.condition("operation/late", Severity.WARNING, "a control ran later than its days of grace allow"),
                OperationState.LATE,
                "%s runs %s and was late for %s",
                "write down why in an exception; grace-days in program.yml says how late a run may be");
    }

    @Override
    Stream<Finding> judge(Entry<Control> control, Operation operation, Assessment assessment) {
        List<Bucket> periods = operation.in(state);
        if (periods.isEmpty()) {
            return Stream.empty();
        }
        List<String> names = periods.stream().map(this::name).toList();
        String often = Words.of(control.facts().frequency().orElse(Frequency.ANNUAL));
        String what = message.formatted(control.id(), adverb(often), Phrase.some(names));
        Finding finding =
                at(control, what, hint(control, periods, operation, assessment).orElse(help));
        return Stream.of(Disclosed.by(control, assessment).weigh(finding, periods));
    }

    private static String adverb(String often) {
        return often.equals("annual") ? "annually" : often.equals("semiannual") ? "twice a year" : often;
    }

    private String name(Bucket bucket) {
        String period = bucket.period().written();
        return bucket.run()
                .map(run -> "%s (performed on %s, due by %s)".formatted(period, run.performed(), bucket.due()))
                .orElse(period);
    }

    /** A run soon after an empty period may have looked at it, and evidence without a day at any. */
    private static Optional<String> hint(
            Entry<Control> control, List<Bucket> periods, Operation operation, Assessment assessment) {
        Optional<String> soonAfter = periods.stream()
                .filter(bucket -> bucket.run().isEmpty())
                .flatMap(bucket -> operation.runs().stream()
                        .filter(run -> run.performed().isAfter(bucket.days().to())
                                && !run.performed().isAfter(bucket.due()))
                        .map(run -> "%s was performed on %s: if it looked at %s, say covers: %s"
                                .formatted(run.evidence(), run.performed(), bucket.period(), bucket.period())))
                .findFirst();
        Optional<String> undated = assessment.program().evidence().stream()
                .filter(piece -> piece.controls().contains(control.id()))
                .filter(piece -> piece.performedOn().isEmpty())
                .map(piece -> piece.id() + " does not say when it was performed: add performed-on, or commit it")
                .findFirst();
        return soonAfter.or(() -> undated);
    }
}
