package dev.trustbinder.check.trust;

import dev.trustbinder.model.AssuranceReport;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The days a report speaks of. */
final class ReportDays {
    private ReportDays() {}

    /**
     * The last day on which it tells of today: a year behind its own days, or as far as a bridge letter reaches. When
     * the next is hoped for changes nothing.
     */
    static Optional<LocalDate> reliable(AssuranceReport report, int fiscalYearStarts) {
        Optional<LocalDate> year = end(report, fiscalYearStarts).map(end -> end.plusYears(1));
        return Stream.of(year, report.bridgeUntil()).flatMap(Optional::stream).max(LocalDate::compareTo);
    }

    /** The last of them. */
    static Optional<LocalDate> end(AssuranceReport report, int fiscalYearStarts) {
        return report.period()
                .map(period -> period.range(fiscalYearStarts).to())
                .or(report::asOf);
    }
}
