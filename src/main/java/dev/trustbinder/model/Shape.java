package dev.trustbinder.model;

/** The shapes a value may have. */
public sealed interface Shape {

    /** Free text, a date, a moment, a whole number, true or false, or a period. */
    enum Plain implements Shape {
        TEXT,
        DATE,
        MOMENT,
        NUMBER,
        TRUTH,
        PERIOD
    }

    /** One of a few words. */
    record Choice(Class<? extends Enum<?>> words) implements Shape {}

    /** A map with known keys. */
    record Nested(Class<? extends Record> type) implements Shape {}

    /** A list. */
    record ListOf(Shape items) implements Shape {}

    /** A map with any keys. */
    record MapOf(Shape values) implements Shape {}
}
