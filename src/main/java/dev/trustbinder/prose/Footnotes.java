package dev.trustbinder.prose;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The footnotes that a document cites, in the order of their first citation. */
final class Footnotes {
    private final Draft draft;
    private final List<FootnoteBlock> cited = new ArrayList<>();
    private final List<Integer> citations = new ArrayList<>();

    Footnotes(Draft draft) {
        this.draft = draft;
    }

    /** Writes the number of a footnote, as a link unless it stands in one. */
    void cite(FootnoteBlock note, boolean insideLink) {
        int index = indexOf(note);
        int number = index + 1;
        if (insideLink) {
            draft.html("<sup>" + number + "</sup>");
            return;
        }
        int citation = citations.get(index) + 1;
        citations.set(index, citation);
        Span span = InlineWriter.span(note);
        draft.html("<sup>")
                .tag("a", span)
                .attribute(Draft.OWN_ID, back(number, citation))
                .attribute("href", "#n-" + number)
                .attribute("aria-label", "Footnote " + number)
                .html(">" + number + "</a></sup>");
    }

    private int indexOf(FootnoteBlock note) {
        for (int i = 0; i < cited.size(); i++) {
            if (cited.get(i) == note) {
                return i;
            }
        }
        cited.add(note);
        citations.add(0);
        return cited.size() - 1;
    }

    private static String back(int number, int citation) {
        return "n-" + number + "-" + citation;
    }

    boolean isCited(FootnoteBlock note) {
        return cited.stream().anyMatch(other -> other == note);
    }

    /** Writes the notes at the end; a note may cite further ones, which then follow it. */
    void write(Consumer<FootnoteBlock> content) {
        if (cited.isEmpty()) {
            return;
        }
        draft.html("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n");
        for (int i = 0; i < cited.size(); i++) {
            int number = i + 1;
            draft.html("<li " + Draft.OWN_ID + "=\"n-" + number + "\">");
            content.accept(cited.get(i));
            if (citations.get(i) > 0) {
                draft.html(" ")
                        .tag("a", InlineWriter.span(cited.get(i)))
                        .attribute("href", "#" + back(number, 1))
                        .attribute("class", "footnote-back")
                        .attribute("aria-label", "Back to footnote " + number + " in the text")
                        .html(">↩</a>");
            }
            draft.html("</li>\n");
        }
        draft.html("</ol>\n</section>\n");
    }
}
