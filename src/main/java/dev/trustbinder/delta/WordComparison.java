package dev.trustbinder.delta;

import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.delta.Redline.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of two blocks side by side. Where hardly a word stayed, or one or two small words stand alone between
 * changes, they are shown as replaced, for stepping from word to word is harder to read than one phrase for another.
 */
final class WordComparison {
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
