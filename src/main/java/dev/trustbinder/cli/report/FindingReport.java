package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.AsOf;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.function.Function;

/**
 * What one run found, ready to be written in any format.
 *
 * @param findings in the order they are shown
 * @param waived how many were allowed by a comment, the programme or the baseline
 * @param rules every rule that was looked at, found or not
 * @param lines the lines of a file, for showing them; none where it cannot be read
 */
public record FindingReport(
        List<Finding> findings,
        int waived,
        List<Rule> rules,
        AsOf asOf,
        String version,
        Function<RepoPath, List<String>> lines) {

    public FindingReport {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** How many findings of one kind and severity there are. */
    long count(Rule.Kind kind, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().kind() == kind && finding.severity() == severity)
                .count();
    }

    /** One line for people: how much of what was found. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        if (findings.isEmpty()) {
            summary.append("nothing found");
        } else {
            summary.append(counted(Rule.Kind.DEFECT, "defect")).append("; ");
            summary.append(counted(Rule.Kind.CONDITION, "condition"));
        }
        if (waived > 0) {
            summary.append("; ").append(waived).append(" allowed");
        }
        return summary + " (as of " + asOf.date() + ", " + asOf.reason() + ")";
    }

    private String counted(Rule.Kind kind, String word) {
        long errors = count(kind, Severity.ERROR);
        long warnings = count(kind, Severity.WARNING);
        long notes = count(kind, Severity.INFO);
        long all = errors + warnings + notes;
        if (all == 0) {
            return "no " + word;
        }
        return "%d %s%s (%d error, %d warning, %d info)"
                .formatted(all, word, all == 1 ? "" : "s", errors, warnings, notes);
    }
}
