package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.SafeHtml;
import java.util.List;

/** The texts of documents as the binder shows them. */
record Prose(Cells cells) {

    static boolean hasAnchor(Document document, String anchor) {
        return false;
    }

    static String anchorId(String anchor) {
        return "s-" + anchor;
    }

    /** The text of a document, for the page at {@code path}; none for a record without text. */
    List<SafeHtml> text(Entry<?> entry, String path) {
        return List.of();
    }
}
