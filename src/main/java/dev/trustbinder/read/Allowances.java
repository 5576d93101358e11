package dev.trustbinder.read;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Allowance;
import dev.trustbinder.model.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments that allow a defect for a time, and what each covers. */
final class Allowances {
    private static final Pattern COMMENT = Pattern.compile("(#\\s*|<!--\\s*)trustbinder:\\s*(.*?)\\s*(?:-->\\s*)?$");
    private static final Pattern FORM = Pattern.compile("allow\\s+(\\S+)\\s+until\\s+(\\S+)\\s+because\\s+(\\S.*)");
    private static final String HELP = "write: trustbinder: allow RULE until 2026-12-31 because REASON";

    private final TextFile file;
    private final FileContent content;

    private Allowances(TextFile file, FileContent content) {
        this.file = file;
        this.content = content;
    }

    /** Adds what the comments of {@code file} allow; its entries must have been read. */
    static void read(TextFile file, FileContent content) {
        if (!file.text().contains("trustbinder:")) {
            return;
        }
        Allowances allowances = new Allowances(file, content);
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                allowances.add(comment, lines, i);
            }
        }
    }

    private void add(Matcher comment, List<String> lines, int index) {
        String line = lines.get(index);
        int column = line.codePointCount(0, comment.start()) + 1;
        Location at = Location.on(file.path(), index + 1, column, line.codePointCount(comment.start(), line.length()));
        Matcher form = FORM.matcher(comment.group(2));
        Optional<LocalDate> until = form.matches() ? day(form.group(2)) : Optional.empty();
        if (until.isEmpty()) {
            content.findings.add(ReadRules.MALFORMED_WAIVER.at(at, "this comment allows nothing", HELP));
            return;
        }
        boolean alone = line.substring(0, comment.start()).isBlank();
        Location covers = alone ? below(lines, index) : wholeLine(lines, index);
        content.allowances.add(new Allowance(form.group(1), until.get(), form.group(3), at, covers));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** The record that begins on the next line with anything but a comment, else that line. */
    private Location below(List<String> lines, int index) {
        int next = index + 1;
        while (next < lines.size() - 1
                && (lines.get(next).isBlank()
                        || COMMENT.matcher(lines.get(next)).find())) {
            next++;
        }
        int line = Math.min(next, lines.size() - 1) + 1;
        return content.entries.stream()
                .map(Entry::source)
                .map(source -> source.whole())
                .filter(whole -> whole.line() == line)
                .findFirst()
                .orElseGet(() -> wholeLine(lines, line - 1));
    }

    private Location wholeLine(List<String> lines, int index) {
        String line = lines.get(index);
        return Location.on(file.path(), index + 1, 1, line.codePointCount(0, line.length()) + 1);
    }
}
