package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.Comparator;
import java.util.List;

/** One test case a rule, so that a rule that held is visible; it says nothing of a control. */
final class JunitReport {
    private JunitReport() {}

    static String of(FindingReport report) {
        List<Rule> rules = report.rules().stream()
                .filter(rule -> rule.kind() == Rule.Kind.DEFECT)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        long failed =
                rules.stream().filter(rule -> found(report, rule).size() > 0).count();
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuites name=\"trustbinder\" tests=\"%d\" failures=\"%d\">\n".formatted(rules.size(), failed));
        out.append("  <testsuite name=\"rules\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
                .formatted(rules.size(), failed));
        rules.forEach(rule -> testCase(out, rule, found(report, rule)));
        return out.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static List<Finding> found(FindingReport report, Rule rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static void testCase(StringBuilder out, Rule rule, List<Finding> found) {
        String area = rule.id().substring(0, rule.id().indexOf('/'));
        out.append("    <testcase classname=\"trustbinder.%s\" name=\"%s\"".formatted(area, escape(rule.id())));
        if (found.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n      <failure message=\"%s\">".formatted(escape("%d found".formatted(found.size()))));
        found.forEach(finding -> out.append(escape("%s: %s\n".formatted(finding.location(), finding.message()))));
        out.append("</failure>\n    </testcase>\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append('\n');
                default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int point) {
        return (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000
                || point == '\t';
    }
}
