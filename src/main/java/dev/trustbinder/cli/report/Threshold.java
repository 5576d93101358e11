package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;

/**
 * The threshold from which findings gate.
 *
 * @param failOn the lightest severity that gates
 * @param readiness whether conditions gate like defects
 */
public record Threshold(Severity failOn, boolean readiness) {

    /** Whether a finding makes the run end with exit code 1. */
    public boolean gates(Finding finding) {
        return (finding.isDefect() || readiness) && finding.severity().atLeast(failOn);
    }
}
