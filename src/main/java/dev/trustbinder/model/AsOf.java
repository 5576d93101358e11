package dev.trustbinder.model;

import java.time.LocalDate;

/**
 * The day everything is judged on.
 *
 * @param reason where the day comes from, ready to follow "as of DATE", such as {@code pinned in program.yml}
 */
public record AsOf(LocalDate date, String reason) {}
