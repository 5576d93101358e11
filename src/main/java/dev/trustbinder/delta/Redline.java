package dev.trustbinder.delta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How one text became another, for people to read: block by block, and word by word where a block changed. White space
 * does not count. The blocks' kept and removed runs give the old text, their kept and added runs the new one.
 *
 * @param blocks every block of both texts, in order; what was removed stands before what took its place
 */
public record Redline(List<Block> blocks) {
    private static final int CONTEXT = 1;
    private static final int LEAST_FOLDED = 2;

    public Redline {
        blocks = List.copyOf(blocks);
    }

    /** What happened to words. */
    public enum Change {
        KEPT,
        REMOVED,
        ADDED
    }

    /** The forms a block of Markdown has. */
    public enum Form {
        HEADING,
        PARAGRAPH,
        ITEM,
        NUMBERED,
        ROW,
        QUOTE,
        CODE
    }

    /** A block, or a number of blocks left out because nothing happened there. */
    public sealed interface Part permits Block, Fold {}

    /** Words side by side with one fate; a blank at its start belongs between it and the words before. */
    public record Run(Change change, String text) {}

    /**
     * A heading, paragraph, list item, table row, quotation or line of code.
     *
     * @param level of a heading 1 to 6, of an item or quotation from 1; else 0
     */
    public record Block(Form form, int level, List<Run> runs) implements Part {
        public Block {
            runs = List.copyOf(runs);
        }

        /** Whether every word of it has this fate. */
        public boolean isAll(Change change) {
            return runs.stream().allMatch(run -> run.change() == change);
        }
    }

    /** So many blocks side by side, unchanged and left out. */
    public record Fold(int blocks) implements Part {}

    /** The way from one Markdown text to another. */
    public static Redline of(String before, String after) {
        return new Redline(BlockComparison.of(TextBlocks.of(before), TextBlocks.of(after)));
    }

    /** The same with every run in other words. */
    public Redline told(UnaryOperator<String> words) {
        return new Redline(blocks.stream()
                .map(block -> new Block(
                        block.form(),
                        block.level(),
                        block.runs().stream()
                                .map(run -> new Run(run.change(), words.apply(run.text())))
                                .toList()))
                .toList());
    }

    /** Whether not a word changed. */
    public boolean isEmpty() {
        return blocks.stream().allMatch(block -> block.isAll(Change.KEPT));
    }

    /** How many words have this fate. */
    public int words(Change change) {
        return blocks.stream()
                .flatMap(block -> block.runs().stream())
                .filter(run -> run.change() == change)
                .mapToInt(run -> run.text().strip().split("\\s+").length)
                .sum();
    }

    /** The changed blocks, each with its neighbours and the heading it stands under; of the rest only the number. */
    public List<Part> folded() {
        boolean[] shown = shown();
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < shown.length; ) {
            int hidden = hidden(shown, at);
            if (hidden >= LEAST_FOLDED) {
                parts.add(new Fold(hidden));
                at += hidden;
            } else {
                parts.add(blocks.get(at++));
            }
        }
        return parts;
    }

    private static int hidden(boolean[] shown, int from) {
        int end = from;
        while (end < shown.length && !shown[end]) {
            end++;
        }
        return end - from;
    }

    private boolean[] shown() {
        boolean[] shown = new boolean[blocks.size()];
        int heading = -1;
        for (int at = 0; at < shown.length; at++) {
            Block block = blocks.get(at);
            heading = block.form() == Form.HEADING ? at : heading;
            if (!block.isAll(Change.KEPT)) {
                Arrays.fill(shown, Math.max(0, at - CONTEXT), Math.min(shown.length, at + CONTEXT + 1), true);
                shown[Math.max(0, heading)] |= heading >= 0;
            }
        }
        return shown;
    }
}
