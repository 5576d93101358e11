package dev.trustbinder.prose;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** The passages of a document in the order of the file. */
final class Passages {
    /** A line of so many underscores is one to write on, though Markdown makes it a rule across the page. */
    private static final int TO_SIGN_ON = 10;

    private final Source source;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(Source source) {
        this.source = source;
    }

    static List<Passage> of(Node document, Source source) {
        Passages found = new Passages(source);
        found.read(document);
        return List.copyOf(found.passages);
    }

    private void read(Node node) {
        for (Node child : node.getChildren()) {
            if (child instanceof Heading) {
                add(Passage.Kind.HEADING, child);
            } else if (child instanceof Paragraph) {
                add(node instanceof ListItem ? Passage.Kind.ITEM : Passage.Kind.PARAGRAPH, child);
            } else if (child instanceof TableNode.Cell) {
                add(Passage.Kind.CELL, child);
            } else if (child instanceof ThematicBreak
                    && child.getTextLength() >= TO_SIGN_ON
                    && child.getChars().startsWith("_")) {
                Span line = new Span(child.getStartOffset(), child.getEndOffset());
                passages.add(new Passage(
                        source,
                        Passage.Kind.PARAGRAPH,
                        child.getChars().toString(),
                        line,
                        List.of(new Passage.Run(0, line.start()))));
            } else if (child instanceof HtmlBlockBase html) {
                Words.passages(source, html).stream()
                        .filter(passage -> !passage.text().isBlank())
                        .forEach(passages::add);
            } else {
                read(child);
            }
        }
    }

    private void add(Passage.Kind kind, Node block) {
        Passage passage = Words.passage(source, kind, block);
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }
}
