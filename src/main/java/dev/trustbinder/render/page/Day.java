package dev.trustbinder.render.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date as pages show it.
 *
 * @param iso for machines
 * @param words for people, such as {@code 21 November 2026}
 */
public record Day(String iso, String words) {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The day {@code date}. */
    public static Day of(LocalDate date) {
        return new Day(date.toString(), WORDS.format(date));
    }
}
