package dev.trustbinder.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as a record names it: {@code 2026}, {@code 2026-H1}, {@code 2026-Q1}, {@code 2026-03}, {@code 2026-W05},
 * one day, or a stretch from one day to another. Years, halves and quarters are fiscal ones.
 *
 * @param written how the record spells it; a stretch is {@code 2026-01-01..2026-06-30}
 */
public record Period(String written) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    public Period {
        if (!isPeriod(written)) {
            throw new IllegalArgumentException("not a period: " + written);
        }
    }

    /** The stretch from one day to another, both included. */
    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from + ".." + to);
    }

    /** The period written as {@code text}; empty where it is none, such as {@code 2026-13}. */
    public static Optional<Period> parse(String text) {
        return isPeriod(text) ? Optional.of(new Period(text)) : Optional.empty();
    }

    /**
     * The period that a folder's name begins with; what follows a hyphen behind it tells runs apart. Empty where the
     * rest looks like a part of the period that went wrong, as in {@code 2026-Q5}, {@code 2026-13} and {@code 2026-q1}.
     */
    public static Optional<Period> leading(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('-', end - 1)) {
            String rest = name.substring(end);
            Optional<Period> period = parse(name.substring(0, end)).filter(one -> !one.isStretch());
            if (period.isPresent()) {
                return period.filter(one -> !one.isWidenedBy(rest));
            }
        }
        return Optional.empty();
    }

    private boolean isStretch() {
        return written.contains("..");
    }

    /** Whether a suffix was meant to narrow a year or a month, and does not. */
    private boolean isWidenedBy(String suffix) {
        return switch (written.length()) {
            case 4 -> suffix.matches("-([HQWhqw][0-9][^-]*|[0-9]{1,2})(-.*)?");
            case 7 -> written.matches("[0-9-]+") && suffix.matches("-[0-9]{1,2}(-.*)?");
            default -> false;
        };
    }

    private static boolean isPeriod(String text) {
        try {
            DateRange range = range(text, 1);
            return !range.to().isBefore(range.from());
        } catch (DateTimeException notAPeriod) {
            return false;
        }
    }

    /** The days it covers, both ends included. {@code fiscalYearStarts} is the first month of the year, 1 to 12. */
    public DateRange range(int fiscalYearStarts) {
        return range(written, fiscalYearStarts);
    }

    /** Whether it is one single day. */
    public boolean isDay() {
        return written.length() == "2026-03-28".length();
    }

    private static DateRange range(String text, int fiscalYearStarts) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            return new DateRange(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("not a period: " + text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(6) != null) {
            LocalDate day = LocalDate.parse(text);
            return new DateRange(day, day);
        } else if (form.group(5) != null) {
            YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(5)));
            return new DateRange(month.atDay(1), month.atEndOfMonth());
        } else if (form.group(4) != null) {
            return week(year, Integer.parseInt(form.group(4)));
        }
        LocalDate start = LocalDate.of(year, fiscalYearStarts, 1);
        if (form.group(3) != null) {
            return months(start.plusMonths(3L * (Integer.parseInt(form.group(3)) - 1)), 3);
        } else if (form.group(2) != null) {
            return months(start.plusMonths(6L * (Integer.parseInt(form.group(2)) - 1)), 6);
        }
        return months(start, 12);
    }

    private static DateRange months(LocalDate from, int count) {
        return new DateRange(from, from.plusMonths(count).minusDays(1));
    }

    /** ISO 8601 weeks: the week that holds the year's first Thursday is its first. */
    private static DateRange week(int year, int week) {
        LocalDate anchor = LocalDate.of(year, 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(anchor)
                                .getMaximum()) {
            throw new DateTimeException("no week " + week + " in " + year);
        }
        LocalDate monday =
                anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week - 1L);
        return new DateRange(monday, monday.plusDays(6));
    }

    @Override
    public String toString() {
        return written;
    }
}
