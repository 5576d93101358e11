package dev.trustbinder.finding;

import java.util.Locale;

/** How much a finding weighs; the first weighs most. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** The word shown to people and written in {@code program.yml}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this weighs as much as {@code other} or more. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
