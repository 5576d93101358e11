package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A risk assessment, readiness review, audit or test. */
public record AssessmentRecord(
        @Key("what sort of assessment") Optional<Sort> kind,
        @Key("the day it was performed") Optional<LocalDate> performedOn,
        @Key("how") String method,
        @Key("what it looked at") String scope,
        @Key("who took part") List<String> participants,

        @Key("whether those who did it answer for none of what they looked at")
        boolean independent,

        @Key(value = "the report", names = Names.FILE) String report) {
    /** Sorts of assessment. */
    public enum Sort {
        RISK_ASSESSMENT,
        READINESS_REVIEW,
        MOCK_AUDIT,
        INTERNAL_AUDIT,
        PENETRATION_TEST
    }
}
