package dev.trustbinder.assess;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Unread;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the organization's own controls ran that serve a criterion in scope, over the window of a Type II or up to the
 * day of a Type I.
 *
 * @param byControl by the control's id; empty where no days are in question
 * @param unread by the control's id, what could not be read and keeps its operation from being judged
 */
public record Operations(SortedMap<String, Operation> byControl, SortedMap<String, Unread> unread) {
    /** A window of many years is a slip of the pen, and no one waits for its days to be counted. */
    private static final long LONGEST = 366 * 5L;

    private static final Set<String> OF_CONTROL =
            Set.of("criteria", "effective", "frequency", "nature", "performed-by", "populations", "status");
    private static final Set<String> OF_RUNS =
            Set.of("controls", "covers", "external", "performed-on", "reference", "supersedes");
    private static final Set<String> OF_LISTS = Set.of("controls", "covers", "id", "pulled", "zero");

    public Operations {
        byControl = Collections.unmodifiableSortedMap(byControl);
        unread = Collections.unmodifiableSortedMap(unread);
    }

    /** The operation of a control; empty where it is not in question. */
    public Optional<Operation> of(String control) {
        return Optional.ofNullable(byControl.get(control));
    }

    /** What keeps the operation of a control from being judged. */
    public Optional<Unread> unread(String control) {
        return Optional.ofNullable(unread.get(control));
    }

    static Operations of(Program program, Scope scope, Optional<DateRange> window, boolean typeOne, LocalDate day) {
        SortedMap<String, Operation> all = new TreeMap<>();
        SortedMap<String, Unread> unread = new TreeMap<>();
        window.filter(days -> ChronoUnit.DAYS.between(days.from(), days.to()) <= LONGEST)
                .map(days -> new Asked(program, scope, days, typeOne, day, Timetable.of(program), runs(program)))
                .ifPresent(asked -> program.all(Control.class).stream()
                        .filter(asked::isInQuestion)
                        .forEach(control -> {
                            asked.unread(control).ifPresent(part -> unread.put(control.id(), part));
                            asked.operation(control)
                                    .map(operation ->
                                            unread.containsKey(control.id()) ? operation.notJudged() : operation)
                                    .ifPresent(operation -> all.putIfAbsent(control.id(), operation));
                        }));
        return new Operations(all, unread);
    }

    /** The runs of each control: what was replaced by better proof is not a run of its own. */
    private static Map<String, List<Occurrence>> runs(Program program) {
        Set<String> replaced = new TreeSet<>();
        program.evidence().forEach(piece -> replaced.add(piece.entry().facts().supersedes()));
        Map<String, List<Occurrence>> runs = new TreeMap<>();
        for (EvidencePiece piece : program.evidence()) {
            if (piece.hasProof() && piece.performedOn().isPresent() && !replaced.contains(piece.id())) {
                Occurrence run = new Occurrence(
                        piece.id(), piece.performedOn().get(), piece.covers().range(program.fiscalYearStarts()));
                piece.controls()
                        .forEach(control -> runs.computeIfAbsent(control, key -> new ArrayList<>())
                                .add(run));
            }
        }
        return runs;
    }

    /** What is asked of all controls alike. */
    private record Asked(
            Program program,
            Scope scope,
            DateRange window,
            boolean typeOne,
            LocalDate day,
            Timetable timetable,
            Map<String, List<Occurrence>> runs) {

        boolean isInQuestion(Entry<Control> control) {
            Control facts = control.facts();
            boolean running = switch (facts.status().orElse(Control.Status.IMPLEMENTED)) {
                case IMPLEMENTED -> true;
                case RETIRED -> facts.effective().flatMap(Control.Effective::to).isPresent();
                case PLANNED, NOT_APPLICABLE -> false;
            };
            boolean inScope = facts.criteria().stream().anyMatch(scope.criteria()::containsKey);
            return running
                    && facts.performedBy().orElse(Control.Performed.US) == Control.Performed.US
                    && (inScope || ofItself(control).isPresent());
        }

        /** What could not be read of the control, or of what shows how it ran. */
        Optional<Unread> unread(Entry<Control> control) {
            boolean listed = control.facts().frequency().equals(Optional.of(Frequency.PER_EVENT));
            Optional<Unread> itself = ofItself(control);
            Stream<Optional<Unread>> runs = listed && !typeOne
                    ? Stream.empty()
                    : Stream.of(program.unread(control.id(), Set.of(Kind.EVIDENCE), OF_RUNS));
            Stream<Optional<Unread>> lists = listed
                    ? Stream.concat(Stream.of(control.id()), control.facts().populations().stream())
                            .map(named -> program.unread(named, Set.of(Kind.POPULATION), OF_LISTS))
                    : Stream.empty();
            return Stream.of(Stream.of(itself), runs, lists)
                    .flatMap(all -> all)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Unread> ofItself(Entry<Control> control) {
            return program.unread().stream()
                    .filter(part -> part.kind() == Kind.CONTROL
                            && part.record().equals(Optional.of(control.id()))
                            && part.keys().stream().anyMatch(OF_CONTROL::contains))
                    .findFirst();
        }

        Optional<Operation> operation(Entry<Control> control) {
            return control.facts()
                    .frequency()
                    .flatMap(frequency -> inForce(control.facts())
                            .map(days -> withSuccessor(control, operation(control, frequency, days))));
        }

        private Operation operation(Entry<Control> control, Frequency frequency, DateRange days) {
            List<Occurrence> own = runs.getOrDefault(control.id(), List.of());
            if (typeOne) {
                return implemented(control, frequency, own);
            } else if (frequency == Frequency.PER_EVENT) {
                Standing standing = new EventPopulations(control, program, days, day).standing();
                List<Occurrence> known = Operation.performedBy(day, own);
                return new Operation(Operation.Basis.POPULATION, days, List.of(), known, List.of(standing));
            }
            boolean automated = control.facts().nature().equals(Optional.of(Control.Nature.AUTOMATED));
            return automated || frequency == Frequency.CONTINUOUS
                    ? Operation.configured(days, timetable, own, day)
                    : Operation.periodic(frequency, days, timetable, own, day);
        }

        /** What cannot be shown because its event did not happen needs no proof. */
        private Operation implemented(Entry<Control> control, Frequency frequency, List<Occurrence> own) {
            int old = timetable.proofMayBeOld(frequency);
            DateRange before = new DateRange(window.from().minusDays(old), window.from());
            Operation operation = Operation.implemented(window.from(), old, own, day);
            return frequency == Frequency.PER_EVENT
                            && !operation.is(OperationState.MET)
                            && new EventPopulations(control, program, before, day).isZero()
                    ? operation.only(Standing.of(OperationState.DID_NOT_OCCUR))
                    : operation;
        }

        /** The window, cut to the days in which a control was in force. */
        private Optional<DateRange> inForce(Control control) {
            Optional<Control.Effective> effective = control.effective();
            LocalDate from = effective
                    .flatMap(Control.Effective::from)
                    .filter(window.from()::isBefore)
                    .orElse(window.from());
            LocalDate to = effective
                    .flatMap(Control.Effective::to)
                    .filter(window.to()::isAfter)
                    .orElse(window.to());
            return from.isAfter(to) ? Optional.empty() : Optional.of(new DateRange(from, to));
        }

        private Operation withSuccessor(Entry<Control> control, Operation operation) {
            boolean ended = operation.days().to().isBefore(window.to())
                    && day.isAfter(operation.days().to());
            boolean replaced = program.all(Control.class).stream()
                    .anyMatch(other -> other.facts().replaces().equals(control.id()));
            return ended && replaced
                    ? operation.with(Standing.of(
                            OperationState.SUPERSEDED,
                            new DateRange(operation.days().to().plusDays(1), window.to())))
                    : operation;
        }
    }

    /**
     * Whether the events of a per-event control are listed for all days in question. A list ends with the day it was
     * pulled, whatever it says it covers; before the window is over it is an interim one, to be rolled forward.
     *
     * @param days the days in question, cut to those in which the control was in force
     */
    private record EventPopulations(Entry<Control> control, Program program, DateRange days, LocalDate day) {
        /** The last days of a window may be missing from a list that was pulled before its end. */
        private static final int TAIL = 14;

        private record Listed(Population facts, Optional<DateRange> covered) {
            boolean isZero() {
                return facts.zero().isPresent();
            }
        }

        Standing standing() {
            List<Listed> lists = populations();
            if (lists.isEmpty()) {
                return Standing.of(
                        day.isBefore(days.from()) ? OperationState.NOT_YET_DUE : OperationState.NO_POPULATION);
            }
            return missing(lists)
                    .map(hole -> Standing.of(OperationState.POPULATION_SHORT, hole))
                    .orElseGet(() -> Standing.of(complete()));
        }

        private OperationState complete() {
            if (day.isBefore(days.to())) {
                return OperationState.NOT_YET_DUE;
            }
            return isZero() ? OperationState.DID_NOT_OCCUR : OperationState.MET;
        }

        /** Whether signed statements, and nothing else, speak of these days. */
        boolean isZero() {
            List<Listed> lists = populations();
            return !lists.isEmpty() && lists.stream().allMatch(Listed::isZero);
        }

        /** The lists that speak of these days; a zero that nobody signed says nothing. */
        private List<Listed> populations() {
            Stream<Entry<Population>> naming = program.index().naming(control.id(), Population.class).stream();
            Stream<Entry<Population>> named =
                    control.facts().populations().stream().flatMap(id -> program.find(Population.class, id).stream());
            return Stream.concat(naming, named)
                    .distinct()
                    .map(Entry::facts)
                    .filter(facts -> facts.zero()
                            .map(zero -> !zero.signedBy().isEmpty() && zero.on().isPresent())
                            .orElse(true))
                    .map(facts -> new Listed(facts, covered(facts)))
                    .filter(list -> list.covered()
                            .map(days::overlaps)
                            .orElse(list.facts().covers().isEmpty()))
                    .toList();
        }

        private Optional<DateRange> covered(Population population) {
            LocalDate known = population
                    .pulled()
                    .flatMap(Population.Pulled::at)
                    .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                    .or(() -> population.zero().flatMap(zero -> zero.on()))
                    .orElse(LocalDate.MAX);
            return population
                    .covers()
                    .map(period -> period.range(program.fiscalYearStarts()))
                    .filter(range -> !range.from().isAfter(known))
                    .map(range -> new DateRange(range.from(), range.to().isBefore(known) ? range.to() : known));
        }

        /** The first days that no list covers, as far as they must be covered by now. */
        private Optional<DateRange> missing(List<Listed> lists) {
            List<DateRange> covered = lists.stream()
                    .flatMap(list -> list.covered().stream())
                    .sorted(Comparator.comparing(DateRange::from))
                    .toList();
            LocalDate next = days.from();
            for (DateRange range : covered) {
                if (range.from().isAfter(next)) {
                    return Optional.of(new DateRange(next, range.from().minusDays(1)));
                }
                next = range.to().isBefore(next) ? next : range.to().plusDays(1);
            }
            boolean interim = day.isBefore(days.to()) && !covered.isEmpty();
            return interim || next.isAfter(days.to().minusDays(TAIL))
                    ? Optional.empty()
                    : Optional.of(new DateRange(next, days.to()));
        }
    }
}
