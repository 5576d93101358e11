package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AssuranceReport;
import dev.trustbinder.model.Entry;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A report shown to customers that no longer tells anything of today. */
final class ReportExpired extends RecordJudgement<AssuranceReport> {
    private static final Set<AssuranceReport.Sort> DATED =
            EnumSet.of(AssuranceReport.Sort.ATTESTATION, AssuranceReport.Sort.CERTIFICATION);

    ReportExpired() {
        super(
                AssuranceReport.class,
                Rule.condition("trust/report-expired", WARNING, "a report shown to customers has expired"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AssuranceReport> report, Assessment assessment) {
        if (report.facts().kind().filter(DATED::contains).isEmpty()) {
            return Stream.empty();
        }
        return report
                .facts()
                .reliableUntil(assessment.program().fiscalYearStarts())
                .filter(last -> last.isBefore(assessment.day()))
                .stream()
                .map(last -> at(
                        report,
                        "period",
                        "%s could be relied on until %s".formatted(report.id(), last),
                        "replace it by the next one, or say in bridge-until: how far a bridge letter reaches"));
    }
}
