package dev.trustbinder.check.operation;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Coverage;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.assess.Operations;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Unread;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What is judged about the operation of controls: at most one finding a control, which names the periods. Where some of
 * its evidence cannot be read, nothing is said to be missing.
 */
public final class OperationRules {
    private OperationRules() {}

    public static List<Judgement> all() {
        return List.of(
                empty(
                        "operation/missed",
                        OperationState.MISSED,
                        "%s runs %s and has no run for %s",
                        "a period that is over stays empty: record an exception with management's response, or file the"
                                + " proof of a run that was performed"),
                empty(
                        "operation/bunched",
                        OperationState.BUNCHED,
                        "%s runs %s and has no run for %s, though as many runs as periods",
                        "several runs in one period do not stand in for another: if one of them looked at it later, say"
                                + " covers:"),
                empty(
                        "operation/late",
                        OperationState.LATE,
                        "%s runs %s and was late for %s",
                        "write down why in an exception; grace-days in program.yml says how late a run may be"),
                ran("operation/gap", OperationRules::longGap),
                ran("operation/design-only", OperationRules::designOnly),
                ran("operation/not-proven", OperationRules::notProven),
                ran("operation/population-short", OperationRules::populationShort));
    }

    private static Judgement ran(String rule, BiFunction<Subject<Control>, Operation, Stream<Finding>> found) {
        return each(rule, Control.class, control -> {
            Operations operations = control.assessment().operations();
            Optional<Unread> unread = operations.unread(control.id());
            return unread.isPresent()
                    ? unread.map(part -> NotJudged.by(part, control.id())).stream()
                    : operations.of(control.id()).stream().flatMap(operation -> found.apply(control, operation));
        });
    }

    /** Periods in a state that no later run can mend. */
    private static Judgement empty(String rule, OperationState state, String message, String help) {
        return ran(rule, (control, operation) -> {
            List<Bucket> periods = operation.in(state);
            if (periods.isEmpty()) {
                return Stream.empty();
            }
            List<String> names = periods.stream().map(OperationRules::name).toList();
            String often = Words.of(control.facts().frequency().orElse(Frequency.ANNUAL));
            Finding finding = control.at(
                    "frequency",
                    message.formatted(control.id(), adverb(often), Phrase.some(names)),
                    hint(control, periods, operation).orElse(help));
            return Stream.of(Disclosed.by(control).weigh(finding, periods));
        });
    }

    private static String adverb(String often) {
        return often.equals("annual") ? "annually" : often.equals("semiannual") ? "twice a year" : often;
    }

    private static String name(Bucket bucket) {
        String period = bucket.period().written();
        return bucket.run()
                .map(run -> "%s (performed on %s, due by %s)".formatted(period, run.performed(), bucket.due()))
                .orElse(period);
    }

    /** A run soon after an empty period may have looked at it, and evidence without a day at any. */
    private static Optional<String> hint(Subject<Control> control, List<Bucket> periods, Operation operation) {
        Optional<String> soonAfter = periods.stream()
                .filter(bucket -> bucket.run().isEmpty())
                .flatMap(bucket -> operation.runs().stream()
                        .filter(run -> run.performed().isAfter(bucket.days().to())
                                && !run.performed().isAfter(bucket.due()))
                        .map(run -> "%s was performed on %s: if it looked at %s, say covers: %s"
                                .formatted(run.evidence(), run.performed(), bucket.period(), bucket.period())))
                .findFirst();
        Optional<String> undated = control.program().evidence().stream()
                .filter(piece -> piece.controls().contains(control.id()))
                .filter(piece -> piece.performedOn().isEmpty())
                .map(piece -> piece.id() + " does not say when it was performed: add performed-on, or commit it")
                .findFirst();
        return soonAfter.or(() -> undated);
    }

    /** A run in each period and yet too long a time without one. */
    private static Stream<Finding> longGap(Subject<Control> control, Operation operation) {
        return operation.standings().stream()
                .filter(standing -> standing.state() == OperationState.GAP)
                .map(standing -> disclosed(
                        control,
                        "%s did not run for %d days, from %s to %s"
                                .formatted(
                                        control.id(),
                                        standing.length(),
                                        standing.days().orElseThrow().from(),
                                        standing.days().orElseThrow().to()),
                        "each period has its run; the next one early in its period keeps the auditor from asking"));
    }

    private static Finding disclosed(Subject<Control> control, String message, String help) {
        return Disclosed.by(control).weigh(control.at("frequency", message, help));
    }

    private static Stream<Finding> designOnly(Subject<Control> control, Operation operation) {
        if (operation.basis() == Operation.Basis.IMPLEMENTATION || !operation.is(OperationState.DESIGN_ONLY)) {
            return Stream.empty();
        }
        boolean configured = operation.basis() == Operation.Basis.CONFIGURATION;
        DateRange days = operation.days();
        String before = operation.runs().stream()
                .filter(run -> run.performed().isBefore(days.from()))
                .reduce((earlier, later) -> later)
                .map(run -> "; the last run before it is " + run.evidence() + " of " + run.performed())
                .orElse("");
        Finding finding = control.at(
                "frequency",
                "%s has %s between %s and %s"
                        .formatted(
                                control.id(),
                                configured ? "no evidence of its configuration" : "no run",
                                days.from(),
                                days.to()),
                "the auditor can report its design alone: agree on a window in which it runs" + before);
        return Stream.of(Disclosed.by(control).weigh(isAlone(control) ? finding.weighing(ERROR) : finding));
    }

    /** Whether it serves a criterion for which no other control ran. */
    private static boolean isAlone(Subject<Control> control) {
        Map<String, Coverage.Line> criteria = control.assessment().coverage().criteria();
        return control.facts().criteria().stream()
                .filter(criteria::containsKey)
                .anyMatch(criterion -> criteria.get(criterion).controls().stream()
                        .filter(other -> !other.id().equals(control.id()))
                        .flatMap(other -> control.assessment().operations().of(other.id()).stream())
                        .allMatch(other -> other.is(OperationState.DESIGN_ONLY)));
    }

    private static Stream<Finding> notProven(Subject<Control> control, Operation operation) {
        if (operation.basis() != Operation.Basis.IMPLEMENTATION || !operation.is(OperationState.DESIGN_ONLY)) {
            return Stream.empty();
        }
        LocalDate day = operation.days().to();
        return Stream.of(disclosed(
                control,
                operation
                        .lastRun()
                        .map(run -> "the last proof of %s, %s, shows %s and is too old for %s"
                                .formatted(control.id(), run.evidence(), Operation.shows(run), day))
                        .orElseGet(() -> "%s has no proof that it was in place on %s".formatted(control.id(), day)),
                "one proof is asked for that speaks of that day or the weeks before it; it may be taken later if"
                        + " covers: names the day it shows"));
    }

    /** A per-event control whose populations leave out days of the window. */
    private static Stream<Finding> populationShort(Subject<Control> control, Operation operation) {
        List<Entry<Population>> lists = lists(control);
        boolean told = lists.isEmpty()
                || lists.stream().anyMatch(list -> list.facts().covers().isEmpty());
        return told
                ? Stream.empty()
                : operation.standings().stream()
                        .filter(standing -> standing.state() == OperationState.POPULATION_SHORT
                                || standing.state() == OperationState.NO_POPULATION)
                        .map(standing -> standing.days().orElse(operation.days()))
                        .map(days -> disclosed(
                                control,
                                "no population of %s speaks of %s to %s"
                                        .formatted(control.id(), days.from(), days.to()),
                                "pull the list of these days from the same source, and say so in covers; a list speaks of"
                                        + " no day after the one it was pulled on"));
    }

    /** A control without any population has a finding of its own, and so has one that says nothing of its days. */
    private static List<Entry<Population>> lists(Subject<Control> control) {
        Stream<Entry<Population>> named = control.facts().populations().stream()
                .flatMap(id -> control.program().find(Population.class, id).stream());
        return Stream.concat(control.program().index().naming(control.id(), Population.class).stream(), named)
                .toList();
    }

    /**
     * The exceptions of a control that management has answered. What they speak of is disclosed: it is told as before, and
     * weighs no more than information. One that names no period, and was not done before the days in question, speaks of all.
     */
    private record Disclosed(List<Entry<Deviation>> exceptions, int fiscalYearStarts) {

        static Disclosed by(Subject<Control> control) {
            int fiscalYearStarts = control.program().fiscalYearStarts();
            List<Entry<Deviation>> answered = control.program().all(Deviation.class).stream()
                    .filter(exception -> exception.facts().control().equals(control.id()))
                    .filter(exception -> !exception.facts().response().isBlank())
                    .filter(exception -> exception.facts().done().stream()
                            .noneMatch(done -> control.assessment()
                                    .window()
                                    .filter(days -> done.isBefore(days.from()))
                                    .isPresent()))
                    .toList();
            return new Disclosed(answered, fiscalYearStarts);
        }

        /** The finding as it is, or as information that names the exceptions where they speak of all periods. */
        Finding weigh(Finding finding, List<Bucket> periods) {
            boolean all = periods.stream()
                    .allMatch(bucket -> of(bucket.days()).findAny().isPresent());
            return all ? told(finding, periods.stream().flatMap(bucket -> of(bucket.days()))) : finding;
        }

        /** As {@link #weigh(Finding, List)}, of what no exception could name the period of. */
        Finding weigh(Finding finding) {
            return exceptions.isEmpty() ? finding : told(finding, exceptions.stream());
        }

        private Stream<Entry<Deviation>> of(DateRange days) {
            return exceptions.stream()
                    .filter(exception -> exception.facts().periods().isEmpty()
                            || exception.facts().periods().stream()
                                    .anyMatch(period ->
                                            period.range(fiscalYearStarts).overlaps(days)));
        }

        private static Finding told(Finding finding, Stream<Entry<Deviation>> by) {
            String ids = Phrase.all(by.<String>map(Entry::id).distinct().toList());
            return new Finding(
                    finding.rule(),
                    Severity.INFO,
                    finding.message() + "; disclosed in " + ids,
                    "it stands in the report with management's response",
                    finding.location());
        }
    }
}
