package dev.trustbinder.model;

/** A service auditor's opinion. */
public enum Opinion {
    UNQUALIFIED,
    QUALIFIED,
    ADVERSE,
    DISCLAIMER
}
