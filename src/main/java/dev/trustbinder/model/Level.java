package dev.trustbinder.model;

/** Severity and priority, the heaviest first. */
public enum Level {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
