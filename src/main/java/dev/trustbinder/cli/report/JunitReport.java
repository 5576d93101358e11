package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.format.Xml;
import java.util.Comparator;
import java.util.List;

/**
 * One test case a rule that can gate, so that a rule that held is visible; it says nothing of a control. The one
 * {@code testsuite} is valid by the schema of Maven Surefire and by that of Jenkins, which both want a time.
 */
final class JunitReport {
    private final FindingReport report;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private JunitReport(FindingReport report) {
        this.report = report;
    }

    static String of(FindingReport report) {
        return new JunitReport(report).write();
    }

    private String write() {
        List<Rule> rules = report.rules().stream()
                .filter(rule ->
                        rule.kind() == Rule.Kind.DEFECT || report.threshold().readiness())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        long failed = rules.stream()
                .filter(rule -> found(rule).stream().anyMatch(ReportedFinding::gates))
                .count();
        out.append(
                "<testsuite name=\"trustbinder\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\" time=\"0\">\n"
                        .formatted(rules.size(), failed));
        rules.forEach(rule -> testCase(rule, found(rule)));
        return out.append("</testsuite>\n").toString();
    }

    private List<ReportedFinding> found(Rule rule) {
        return report.findings().stream()
                .filter(one -> one.finding().rule().id().equals(rule.id()))
                .toList();
    }

    private void testCase(Rule rule, List<ReportedFinding> found) {
        out.append("  <testcase classname=\"trustbinder.%s\" name=\"%s\" time=\"0\""
                .formatted(ReportedFinding.area(rule.id()), Xml.text(rule.id())));
        if (found.isEmpty()) {
            out.append("/>\n");
            return;
        }
        boolean failed = found.stream().anyMatch(ReportedFinding::gates);
        out.append(
                failed
                        ? ">\n    <failure message=\"%d found\" type=\"%s\">"
                                .formatted(
                                        found.size(),
                                        ReportedFinding.label(found.get(0).finding()))
                        : ">\n    <system-out>");
        found.stream().map(ReportedFinding::finding).forEach(this::line);
        out.append(failed ? "</failure>" : "</system-out>").append("\n  </testcase>\n");
    }

    private void line(Finding finding) {
        out.append(Xml.text("%s: %s\n".formatted(finding.location(), finding.message())));
    }
}
