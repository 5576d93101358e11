package dev.trustbinder.check.vendor;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Opinion;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A subservice organization's report that nobody read, or whose qualified opinion nobody weighed. */
final class ReportNotReviewed extends RecordJudgement<Vendor> {
    ReportNotReviewed() {
        super(
                Vendor.class,
                Rule.condition(
                        "vendor/report-not-reviewed",
                        WARNING,
                        "a subservice organization's report was not reviewed or its exceptions not weighed"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Vendor> vendor, Assessment assessment) {
        List<Vendor.Report> reports = vendor.facts().reports();
        if (vendor.facts().subservice().isEmpty()) {
            return Stream.empty();
        }
        return IntStream.range(0, reports.size()).boxed().flatMap(i -> judge(vendor, i, reports.get(i)));
    }

    private Stream<Finding> judge(Entry<Vendor> vendor, int index, Vendor.Report report) {
        String path = "reports[" + index + "]";
        if (report.reviewed().isEmpty() && Absence.of(vendor, path + ".reviewed")) {
            return Stream.of(at(
                    vendor,
                    path,
                    "nobody has reviewed the report %s of %s".formatted(name(report), vendor.id()),
                    "read it, then write reviewed: and reviewer:"));
        }
        return report
                .opinion()
                .filter(opinion -> opinion != Opinion.UNQUALIFIED)
                .filter(opinion -> report.exceptions().isBlank())
                .map(opinion -> at(
                        vendor,
                        path + ".opinion",
                        "the report %s of %s is %s and nothing says what that means for us"
                                .formatted(name(report), vendor.id(), Words.of(opinion)),
                        "write into exceptions: which of them matter to us and what makes up for them"))
                .stream();
    }

    private static String name(Vendor.Report report) {
        return report.period().map(period -> "for " + period).orElse(report.kind());
    }
}
