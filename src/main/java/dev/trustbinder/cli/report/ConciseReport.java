package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.format.Plain;

/** One line a finding, as editors and {@code grep} like it. */
public final class ConciseReport {
    private ConciseReport() {}

    /** One finding. */
    public static String line(Finding finding) {
        return Plain.of(
                "%s: %s: %s".formatted(finding.location(), ReportedFinding.heading(finding), finding.message()));
    }

    static String of(FindingReport report) {
        StringBuilder out = new StringBuilder();
        for (ReportedFinding one : report.listed()) {
            out.append(line(one.finding())).append('\n');
        }
        return out.append(report.summary()).append('\n').toString();
    }
}
