package dev.trustbinder.model;

/** How often a control runs or a thing is reviewed. */
public enum Frequency {
    CONTINUOUS,
    DAILY,
    WEEKLY,
    BIWEEKLY,
    MONTHLY,
    QUARTERLY,
    SEMIANNUAL,
    ANNUAL,
    PER_EVENT
}
