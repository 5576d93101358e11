package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** News for customers; its text is the document. */
public record Update(
        @Key(value = "the day", required = true) Optional<LocalDate> date,

        @Key(value = "what it is about", otherwise = "general")
        Optional<Sort> kind,

        @Key("the last day it holds, where it has one") Optional<LocalDate> until) {
    /** What news may be about. */
    public enum Sort {
        GENERAL,
        COMPLIANCE,
        SECURITY,
        PRIVACY,
        INCIDENT,
        SUBPROCESSOR
    }
}
