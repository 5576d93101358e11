package dev.trustbinder.delta;

import dev.trustbinder.delta.Redline.Block;
import dev.trustbinder.delta.Redline.Change;
import dev.trustbinder.delta.Redline.Run;
import java.util.ArrayList;
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
}
