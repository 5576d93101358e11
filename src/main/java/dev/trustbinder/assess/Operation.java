package dev.trustbinder.assess;

import static dev.trustbinder.assess.OperationState.BUNCHED;
import static dev.trustbinder.assess.OperationState.DESIGN_ONLY;
import static dev.trustbinder.assess.OperationState.GAP;
import static dev.trustbinder.assess.OperationState.LATE;
import static dev.trustbinder.assess.OperationState.MET;
import static dev.trustbinder.assess.OperationState.MISSED;
import static dev.trustbinder.assess.OperationState.NOT_YET_DUE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How one control ran over the days in question, as far as its evidence shows.
 *
 * @param days the window, cut to those in which the control was in force; the one day of a Type I
 * @param buckets the periods that require a run, in order; none where one proof is asked for
 * @param runs all that had been performed by the day it is judged on, in order, within the days in question or not
 * @param standings the states it is in, what weighs most first
 */
public record Operation(
        Basis basis, DateRange days, List<Bucket> buckets, List<Occurrence> runs, List<Standing> standings) {

    /** What is asked of a control. */
    public enum Basis {
        /** A run in every period. */
        PERIODS,
        /** One run: no whole period fits into its days. */
        ONE_RUN,
        /** Its configuration, once. */
        CONFIGURATION,
        /** A complete list of events. */
        POPULATION,
        /** One proof that it was in place on a day. */
        IMPLEMENTATION
    }

    public Operation {
        buckets = List.copyOf(buckets);
        runs = List.copyOf(runs);
        standings = List.copyOf(standings);
    }

    /** A control of which runs are asked in a rhythm. */
    static Operation periodic(
            Frequency frequency, DateRange days, Timetable timetable, List<Occurrence> all, LocalDate day) {
        List<Occurrence> runs = performedBy(day, all);
        PeriodicRuns periodic = new PeriodicRuns(frequency, days, timetable, runs, day);
        List<Bucket> buckets = periodic.buckets();
        Basis basis = buckets.isEmpty() ? Basis.ONE_RUN : Basis.PERIODS;
        return new Operation(basis, days, buckets, runs, periodic.standings(buckets));
    }

    /** A control that runs by itself: its configuration is asked for, once. */
    static Operation configured(DateRange days, Timetable timetable, List<Occurrence> all, LocalDate day) {
        List<Occurrence> runs = performedBy(day, all);
        PeriodicRuns once = new PeriodicRuns(Frequency.CONTINUOUS, days, timetable, runs, day);
        return new Operation(Basis.CONFIGURATION, days, List.of(), runs, once.standings(List.of()));
    }

    /** A control in a Type I examination: one proof of implementation is asked for, not too old on its day. */
    static Operation implemented(LocalDate typeOne, int mayBeOld, List<Occurrence> all, LocalDate day) {
        List<Occurrence> runs = performedBy(day, all);
        Standing standing = runs.stream()
                .map(Operation::shows)
                .filter(shown -> !shown.isAfter(typeOne) && !shown.isBefore(typeOne.minusDays(mayBeOld)))
                .max(LocalDate::compareTo)
                .map(shown -> Standing.of(OperationState.MET, new DateRange(shown, shown)))
                .orElseGet(() ->
                        Standing.of(day.isAfter(typeOne) ? OperationState.DESIGN_ONLY : OperationState.NOT_YET_DUE));
        return new Operation(Basis.IMPLEMENTATION, new DateRange(typeOne, typeOne), List.of(), runs, List.of(standing));
    }

    /** The last day of which a run can show anything: the last it covers, unless it was performed before that. */
    public static LocalDate shows(Occurrence run) {
        LocalDate end = run.covers().to();
        return end.isBefore(run.performed()) ? end : run.performed();
    }

    static List<Occurrence> performedBy(LocalDate day, List<Occurrence> runs) {
        return runs.stream()
                .filter(run -> !run.performed().isAfter(day))
                .sorted()
                .toList();
    }

    public boolean is(OperationState state) {
        return standings.stream().anyMatch(standing -> standing.state() == state);
    }

    /** The state that weighs most. */
    public OperationState worst() {
        return standings.stream()
                .map(Standing::state)
                .min(OperationState::compareTo)
                .orElse(OperationState.MET);
    }

    /** The periods in a state, in order. */
    public List<Bucket> in(OperationState state) {
        return buckets.stream().filter(bucket -> bucket.state() == state).toList();
    }

    /** The last run within the days in question; in a Type I the last that shows a day up to its own. */
    public Optional<Occurrence> lastRun() {
        return runs.stream()
                .filter(run ->
                        basis == Basis.IMPLEMENTATION ? !shows(run).isAfter(days.to()) : days.contains(run.performed()))
                .reduce((earlier, later) -> later);
    }

    /** The period that a run speaks of, whether or not another fills it already. */
    public Optional<Bucket> bucketOf(Occurrence run) {
        return buckets.stream()
                .filter(bucket -> PeriodicRuns.fills(run, bucket.days()))
                .findFirst();
    }

    /** This with nothing said of what is absent, since something of it could not be read. */
    Operation notJudged() {
        List<Bucket> known = buckets.stream()
                .map(bucket -> bucket.state() == OperationState.MET || bucket.state() == OperationState.NOT_YET_DUE
                        ? bucket
                        : bucket.in(OperationState.NOT_JUDGED))
                .toList();
        return new Operation(basis, days, known, runs, List.of(Standing.of(OperationState.NOT_JUDGED)));
    }

    Operation only(Standing standing) {
        return new Operation(basis, days, buckets, runs, List.of(standing));
    }

    Operation with(Standing more) {
        List<Standing> all = new ArrayList<>(standings);
        all.add(more);
        return new Operation(basis, days, buckets, runs, all);
    }

    /**
     * Lays the runs of a periodic control into the periods that require one. Counting runs would accept a year with two of
     * them side by side; so each run fills the period its evidence speaks of, and the time between runs counts, too.
     *
     * @param days the days in question, cut to those in which the control was in force
     * @param runs in order; none was performed after {@code day}
     * @param day the day it is judged on
     */
    private record PeriodicRuns(
            Frequency frequency, DateRange days, Timetable timetable, List<Occurrence> runs, LocalDate day) {

        List<Bucket> buckets() {
            List<Period> required = timetable.required(frequency, days);
            boolean enough = !required.isEmpty() && inside().size() >= required.size();
            NavigableMap<LocalDate, List<Occurrence>> byEnd =
                    runs.stream().collect(groupingBy(run -> run.covers().to(), TreeMap::new, toList()));
            return required.stream()
                    .map(period -> bucket(period, byEnd, enough))
                    .toList();
        }

        private Bucket bucket(Period period, NavigableMap<LocalDate, List<Occurrence>> byEnd, boolean enough) {
            DateRange range = period.range(timetable.fiscalYearStarts());
            LocalDate due = timetable.due(frequency, range.to());
            Optional<Occurrence> run = byEnd.subMap(range.from(), true, range.to(), true).values().stream()
                    .flatMap(List::stream)
                    .filter(one -> fills(one, range))
                    .min(Comparator.comparing(
                                    (Occurrence one) -> one.performed().isAfter(due))
                            .thenComparing(Comparator.naturalOrder()));
            OperationState state =
                    run.map(one -> one.performed().isAfter(due) ? LATE : MET).orElseGet(() -> empty(due, enough));
            return new Bucket(period, range, due, state, run);
        }

        /** A run speaks of the period in which the days it covers end, if that had begun when it was performed. */
        static boolean fills(Occurrence run, DateRange period) {
            return period.contains(run.covers().to()) && !run.performed().isBefore(period.from());
        }

        private OperationState empty(LocalDate due, boolean enough) {
            if (!day.isAfter(due)) {
                return NOT_YET_DUE;
            }
            return enough ? BUNCHED : MISSED;
        }

        private List<Occurrence> inside() {
            return runs.stream().filter(run -> days.contains(run.performed())).toList();
        }

        List<Standing> standings(List<Bucket> buckets) {
            return buckets.isEmpty() ? List.of(Standing.of(once())) : periodic(buckets);
        }

        /** What is asked where no whole period fits, or of what runs without a rhythm: one run. */
        private OperationState once() {
            if (!inside().isEmpty()) {
                return MET;
            }
            return day.isAfter(days.to()) ? DESIGN_ONLY : NOT_YET_DUE;
        }

        private List<Standing> periodic(List<Bucket> buckets) {
            List<Standing> standings = new ArrayList<>();
            buckets.stream()
                    .filter(bucket -> bucket.state() != MET && bucket.state() != NOT_YET_DUE)
                    .forEach(bucket -> standings.add(Standing.of(bucket.state(), bucket.days())));
            boolean open = buckets.stream().anyMatch(bucket -> bucket.state() == NOT_YET_DUE);
            if (standings.isEmpty()) {
                gap(buckets, open).ifPresent(standings::add);
            }
            if (open || standings.isEmpty()) {
                standings.add(Standing.of(open ? NOT_YET_DUE : MET));
            }
            return standings;
        }

        /** The longest time without a run, if it is too long; while periods are still to come, only between runs. */
        private Optional<Standing> gap(List<Bucket> buckets, boolean open) {
            List<LocalDate> ends = new ArrayList<>(performed(buckets));
            if (!open) {
                ends.add(0, days.from());
                ends.add(day.isBefore(days.to()) ? day : days.to());
            }
            return IntStream.range(1, ends.size())
                    .mapToObj(i -> new DateRange(ends.get(i - 1), ends.get(i)))
                    .max(Comparator.comparingLong(range -> ChronoUnit.DAYS.between(range.from(), range.to())))
                    .filter(range -> timetable.isGap(frequency, range.from(), range.to()))
                    .map(range -> Standing.of(GAP, range));
        }

        /** The days of the runs that count: within the days in question, or for one of their periods. */
        private List<LocalDate> performed(List<Bucket> buckets) {
            return runs.stream()
                    .filter(run -> days.contains(run.performed())
                            || buckets.stream().anyMatch(bucket -> fills(run, bucket.days())))
                    .map(Occurrence::performed)
                    .toList();
        }
    }
}
