package dev.trustbinder.check.text;

import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that every passage of every document is asked for. It is tried only where one of its beginnings may stand,
 * which a glance at two characters tells.
 */
final class Sought {
    /** What is left of an ASCII letter in either case. */
    private static final int FOLDED = 0x5F;

    private final Pattern pattern;
    private final boolean[] starts = new boolean[1 << 14];

    /** {@code starts} are the first two characters, in any case, of all that can match; or one before any other. */
    Sought(Pattern pattern, List<String> starts) {
        this.pattern = pattern;
        for (String start : starts) {
            int first = start.charAt(0) & FOLDED;
            if (start.length() == 1) {
                Arrays.fill(this.starts, pair(first, 0), pair(first, FOLDED) + 1, true);
            } else {
                this.starts[pair(first, start.charAt(1))] = true;
            }
        }
    }

    /** The passages of a document in which it stands. */
    List<Passage> in(Document document) {
        return document.passages().stream()
                .filter(passage -> standsIn(passage.text()))
                .toList();
    }

    boolean standsIn(String text) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int first = text.isEmpty() ? 0 : text.charAt(0);
        for (int next = 1; next < text.length(); next++) {
            int second = text.charAt(next);
            if (starts[pair(first, second)]
                    && matcher.region(next - 1, text.length()).lookingAt()) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private static int pair(int first, int second) {
        return (first & FOLDED) << 7 | second & FOLDED;
    }
}
