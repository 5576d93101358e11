package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands that make annotations: on the files that a pull request touches, else on defects alone. The host
 * shows ten errors and ten warnings a step; what has no annotation stands in the summary of the job. Only what gates
 * is an error.
 */
final class GithubReport {
    private static final int SHOWN = 10;

    /** The words of commands, the heaviest first. */
    private enum Level {
        ERROR,
        WARNING,
        NOTICE;

        static Level of(ReportedFinding one) {
            if (one.gates()) {
                return ERROR;
            }
            return one.finding().severity() == Severity.INFO ? NOTICE : WARNING;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private GithubReport() {}

    static String of(FindingReport report) {
        Map<Level, List<ReportedFinding>> annotated = new EnumMap<>(Level.class);
        List<ReportedFinding> elsewhere = new ArrayList<>();
        for (ReportedFinding one : report.listed()) {
            List<ReportedFinding> of = annotated.computeIfAbsent(Level.of(one), level -> new ArrayList<>());
            (report.isNearTheChange(one) && of.size() < SHOWN ? of : elsewhere).add(one);
        }
        StringBuilder out = new StringBuilder();
        annotated.forEach((level, of) ->
                of.forEach(one -> out.append(command(level, one.finding())).append('\n')));
        return out.append(rest(elsewhere)).toString();
    }

    /** What has no annotation of its own: one error where any of it gates, else a line of the log. */
    private static String rest(List<ReportedFinding> elsewhere) {
        List<ReportedFinding> gating =
                elsewhere.stream().filter(ReportedFinding::gates).toList();
        if (!gating.isEmpty()) {
            Finding first = gating.get(0).finding();
            return "::error title=trustbinder::%s\n"
                    .formatted(data("+%d more that %s; the first is at %s: %s (see the summary of this job)"
                            .formatted(
                                    gating.size(),
                                    gating.size() == 1 ? "gates" : "gate",
                                    first.location(),
                                    first.message())));
        }
        return elsewhere.isEmpty() ? "" : "+%d more in the summary of this job\n".formatted(elsewhere.size());
    }

    private static String command(Level level, Finding finding) {
        Location at = finding.location();
        String help = finding.help().isEmpty() ? "" : "\n" + finding.help();
        return "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s"
                .formatted(
                        level.word(),
                        property(at.file().value()),
                        at.line(),
                        at.endLine(),
                        at.column(),
                        at.endColumn(),
                        property(ReportedFinding.label(finding)),
                        data(finding.message() + help));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
