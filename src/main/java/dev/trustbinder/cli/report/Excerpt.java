package dev.trustbinder.cli.report;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.format.Plain;
import java.util.List;

/** The line a finding stands on, with a mark below the place; of a long line as much as a screen shows. */
final class Excerpt {
    private static final int BEFORE = 24;
    private static final String CUT = "…";

    private final Finding finding;
    private final List<String> lines;
    private final Screen screen;

    Excerpt(Finding finding, List<String> lines, Screen screen) {
        this.finding = finding;
        this.lines = lines;
        this.screen = screen;
    }

    /** Shows the line and the mark; answers the margin below it. */
    String write() {
        Location at = finding.location();
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
        int width = Screen.COLUMNS - margin.length() - 3;
        if (before.length() + Math.min(marked.length(), BEFORE) > width) {
            before = CUT + tail(before, BEFORE);
        }
        String shown = head(before + marked + after, width);
        int mark = Math.min(marked.stripTrailing().length(), width - before.length());
        screen.verbatim(margin + " |");
        screen.verbatim(number + " | " + shown);
        screen.verbatim(
                margin + " | " + " ".repeat(before.length()),
                new Screen.Ink(ReportedFinding.style(finding), "^".repeat(Math.max(1, mark))));
        return margin;
    }

    private static String cut(String line, int from, int to) {
        return line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, Math.max(from, to)));
    }

    /** The last characters; no pair of surrogates is parted. */
    private static String tail(String text, int most) {
        int from = Math.max(0, text.length() - most);
        boolean isPair = from < text.length() && Character.isLowSurrogate(text.charAt(from));
        return text.substring(isPair ? from + 1 : from);
    }

    private static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int to = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, to) + CUT;
    }
}
