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
 * Lays the runs of a periodic control into the periods that require one. Counting runs would accept a year with two of
 * them side by side; so each run fills the period its evidence speaks of, and the time between runs counts, too.
 *
 * @param days the days in question, cut to those in which the control was in force
 * @param runs in order; none was performed after {@code day}
 * @param day the day it is judged on
 */
record PeriodicRuns(Frequency frequency, DateRange days, Timetable timetable, List<Occurrence> runs, LocalDate day) {

    List<Bucket> buckets() {
        List<Period> required = timetable.required(frequency, days);
        boolean enough = !required.isEmpty() && inside().size() >= required.size();
        NavigableMap<LocalDate, List<Occurrence>> byEnd =
                runs.stream().collect(groupingBy(run -> run.covers().to(), TreeMap::new, toList()));
        return required.stream().map(period -> bucket(period, byEnd, enough)).toList();
    }

    private Bucket bucket(Period period, NavigableMap<LocalDate, List<Occurrence>> byEnd, boolean enough) {
        DateRange range = period.range(timetable.fiscalYearStarts());
        LocalDate due = timetable.due(frequency, range.to());
        Optional<Occurrence> run = byEnd.subMap(range.from(), true, range.to(), true).values().stream()
                .flatMap(List::stream)
                .filter(one -> fills(one, range))
                .min(Comparator.comparing((Occurrence one) -> one.performed().isAfter(due))
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
