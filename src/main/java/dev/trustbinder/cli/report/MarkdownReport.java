package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import java.util.Comparator;
import java.util.List;

/** A table for a pull request or a job summary, the heaviest first. */
final class MarkdownReport {
    private static final int MOST = 100;

    private MarkdownReport() {}

    static String of(FindingReport report) {
        StringBuilder out =
                new StringBuilder("## Trustbinder\n\n").append(report.summary()).append('\n');
        List<Finding> findings = report.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
                .toList();
        if (!findings.isEmpty()) {
            out.append("\n| Severity | Rule | Where | What |\n| --- | --- | --- | --- |\n");
        }
        findings.stream().limit(MOST).forEach(finding -> row(out, finding));
        if (findings.size() > MOST) {
            out.append("\nand ").append(findings.size() - MOST).append(" more\n");
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Finding finding) {
        String help = finding.help().isEmpty() ? "" : " (" + finding.help() + ")";
        out.append("| %s | `%s` | `%s` | %s |\n"
                .formatted(
                        finding.severity().word(),
                        finding.rule().id(),
                        Plain.of(finding.location().toString())
                                .replace("`", "'")
                                .replace("|", "\\|"),
                        cell(finding.message() + help)));
    }

    /** Text that Markdown shows as it is. */
    private static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        Plain.of(text).codePoints().forEach(point -> {
            if ("\\`*_{}[]<>#|!@&~".indexOf(point) >= 0) {
                cell.append('\\');
            }
            cell.appendCodePoint(point);
        });
        return cell.toString();
    }
}
