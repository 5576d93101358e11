package dev.trustbinder.delta;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which of the blocks that went are which of those that came: the pairs that share the most words, in order. */
final class Likeness {
    private static final double LEAST = 0.35;
    private static final long MOST_WORK = 2_000_000;

    private final double[][] alike;
    private final double[][] best;

    private Likeness(double[][] alike) {
        this.alike = alike;
        this.best = new double[alike.length + 1][alike[0].length + 1];
        for (int old = alike.length - 1; old >= 0; old--) {
            for (int young = alike[0].length - 1; young >= 0; young--) {
                double apart = Math.max(best[old + 1][young], best[old][young + 1]);
                best[old][young] = Math.max(apart, alike[old][young] + best[old + 1][young + 1]);
            }
        }
    }

    /** For each removed block the place of the added one it became, rising; -1 where it is gone, or the work too much. */
    static int[] pairs(List<TextBlock> removed, List<TextBlock> added) {
        int[] partners = new int[removed.size()];
        Arrays.fill(partners, -1);
        if (!removed.isEmpty() && !added.isEmpty() && work(removed, added) <= MOST_WORK) {
            new Likeness(table(removed, added)).pair(partners);
        }
        return partners;
    }

    private static long work(List<TextBlock> removed, List<TextBlock> added) {
        return words(removed) * added.size() + words(added) * removed.size();
    }

    private static long words(List<TextBlock> blocks) {
        return blocks.stream().mapToLong(block -> block.words().size()).sum();
    }

    private static double[][] table(List<TextBlock> removed, List<TextBlock> added) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        List<int[]> old = removed.stream().map(block -> sorted(block, numbers)).toList();
        List<int[]> young = added.stream().map(block -> sorted(block, numbers)).toList();
        double[][] table = new double[old.size()][young.size()];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                double share = sameForm(removed.get(i), added.get(j)) ? share(old.get(i), young.get(j)) : 0;
                table[i][j] = share < LEAST ? 0 : share;
            }
        }
        return table;
    }

    private static boolean sameForm(TextBlock old, TextBlock young) {
        return old.form() == young.form() && old.level() == young.level();
    }

    private static int[] sorted(TextBlock block, SortedMap<String, Integer> numbers) {
        return Arrays.stream(BlockComparison.numbered(block.words(), word -> word, numbers))
                .sorted()
                .toArray();
    }

    /** How much of the words of both is common to both, 0 to 1. */
    private static double share(int[] old, int[] young) {
        int common = 0;
        int j = 0;
        for (int word : old) {
            while (j < young.length && young[j] < word) {
                j++;
            }
            if (j < young.length && young[j] == word) {
                common++;
                j++;
            }
        }
        return 2.0 * common / (old.length + young.length);
    }

    private void pair(int[] partners) {
        int young = 0;
        for (int old = 0; old < partners.length; old++) {
            while (young < alike[old].length && best[old][young] == best[old][young + 1]) {
                young++;
            }
            if (young < alike[old].length && best[old][young] > best[old + 1][young]) {
                partners[old] = young++;
            }
        }
    }
}
