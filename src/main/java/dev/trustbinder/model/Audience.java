package dev.trustbinder.model;

/** Who may see a record, from the widest circle to the narrowest. */
public enum Audience {
    PUBLIC,
    /** Under a non-disclosure agreement. */
    CUSTOMER,
    AUDITOR,
    INTERNAL;

    /** Whether someone of {@code reader}'s circle may see what is meant for this one. */
    public boolean mayBeSeenBy(Audience reader) {
        return compareTo(reader) <= 0;
    }
}
