package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Vendor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A subservice organization whose reports leave more than three months of the period uncovered. */
final class ReportEndsEarly extends RecordJudgement<Vendor> {
    private static final int MONTHS = 3;

    ReportEndsEarly() {
        super(
                Vendor.class,
                Rule.condition(
                        "vendor/report-ends-early",
                        ERROR,
                        "no report of a subservice organization reaches near the end of the period"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        Optional<DateRange> window = assessment.window();
        if (vendor.facts().subservice().isEmpty() || window.isEmpty() || Ended.on(vendor, assessment.day())) {
            return Stream.empty();
        }
        LocalDate end = window.get().to().isAfter(assessment.day())
                ? assessment.day()
                : window.get().to();
        Optional<LocalDate> covered =
                covered(vendor.facts(), assessment.program().fiscalYearStarts());
        if (covered.filter(day -> !day.isBefore(end.minusMonths(MONTHS))).isPresent()) {
            return Stream.empty();
        }
        String until = covered.map(day -> "the reports of %s reach to %s".formatted(vendor.id(), day))
                .orElse("there is no report of " + vendor.id());
        Finding finding = at(
                vendor,
                "reports",
                "%s, and the engagement asks about %s".formatted(until, end),
                "ask for the newest report or a bridge letter; without one, review the vendor and record the"
                        + " acceptance");
        return Stream.of(TypeOne.weighs(WARNING, accepted(vendor) ? finding.weighing(WARNING) : finding, assessment));
    }

    /** The last day that a report or its bridge letter speaks of. */
    private static Optional<LocalDate> covered(Vendor vendor, int fiscalYearStarts) {
        return vendor.reports().stream()
                .flatMap(report -> Stream.of(
                        report.period()
                                .map(period -> period.range(fiscalYearStarts).to()),
                        report.bridgeUntil()))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    private static boolean accepted(Entry<Vendor> vendor) {
        return vendor.facts().reviews().stream()
                .anyMatch(review -> !review.acceptance().isBlank());
    }
}
