package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * Workflow commands that make annotations. The host shows ten errors and ten warnings a step, so the heaviest come
 * first and the rest is counted.
 */
final class GithubReport {
    private static final int SHOWN = 10;

    private GithubReport() {}

    static String of(FindingReport report) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            List<Finding> found = report.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .sorted(Comparator.comparing(finding -> finding.rule().kind()))
                    .toList();
            found.stream()
                    .limit(SHOWN)
                    .forEach(finding -> out.append(command(finding)).append('\n'));
            if (found.size() > SHOWN) {
                out.append("::%s::+%d more".formatted(word(severity), found.size() - SHOWN))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String command(Finding finding) {
        Location at = finding.location();
        String help = finding.help().isEmpty() ? "" : "\n" + finding.help();
        return "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s"
                .formatted(
                        word(finding.severity()),
                        property(at.file().value()),
                        at.line(),
                        at.endLine(),
                        at.column(),
                        at.endColumn(),
                        property(finding.rule().id()),
                        data(finding.message() + help));
    }

    private static String word(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.word();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
