package dev.trustbinder.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a user may have meant: known names near a name that is not known. */
public final class Suggestion {
    private static final int MOST = 3;

    private Suggestion() {}

    /**
     * The nearest of {@code known}, at most three, within a third of the length of {@code written} by
     * Damerau-Levenshtein distance, whatever the case.
     */
    public static List<String> near(String written, Collection<String> known) {
        int limit = Math.max(1, written.length() / 3);
        String folded = written.toLowerCase(Locale.ROOT);
        SortedSet<String> nearest = new TreeSet<>();
        for (String name : known) {
            int distance = distance(folded, name.toLowerCase(Locale.ROOT), limit);
            if (distance < limit) {
                limit = distance;
                nearest.clear();
            }
            if (distance == limit) {
                nearest.add(name);
            }
        }
        return nearest.stream().limit(MOST).toList();
    }

    /** {@code did you mean A, B or C?}, or what is allowed when nothing is near and little is, or nothing at all. */
    public static String help(String written, Collection<String> known) {
        List<String> near = near(written, known);
        if (!near.isEmpty()) {
            return "did you mean " + either(near) + "?";
        }
        return known.isEmpty() || known.size() > 12 ? "" : "allowed: " + String.join(", ", known);
    }

    private static String either(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.subList(0, last).stream().collect(Collectors.joining(", ")) + " or " + names.get(last);
    }

    /**
     * The Damerau-Levenshtein distance of two texts, or more than {@code limit} where it is more. Only cells at most
     * {@code limit} off the diagonal are looked at (Ukkonen 1985): any way through another costs more than that.
     */
    private static int distance(String a, String b, int limit) {
        int none = limit + 1;
        if (Math.abs(a.length() - b.length()) > limit) {
            return none;
        }
        int[] twoAbove = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> Math.min(j, none));
        for (int i = 1; i <= a.length(); i++) {
            int[] spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
            Arrays.fill(row, none);
            row[0] = Math.min(i, none);
            int least = row[0];
            for (int j = Math.max(1, i - limit); j <= Math.min(b.length(), i + limit); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(above[j - 1] + change, Math.min(above[j] + 1, row[j - 1] + 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, twoAbove[j - 2] + 1);
                }
                row[j] = Math.min(cost, none);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return none;
            }
        }
        return row[b.length()];
    }
}
