package dev.trustbinder.assess;

import static dev.trustbinder.assess.OperationState.BUNCHED;
import static dev.trustbinder.assess.OperationState.LATE;
import static dev.trustbinder.assess.OperationState.MET;
import static dev.trustbinder.assess.OperationState.MISSED;
import static dev.trustbinder.assess.OperationState.NOT_YET_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Frequency;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every control, whatever its rhythm, days and runs; each case is made from a seed of its own. */
class OperationLawTest {
    private static final Frequency[] PERIODIC = {
        Frequency.DAILY,
        Frequency.WEEKLY,
        Frequency.BIWEEKLY,
        Frequency.MONTHLY,
        Frequency.QUARTERLY,
        Frequency.SEMIANNUAL,
        Frequency.ANNUAL
    };

    /** In 28 years every day falls on the same day of the week again, leap years included. */
    private static final int SAME_CALENDAR = 28;

    private static final Timetable USUAL = OperationTest.timetable(1);

    private record Case(
            long seed,
            Frequency frequency,
            DateRange days,
            int fiscalYearStarts,
            List<Occurrence> runs,
            LocalDate day) {
        static Case of(long seed) {
            Random random = new Random(seed);
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
            DateRange days = new DateRange(from, from.plusDays(random.nextInt(500)));
            List<Occurrence> runs = new ArrayList<>();
            int count = random.nextInt(24);
            for (int i = 0; i < count; i++) {
                runs.add(run(random, days, "R" + i));
            }
            LocalDate day = days.to().plusDays(random.nextInt(400) - 200);
            return new Case(seed, PERIODIC[random.nextInt(PERIODIC.length)], days, 1 + random.nextInt(12), runs, day);
        }

        private static Occurrence run(Random random, DateRange days, String id) {
            long length = days.from().until(days.to(), ChronoUnit.DAYS) + 60;
            LocalDate performed = days.from().plusDays(random.nextInt((int) length) - 30);
            LocalDate end = random.nextInt(3) == 0 ? performed.plusDays(random.nextInt(120) - 90) : performed;
            return new Occurrence(id, performed, new DateRange(end.minusDays(random.nextInt(90)), end));
        }

        Operation operation() {
            return operation(runs);
        }

        Operation operation(List<Occurrence> other) {
            return Operation.periodic(
                    frequency,
                    days,
                    new Timetable(USUAL.workingDays(), USUAL.holidays(), fiscalYearStarts, USUAL.grace()),
                    other,
                    day);
        }

        Case later(int years) {
            List<Occurrence> moved = runs.stream()
                    .map(run -> new Occurrence(
                            run.evidence(), run.performed().plusYears(years), later(run.covers(), years)))
                    .toList();
            return new Case(seed, frequency, later(days, years), fiscalYearStarts, moved, day.plusYears(years));
        }

        private static DateRange later(DateRange range, int years) {
            return new DateRange(range.from().plusYears(years), range.to().plusYears(years));
        }
    }

    static Stream<Case> cases() {
        return LongStream.range(0, 1500).mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holds(Case one) {
        Operation operation = one.operation();
        anotherRunMakesNothingWorse(one, operation);
        theOrderOfRunsDoesNotMatter(one, operation);
        theSameCalendarGivesTheSameStates(one, operation);
        statesGoTogether(one, operation);
        everyBucketIsWithin(one, operation);
    }

    private static void anotherRunMakesNothingWorse(Case one, Operation before) {
        List<Occurrence> more = new ArrayList<>(one.runs());
        more.add(Case.run(new Random(~one.seed()), one.days(), "one more"));
        Operation after = one.operation(more);

        assertThat(after.in(MISSED).size())
                .isLessThanOrEqualTo(before.in(MISSED).size());
        assertThat(empty(after)).isLessThanOrEqualTo(empty(before));
        assertThat(after.in(MET).size()).isGreaterThanOrEqualTo(before.in(MET).size());
    }

    private static int empty(Operation operation) {
        return operation.in(MISSED).size()
                + operation.in(BUNCHED).size()
                + operation.in(NOT_YET_DUE).size();
    }

    private static void theOrderOfRunsDoesNotMatter(Case one, Operation operation) {
        List<Occurrence> shuffled = new ArrayList<>(one.runs());
        Collections.shuffle(shuffled, new Random(one.seed()));

        assertThat(one.operation(shuffled)).isEqualTo(operation);
    }

    private static void theSameCalendarGivesTheSameStates(Case one, Operation operation) {
        Operation later = one.later(SAME_CALENDAR).operation();

        assertThat(states(later)).isEqualTo(states(operation));
        assertThat(later.buckets()).hasSameSizeAs(operation.buckets());
    }

    private static List<OperationState> states(Operation operation) {
        return operation.standings().stream().map(Standing::state).toList();
    }

    private static void statesGoTogether(Case one, Operation operation) {
        Set<OperationState> states = EnumSet.copyOf(states(operation));
        if (states.contains(MET)) {
            assertThat(states).containsExactly(MET);
        }
        if (operation.is(OperationState.GAP)) {
            assertThat(states).doesNotContain(MISSED, BUNCHED, LATE);
        }
        if (one.day().isAfter(one.days().to().plusDays(31))) {
            assertThat(states).doesNotContain(NOT_YET_DUE);
        }
        assertThat(operation.buckets().stream()
                        .filter(bucket -> bucket.state() == MISSED || bucket.state() == BUNCHED)
                        .allMatch(bucket -> one.day().isAfter(bucket.due())))
                .isTrue();
    }

    private static void everyBucketIsWithin(Case one, Operation operation) {
        assertThat(operation.buckets()).allSatisfy(bucket -> {
            assertThat(one.days().contains(bucket.days().from())).isTrue();
            assertThat(one.days().contains(bucket.days().to())).isTrue();
        });
        assertThat(operation.buckets().stream().map(Bucket::days).collect(Collectors.toSet()))
                .hasSameSizeAs(operation.buckets());
    }
}
