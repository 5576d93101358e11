package dev.trustbinder.delta;

import java.util.List;

/** A block of a Markdown text: its words without the marks that make it a heading, an item or a row. */
record TextBlock(Redline.Form form, int level, List<String> words) {
    TextBlock {
        words = List.copyOf(words);
    }

    /** What makes two blocks the same, as one text. */
    String key() {
        return form + " " + level + String.join("", words);
    }
}
