package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;

/** One line a finding, as editors and {@code grep} like it. */
final class ConciseReport {
    private ConciseReport() {}

    static String of(FindingReport report) {
        StringBuilder out = new StringBuilder();
        for (ReportedFinding one : report.listed()) {
            Finding finding = one.finding();
            out.append(Plain.of("%s: %s: %s"
                            .formatted(finding.location(), ReportedFinding.heading(finding), finding.message())))
                    .append('\n');
        }
        return out.append(report.summary()).append('\n').toString();
    }
}
