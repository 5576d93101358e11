package dev.trustbinder.check.trust;

import dev.trustbinder.model.AssuranceReport;
import java.time.LocalDate;
import java.util.Optional;

/** The days a report speaks of. */
final class ReportDays {
    private ReportDays() {}

    /** The last of them. */
    static Optional<LocalDate> end(AssuranceReport report, int fiscalYearStarts) {
        return report.period()
                .map(period -> period.range(fiscalYearStarts).to())
                .or(report::asOf);
    }
}
