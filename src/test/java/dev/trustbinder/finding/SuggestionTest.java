package dev.trustbinder.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void namesTheNearestAndNoOther() {
        assertThat(Suggestion.near("titel", List.of("title", "tile", "owner"))).containsExactly("title");
        assertThat(Suggestion.near("CC6.11", List.of("CC6.1", "CC6.2", "A1.1"))).containsExactly("CC6.1");
        assertThat(Suggestion.near("OWNER", List.of("owner"))).containsExactly("owner");
        assertThat(Suggestion.near("ab", List.of("xyz", "abcd"))).isEmpty();
    }

    @Test
    void findsWhatAWholeTableOfDistancesFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                known.add(word(random));
            }
            String written = word(random);
            int limit = Math.max(1, written.length() / 3);
            int least = known.stream()
                    .mapToInt(name -> distance(written, name))
                    .min()
                    .orElseThrow();
            List<String> expected = known.stream()
                    .filter(name -> distance(written, name) == least && least <= limit)
                    .distinct()
                    .sorted()
                    .limit(3)
                    .toList();
            assertThat(Suggestion.near(written, known))
                    .as(written + " among " + known)
                    .isEqualTo(expected);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** Damerau-Levenshtein as its definition has it. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                int least = Math.max(i, j);
                if (i > 0 && j > 0) {
                    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
                }
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
