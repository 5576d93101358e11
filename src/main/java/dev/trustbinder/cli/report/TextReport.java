package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import java.util.List;

/** The format people read: each finding with its line, a mark below the place, the help and the way to the manual. */
public final class TextReport {
    private static final int MOST = 200;
    private static final int WIDEST = 160;

    private final FindingReport report;
    private final boolean coloured;
    private final StringBuilder out = new StringBuilder();

    private TextReport(FindingReport report, boolean coloured) {
        this.report = report;
        this.coloured = coloured;
    }

    /** The report without colours. */
    public static String plain(FindingReport report) {
        return new TextReport(report, false).write();
    }

    /** The report with the colours of a terminal. */
    public static String coloured(FindingReport report) {
        return new TextReport(report, true).write();
    }

    private String write() {
        List<Finding> findings = report.findings();
        findings.stream().limit(MOST).forEach(this::finding);
        if (findings.size() > MOST) {
            out.append("and ").append(findings.size() - MOST).append(" more\n\n");
        }
        return out.append(report.summary()).append('\n').toString();
    }

    private void finding(Finding finding) {
        Severity severity = finding.severity();
        out.append(paint(severity, severity.word() + "[" + finding.rule().id() + "]"))
                .append(": ")
                .append(Plain.of(finding.message()))
                .append('\n');
        out.append("  --> ").append(Plain.of(finding.location().toString())).append('\n');
        String margin = excerpt(finding);
        if (!finding.help().isEmpty()) {
            out.append(margin)
                    .append(" = help: ")
                    .append(Plain.of(finding.help()))
                    .append('\n');
        }
        out.append(margin)
                .append(" = note: trustbinder explain ")
                .append(finding.rule().id())
                .append("\n\n");
    }

    /** Shows the line and marks the place; answers the margin below it. */
    private String excerpt(Finding finding) {
        Location at = finding.location();
        List<String> lines = report.lines().apply(at.file());
        if (at.line() > lines.size() || lines.get(at.line() - 1).isBlank()) {
            return "  ";
        }
        String number = Integer.toString(at.line());
        String margin = " ".repeat(number.length());
        String line = lines.get(at.line() - 1);
        int length = line.codePointCount(0, line.length());
        int from = Math.min(at.column() - 1, length);
        int to = at.endLine() == at.line() ? Math.min(at.endColumn() - 1, length) : length;
        String before = Plain.of(cut(line, 0, from));
        String marked = Plain.of(cut(line, from, to));
        String after = Plain.of(cut(line, to, length));
        if (before.length() + marked.length() > WIDEST) {
            return "  ";
        }
        String shown = before + marked + after;
        out.append(margin).append(" |\n");
        out.append(number)
                .append(" | ")
                .append(shown, 0, Math.min(shown.length(), WIDEST))
                .append('\n');
        out.append(margin).append(" | ").append(" ".repeat(before.length()));
        out.append(paint(
                finding.severity(),
                "^".repeat(Math.max(1, marked.stripTrailing().length()))));
        out.append('\n');
        return margin;
    }

    private static String cut(String line, int from, int to) {
        return line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, Math.max(from, to)));
    }

    private String paint(Severity severity, String text) {
        if (!coloured) {
            return text;
        }
        int colour = switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case INFO -> 36;
        };
        return "\u001b[1;" + colour + "m" + text + "\u001b[0m";
    }
}
