package dev.trustbinder.delta;

import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.delta.Redline.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The blocks of two texts side by side: first those that stayed, then, between them, those that are alike. */
final class BlockComparison {
    private final List<TextBlock> before;
    private final List<TextBlock> after;
    private final List<Block> result = new ArrayList<>();

    private BlockComparison(List<TextBlock> before, List<TextBlock> after) {
        this.before = before;
        this.after = after;
    }

    static List<Block> of(List<TextBlock> before, List<TextBlock> after) {
        BlockComparison comparison = new BlockComparison(before, after);
        comparison.compare();
        return comparison.result;
    }

    /** The items as numbers, equal where their texts are. */
    static <T> int[] numbered(List<T> items, Function<T, String> key, SortedMap<String, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(key.apply(item), unknown -> numbers.size()))
                .toArray();
    }

    private void compare() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        int[] partners =
                Alignment.of(numbered(before, TextBlock::key, numbers), numbered(after, TextBlock::key, numbers));
        along(partners);
    }

    private void along(int[] partners) {
        int old = 0;
        int young = 0;
        for (int kept = 0; kept < partners.length; kept++) {
            if (partners[kept] >= 0) {
                between(before.subList(old, kept), after.subList(young, partners[kept]));
                whole(before.get(kept), Change.KEPT);
                old = kept + 1;
                young = partners[kept] + 1;
            }
        }
        between(before.subList(old, before.size()), after.subList(young, after.size()));
    }

    private void between(List<TextBlock> removed, List<TextBlock> added) {
        int[] partners = Likeness.pairs(removed, added);
        int young = 0;
        for (int old = 0; old < partners.length; old++) {
            boolean gone = partners[old] < 0;
            while (!gone && young < partners[old]) {
                whole(added.get(young++), Change.ADDED);
            }
            if (gone) {
                whole(removed.get(old), Change.REMOVED);
            } else {
                changed(removed.get(old), added.get(young++));
            }
        }
        added.subList(young, added.size()).forEach(block -> whole(block, Change.ADDED));
    }

    private void whole(TextBlock block, Change change) {
        result.add(new Block(block.form(), block.level(), List.of(new Run(change, Tokens.join(block.words())))));
    }

    private void changed(TextBlock old, TextBlock young) {
        result.add(new Block(young.form(), young.level(), WordComparison.of(old.words(), young.words())));
    }

    /** Which of the blocks that went are which of those that came: the pairs that share the most words, in order. */
    private static final class Likeness {
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
            List<int[]> old =
                    removed.stream().map(block -> sorted(block, numbers)).toList();
            List<int[]> young =
                    added.stream().map(block -> sorted(block, numbers)).toList();
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

    /**
     * The words of two blocks side by side. Where hardly a word stayed, or one or two small words stand alone between
     * changes, they are shown as replaced, for stepping from word to word is harder to read than one phrase for another.
     */
    private static final class WordComparison {
        private static final int FEW_WORDS = 2;
        private static final int FEW_LETTERS = 5;
        private static final double LEAST_KEPT = 0.2;

        private final List<String> before;
        private final List<String> after;
        private final List<Hunk> hunks = new ArrayList<>();

        /** Words from {@code oldStart} on that became words from {@code newStart} on; ends exclusive. */
        private record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {
            int size() {
                return oldEnd - oldStart + newEnd - newStart;
            }
        }

        private WordComparison(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        static List<Run> of(List<String> before, List<String> after) {
            WordComparison comparison = new WordComparison(before, after);
            comparison.compare();
            return comparison.runs();
        }

        private void compare() {
            SortedMap<String, Integer> numbers = new TreeMap<>();
            int[] partners = Alignment.of(
                    BlockComparison.numbered(before, word -> word, numbers),
                    BlockComparison.numbered(after, word -> word, numbers));
            long kept = Arrays.stream(partners).filter(partner -> partner >= 0).count();
            if (kept < LEAST_KEPT * Math.min(before.size(), after.size())) {
                hunks.add(new Hunk(0, before.size(), 0, after.size()));
            } else {
                between(partners);
            }
        }

        /** Adds what stands between the words that stayed. */
        private void between(int[] partners) {
            int old = 0;
            int young = 0;
            for (int at = 0; at < partners.length; at++) {
                if (partners[at] >= 0) {
                    add(new Hunk(old, at, young, partners[at]));
                    old = at + 1;
                    young = partners[at] + 1;
                }
            }
            add(new Hunk(old, before.size(), young, after.size()));
        }

        private void add(Hunk hunk) {
            if (hunk.size() == 0) {
                return;
            }
            int last = hunks.size() - 1;
            if (last >= 0 && isSlight(hunks.get(last), hunk)) {
                Hunk earlier = hunks.remove(last);
                hunks.add(new Hunk(earlier.oldStart, hunk.oldEnd, earlier.newStart, hunk.newEnd));
            } else {
                hunks.add(hunk);
            }
        }

        private boolean isSlight(Hunk earlier, Hunk later) {
            List<String> kept = before.subList(earlier.oldEnd, later.oldStart);
            return kept.size() <= FEW_WORDS
                    && Tokens.join(kept).length() <= FEW_LETTERS
                    && earlier.size() + later.size() > 2 * FEW_WORDS;
        }

        private List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            int old = 0;
            for (Hunk hunk : hunks) {
                run(runs, Change.KEPT, before.subList(old, hunk.oldStart));
                run(runs, Change.REMOVED, before.subList(hunk.oldStart, hunk.oldEnd));
                run(runs, Change.ADDED, after.subList(hunk.newStart, hunk.newEnd));
                old = hunk.oldEnd;
            }
            run(runs, Change.KEPT, before.subList(old, before.size()));
            return runs;
        }

        private static void run(List<Run> runs, Change change, List<String> words) {
            if (!words.isEmpty()) {
                String text = String.join("", words);
                runs.add(new Run(change, runs.isEmpty() ? text.strip() : text));
            }
        }
    }
}
