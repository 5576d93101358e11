package dev.trustbinder.assess;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When the runs of a control are due: the working days, fiscal year and days of grace of a programme, with what holds
 * where it says nothing.
 *
 * @param fiscalYearStarts first month of the fiscal year, 1 to 12
 * @param grace days of grace by frequency; for what runs daily they are working days
 */
public record Timetable(
        Set<DayOfWeek> workingDays, Set<LocalDate> holidays, int fiscalYearStarts, Map<Frequency, Integer> grace) {
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int YEAR = 365;
    private static final int QUARTER = 90;
    private static final int FORTNIGHT = 14;

    public Timetable {
        workingDays = Collections.unmodifiableSet(workingDays.isEmpty() ? MONDAY_TO_FRIDAY : workingDays);
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        grace = Collections.unmodifiableMap(grace);
    }

    /** The timetable of a programme. */
    public static Timetable of(Program program) {
        Charter charter = program.charter();
        Set<DayOfWeek> workingDays = EnumSet.noneOf(DayOfWeek.class);
        charter.calendar().stream()
                .flatMap(calendar -> calendar.workingDays().stream())
                .forEach(day -> workingDays.add(DayOfWeek.of(day.ordinal() + 1)));
        Set<LocalDate> holidays = new TreeSet<>();
        charter.calendar().ifPresent(calendar -> holidays.addAll(calendar.holidays()));
        return new Timetable(workingDays, holidays, program.fiscalYearStarts(), grace(charter));
    }

    private static Map<Frequency, Integer> grace(Charter charter) {
        Map<Frequency, Integer> grace = new EnumMap<>(Frequency.class);
        for (Frequency frequency : Frequency.values()) {
            int days = charter.graceDays().getOrDefault(Words.of(frequency), usualGrace(frequency));
            grace.put(frequency, Math.max(0, days));
        }
        return grace;
    }

    private static int usualGrace(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> 1;
            case WEEKLY -> 3;
            case BIWEEKLY -> 5;
            case MONTHLY -> 7;
            case QUARTERLY -> 15;
            case SEMIANNUAL, ANNUAL -> 30;
            case CONTINUOUS, PER_EVENT -> 0;
        };
    }

    /** The days that may at most lie between two runs before grace is counted. */
    static int interval(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> 1;
            case WEEKLY -> 7;
            case BIWEEKLY -> FORTNIGHT;
            case MONTHLY -> 31;
            case QUARTERLY -> 92;
            case SEMIANNUAL -> 184;
            case ANNUAL -> 366;
            case CONTINUOUS, PER_EVENT -> 0;
        };
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The periods of a control that lie wholly inside its days, each of which requires a run. */
    List<Period> required(Frequency frequency, DateRange days) {
        LocalDate first = days.from();
        return switch (frequency) {
            case DAILY -> workingDays(days);
            case WEEKLY ->
                wholly(
                        days,
                        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        from -> from.plusDays(7),
                        range -> week(range.from()));
            case BIWEEKLY ->
                wholly(days, first, from -> from.plusDays(FORTNIGHT), range -> Period.of(range.from(), range.to()));
            case MONTHLY -> months(days, 1);
            case QUARTERLY -> months(days, 3);
            case SEMIANNUAL -> months(days, 6);
            case ANNUAL -> ChronoUnit.DAYS.between(first, days.to()) + 1 >= YEAR ? List.of(year(days)) : List.of();
            case CONTINUOUS, PER_EVENT -> List.of();
        };
    }

    private List<Period> workingDays(DateRange days) {
        return days.from()
                .datesUntil(days.to().plusDays(1))
                .filter(this::isWorkingDay)
                .map(day -> new Period(day.toString()))
                .toList();
    }

    private static List<Period> wholly(
            DateRange days, LocalDate first, Function<LocalDate, LocalDate> next, Function<DateRange, Period> name) {
        List<Period> periods = new ArrayList<>();
        LocalDate from = first;
        while (!from.isAfter(days.to())) {
            DateRange range = new DateRange(from, next.apply(from).minusDays(1));
            if (!from.isBefore(days.from()) && !range.to().isAfter(days.to())) {
                periods.add(name.apply(range));
            }
            from = next.apply(from);
        }
        return periods;
    }

    /** Months, quarters or halves; the latter two count from the first month of the fiscal year. */
    private List<Period> months(DateRange days, int count) {
        LocalDate month = days.from().withDayOfMonth(1);
        LocalDate first = month.minusMonths(monthOfYear(month) % count);
        return wholly(days, first, from -> from.plusMonths(count), range -> months(range.from(), count));
    }

    private Period months(LocalDate from, int count) {
        if (count == 1) {
            return new Period(YearMonth.from(from).toString());
        }
        int month = monthOfYear(from);
        int year = from.minusMonths(month).getYear();
        return new Period("%04d-%s%d".formatted(year, count == 3 ? "Q" : "H", month / count + 1));
    }

    /** The month within the fiscal year, 0 to 11. */
    private int monthOfYear(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - fiscalYearStarts, 12);
    }

    private static Period week(LocalDate monday) {
        return new Period("%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private Period year(DateRange days) {
        boolean fiscal = monthOfYear(days.from()) == 0
                && days.from().getDayOfMonth() == 1
                && days.to().equals(days.from().plusYears(1).minusDays(1));
        return fiscal ? new Period("%04d".formatted(days.from().getYear())) : Period.of(days.from(), days.to());
    }

    /** The last day on which a run for a period that ended is in time. */
    LocalDate due(Frequency frequency, LocalDate end) {
        int days = grace.getOrDefault(frequency, 0);
        return frequency == Frequency.DAILY ? workingDayAfter(end, days) : end.plusDays(days);
    }

    private LocalDate workingDayAfter(LocalDate end, int days) {
        return Stream.iterate(end.plusDays(1), day -> day.plusDays(1))
                .limit(YEAR)
                .filter(this::isWorkingDay)
                .limit(days)
                .reduce(end, (earlier, later) -> later);
    }

    /** Whether more lies between two runs than the interval and its grace; daily ones count working days. */
    boolean isGap(Frequency frequency, LocalDate from, LocalDate to) {
        int most = interval(frequency) + grace.getOrDefault(frequency, 0);
        long between = frequency == Frequency.DAILY && from.isBefore(to)
                ? from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : ChronoUnit.DAYS.between(from, to);
        return between > most;
    }

    /**
     * How old a proof of implementation may be on the day a Type I speaks of. The last event of a per-event control may
     * be as long ago as a year.
     */
    int proofMayBeOld(Frequency frequency) {
        return frequency == Frequency.PER_EVENT
                ? YEAR
                : Math.max(QUARTER, interval(frequency) + grace.getOrDefault(frequency, 0));
    }
}
