package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import java.util.List;

/**
 * What a check found.
 *
 * @param active what stands, in the order of files and lines
 */
public record Findings(List<Finding> active) {

    public Findings {
        active = List.copyOf(active);
    }

    /** How many of the active ones have this severity. */
    public long count(Severity severity) {
        return active.stream().filter(finding -> finding.severity() == severity).count();
    }
}
