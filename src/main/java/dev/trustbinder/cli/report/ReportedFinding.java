package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;
import java.util.Comparator;
import java.util.Map;

/**
 * A finding with what a report says of it besides.
 *
 * @param kind the kind of record it stands in, such as {@code control}; empty where it stands in none
 * @param owner the role or person who answers for that record; empty where nobody does
 * @param isPublic whether it stands in what the public sees
 * @param blocking whether it keeps the trust center from being replaced
 * @param gates whether it makes the run end with exit code 1
 */
public record ReportedFinding(
        Finding finding, String kind, String owner, boolean isPublic, boolean blocking, boolean gates) {
    /** Areas of rules whose defects have others as their consequence, and areas of such consequences. */
    private static final Map<String, Integer> CAUSES = Map.ofEntries(
            Map.entry("workspace", 0),
            Map.entry("git", 0),
            Map.entry("path", 0),
            Map.entry("text", 1),
            Map.entry("yaml", 1),
            Map.entry("csv", 1),
            Map.entry("program", 2),
            Map.entry("document", 2),
            Map.entry("record", 2),
            Map.entry("reference", 4),
            Map.entry("prose", 4),
            Map.entry("coverage", 4));

    private static final int BETWEEN = 3;

    /** Defects first, public ones first among them; then causes before consequences, heavy before light. */
    static final Comparator<ReportedFinding> ORDER = Comparator.comparing(
                    (ReportedFinding one) -> one.finding.rule().kind())
            .thenComparing(one -> !one.blocking)
            .thenComparing(one -> one.isDefect() ? one.cause() : 0)
            .thenComparing(one -> one.finding.severity())
            .thenComparing(one -> !one.isPublic)
            .thenComparing(ReportedFinding::finding);

    public boolean isDefect() {
        return finding.isDefect();
    }

    /** The first part of the rule's id. */
    public String area() {
        return area(finding.rule().id());
    }

    static String area(String rule) {
        return rule.substring(0, rule.indexOf('/'));
    }

    private int cause() {
        return CAUSES.getOrDefault(area(), BETWEEN);
    }

    /** The word of a defect is its severity; a condition is called one whatever it weighs. */
    static String label(Finding finding) {
        String word = finding.isDefect() ? finding.severity().word() : "condition";
        return word + "[" + finding.rule().id() + "]";
    }

    /** The label, and what a condition weighs. */
    static String heading(Finding finding) {
        return finding.isDefect()
                ? label(finding)
                : label(finding) + " (" + finding.severity().word() + ")";
    }

    static Screen.Style style(Finding finding) {
        if (!finding.isDefect()) {
            return Screen.Style.CONDITION;
        }
        return finding.severity() == Severity.ERROR
                ? Screen.Style.ERROR
                : finding.severity() == Severity.WARNING ? Screen.Style.WARNING : Screen.Style.INFO;
    }
}
