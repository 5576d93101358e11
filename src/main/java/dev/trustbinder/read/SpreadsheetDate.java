package dev.trustbinder.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days that a date written by a spreadsheet may mean: in the manner of a country, with a time, or as a number. */
final class SpreadsheetDate {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2((?:20)?\\d{2})(?: 0?0:00(?::00)?)?");
    private static final Pattern WITH_TIME = Pattern.compile("(" + ValueReader.DAY + ")[ T]\\d{2}:\\d{2}.*");
    private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}");
    /** The day before the first of a spreadsheet's calendar, moved by the leap day of 1900 that it has in excess. */
    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

    private SpreadsheetDate() {}

    /** How a text that is no date should be written. */
    static String help(String text) {
        List<LocalDate> days = days(text.strip());
        if (days.isEmpty()) {
            return "a day is written as 2026-03-28";
        }
        String meant = days.stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
        return "a spreadsheet writes dates so; write %s%s"
                .formatted(meant, days.size() == 1 ? "" : ", whichever is meant");
    }

    private static List<LocalDate> days(String text) {
        Matcher parts = PARTS.matcher(text);
        Matcher time = WITH_TIME.matcher(text);
        if (SERIAL.matcher(text).matches()) {
            return List.of(BEFORE_FIRST.plusDays(Integer.parseInt(text)));
        } else if (time.matches()) {
            return iso(time.group(1)).toList();
        } else if (!parts.matches()) {
            return List.of();
        }
        String year = parts.group(4).length() == 2 ? "20" + parts.group(4) : parts.group(4);
        Stream<LocalDate> monthFirst =
                parts.group(2).equals(".") ? Stream.of() : day(year, parts.group(1), parts.group(3));
        return Stream.concat(day(year, parts.group(3), parts.group(1)), monthFirst)
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> day(String year, String month, String day) {
        return iso("%s-%2s-%2s".formatted(year, month, day).replace(' ', '0'));
    }

    private static Stream<LocalDate> iso(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Stream.of();
        }
    }
}
