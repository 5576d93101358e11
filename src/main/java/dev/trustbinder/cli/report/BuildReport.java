package dev.trustbinder.cli.report;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The summary of a build: how much was found, of what kind, and what to do next. */
public final class BuildReport {
    private BuildReport() {}

    /** The summary on {@code screen}. */
    public static String of(FindingReport report, Screen screen) {
        screen.line(0, Screen.strong(report.summary()));
        Map<String, Long> areas = report.findings().stream()
                .filter(one -> !one.isDefect())
                .collect(Collectors.groupingBy(ReportedFinding::area, TreeMap::new, Collectors.counting()));
        if (!areas.isEmpty()) {
            screen.line(
                    0,
                    Screen.plain("conditions: "
                            + areas.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                            .thenComparing(Map.Entry.comparingByKey()))
                                    .map(area -> "%s %,d".formatted(area.getKey(), area.getValue()))
                                    .collect(Collectors.joining(", "))));
        }
        screen.line(0, Screen.plain(report.verdict()));
        if (!report.findings().isEmpty()) {
            String mend = report.firstGating()
                    .map(one -> "mend " + one.finding().location() + "; ")
                    .orElse("");
            screen.line(0, Screen.plain("next: " + mend + "trustbinder check lists what was found"));
        }
        return screen.toString();
    }
}
