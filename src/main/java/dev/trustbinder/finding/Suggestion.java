package dev.trustbinder.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        record Candidate(String name, int distance) {}
        List<Candidate> near = known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= limit)
                .map(name -> new Candidate(name, distance(folded, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= limit)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .toList();
        return near.stream()
                .filter(candidate -> candidate.distance == near.get(0).distance)
                .limit(MOST)
                .map(Candidate::name)
                .toList();
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

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
