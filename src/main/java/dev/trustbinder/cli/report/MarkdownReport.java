package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.format.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables for a pull request or the summary of a job: the defects, then the conditions by rule. */
final class MarkdownReport {
    private static final int MOST = 100;
    private static final int PLACES = 20;

    private final FindingReport report;
    private final StringBuilder out = new StringBuilder("## Trustbinder\n\n");

    private MarkdownReport(FindingReport report) {
        this.report = report;
    }

    static String of(FindingReport report) {
        return new MarkdownReport(report).write();
    }

    private String write() {
        out.append(report.summary()).append("; ").append(report.verdict()).append('\n');
        List<ReportedFinding> defects =
                report.listed().stream().filter(ReportedFinding::isDefect).toList();
        if (!defects.isEmpty()) {
            out.append("\n### Defects\n\n| Severity | Rule | Where | What |\n| --- | --- | --- | --- |\n");
            defects.stream().limit(MOST).forEach(this::defect);
        }
        if (defects.size() > MOST) {
            out.append("\nand ").append(defects.size() - MOST).append(" more\n");
        }
        Map<String, List<Finding>> conditions = new LinkedHashMap<>();
        report.listed().stream()
                .map(ReportedFinding::finding)
                .filter(finding -> !finding.isDefect())
                .forEach(finding -> conditions
                        .computeIfAbsent(ReportedFinding.heading(finding), key -> new ArrayList<>())
                        .add(finding));
        if (!conditions.isEmpty()) {
            out.append("\n### Conditions\n\n");
        }
        conditions.values().forEach(this::condition);
        return out.toString();
    }

    private void defect(ReportedFinding one) {
        Finding finding = one.finding();
        out.append("| %s | `%s` | %s | %s%s |\n"
                .formatted(
                        finding.severity().word(),
                        finding.rule().id(),
                        place(finding),
                        MarkdownText.of(withHelp(finding)),
                        one.blocking() ? " **It holds the trust center back.**" : ""));
    }

    private void condition(List<Finding> of) {
        Finding first = of.get(0);
        out.append("<details><summary><code>%s</code> %s, %s: %s</summary>\n\n"
                .formatted(
                        first.rule().id(),
                        first.severity().word(),
                        FindingReport.count(of.size(), "time", "times"),
                        first.rule().title()));
        of.stream()
                .limit(PLACES)
                .forEach(finding ->
                        out.append("- %s %s\n".formatted(place(finding), MarkdownText.of(withHelp(finding)))));
        if (of.size() > PLACES) {
            out.append("- and %,d more\n".formatted(of.size() - PLACES));
        }
        out.append("\n</details>\n");
    }

    private static String withHelp(Finding finding) {
        return finding.message() + (finding.help().isEmpty() ? "" : " (" + finding.help() + ")");
    }

    private static String place(Finding finding) {
        return "`" + Plain.of(finding.location().toString()).replace("`", "'").replace("|", "\\|") + "`";
    }
}
