package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A report, certificate or self-assessment shown to customers. */
public record AssuranceReport(
        @Key("what sort of report") Optional<Sort> kind,
        @Key("the period it covers") Optional<Period> period,
        @Key("the day it speaks of, for a Type I") Optional<LocalDate> asOf,
        @Key("who issued it") String auditor,
        @Key("the opinion in it") Optional<Opinion> opinion,

        @Key(value = "the categories in it", names = Names.CATEGORY)
        List<String> categories,

        @Key("the exceptions in it") String exceptions,
        @Key("who is carved out") String carveOuts,
        @Key("when the next is expected") Optional<LocalDate> nextDue,
        @Key("the day a bridge letter reaches to") Optional<LocalDate> bridgeUntil) {
    public AssuranceReport {
        categories = List.copyOf(categories);
    }

    /** Sorts of report. */
    public enum Sort {
        ATTESTATION,
        CERTIFICATION,
        SELF_ASSESSMENT,
        LAW
    }
}
