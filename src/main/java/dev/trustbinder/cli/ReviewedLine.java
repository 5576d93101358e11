package dev.trustbinder.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a front matter that says when a document was last reviewed; every other byte stays as it is. */
final class ReviewedLine {
    private static final Pattern REVIEWED = Pattern.compile("reviewed:\\s*[^#\\r\\n]*?(\\s+#[^\\r\\n]*)?(\\r?\\n|\\z)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:version|approved-on|effective|review-interval):[^\\r\\n]*(?:\\r?\\n|\\z)");
    private static final Pattern FENCE = Pattern.compile("---[ \\t]*(?:\\r?\\n|\\z)");

    private ReviewedLine() {}

    /** The text with the day in it; empty where there is no front matter. */
    static Optional<String> set(String text, LocalDate day) {
        String start = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        List<String> lines =
                new ArrayList<>(List.of(text.substring(start.length()).split("(?<=\\n)")));
        int end = end(lines);
        if (end < 0) {
            return Optional.empty();
        }
        int place = place(lines, end, REVIEWED);
        if (place >= 0) {
            Matcher old = REVIEWED.matcher(lines.get(place));
            lines.set(place, old.replaceFirst("reviewed: " + day + "$1$2"));
            return Optional.of(start + String.join("", lines));
        }
        int before = place(lines, end, BEFORE);
        String lineEnd = lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
        lines.add(before < 0 ? end : before + 1, "reviewed: " + day + lineEnd);
        return Optional.of(start + String.join("", lines));
    }

    /** The text without that line. */
    static String without(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\\n)")));
        int place = place(lines, Math.max(end(lines), 0), REVIEWED);
        if (place >= 0) {
            lines.remove(place);
        }
        return String.join("", lines);
    }

    /** The line that ends the front matter; -1 where there is none. */
    private static int end(List<String> lines) {
        if (!FENCE.matcher(lines.get(0)).matches()) {
            return -1;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (FENCE.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The last line of the front matter that matches; -1 where none does. */
    private static int place(List<String> lines, int end, Pattern pattern) {
        for (int i = end - 1; i > 0; i--) {
            if (pattern.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
