package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report, certificate or self-assessment shown to customers. */
public record AssuranceReport(
        @Key("what sort of report") Optional<Sort> kind,

        @Key("the period it covers; of a certificate, how long it is valid")
        Optional<Period> period,

        @Key("the day it speaks of, for a Type I") Optional<LocalDate> asOf,
        @Key("who issued it") String auditor,
        @Key("the opinion in it") Optional<Opinion> opinion,

        @Key(value = "the categories in it", names = Names.CATEGORY)
        List<String> categories,

        @Key("the exceptions in it") String exceptions,
        @Key("who is carved out") String carveOuts,
        @Key("when the next is expected") Optional<LocalDate> nextDue,
        @Key("the day a bridge letter reaches to") Optional<LocalDate> bridgeUntil) {
    /** The last day it speaks of. */
    public Optional<LocalDate> end(int fiscalYearStarts) {
        return period.map(days -> days.range(fiscalYearStarts).to()).or(() -> asOf);
    }

    /**
     * The last day on which it tells of today: that of a certificate, a year behind the days of a report, or as far as a
     * bridge letter reaches. When the next is hoped for changes nothing.
     */
    public Optional<LocalDate> reliableUntil(int fiscalYearStarts) {
        Optional<LocalDate> own =
                end(fiscalYearStarts).map(end -> kind.equals(Optional.of(Sort.CERTIFICATION)) ? end : end.plusYears(1));
        return Stream.of(own, bridgeUntil).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    /** This report as its period alone tells of it. */
    public AssuranceReport withoutBridge() {
        return new AssuranceReport(
                kind, period, asOf, auditor, opinion, categories, exceptions, carveOuts, nextDue, Optional.empty());
    }

    /** How far it is on a day. */
    public State stateOn(LocalDate day, int fiscalYearStarts) {
        boolean byOthers = kind.equals(Optional.of(Sort.ATTESTATION)) || kind.equals(Optional.of(Sort.CERTIFICATION));
        Optional<LocalDate> end = end(fiscalYearStarts);
        if (end.isEmpty()) {
            return byOthers ? State.PLANNED : State.UNDATED;
        }
        boolean ended = kind.equals(Optional.of(Sort.CERTIFICATION))
                ? period.filter(days -> days.range(fiscalYearStarts).from().isAfter(day))
                        .isEmpty()
                : !end.get().isAfter(day) && (opinion.isPresent() || !kind.equals(Optional.of(Sort.ATTESTATION)));
        if (!ended) {
            return State.IN_PROGRESS;
        } else if (reliableUntil(fiscalYearStarts)
                .filter(last -> last.isBefore(day))
                .isPresent()) {
            return State.EXPIRED;
        }
        return end.get().isBefore(day)
                        && bridgeUntil.filter(bridge -> !bridge.isBefore(day)).isPresent()
                ? State.BRIDGED
                : State.CURRENT;
    }

    /** How far a report is: a law or a self-assessment without days has no state. */
    public enum State {
        PLANNED,
        IN_PROGRESS,
        CURRENT,
        BRIDGED,
        EXPIRED,
        UNDATED
    }

    /** Sorts of report. */
    public enum Sort {
        ATTESTATION,
        CERTIFICATION,
        SELF_ASSESSMENT,
        LAW
    }
}
