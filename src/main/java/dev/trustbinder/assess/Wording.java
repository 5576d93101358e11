package dev.trustbinder.assess;

import dev.trustbinder.model.Entry;
import dev.trustbinder.prose.Document;
import java.util.Optional;

/** The text of a document for comparison: every blank is one, so that a new line end is no change. */
final class Wording {
    private Wording() {}

    /** The whole text, or that of the section with an anchor; empty where no section has it. */
    static Optional<String> of(Entry<?> entry, Optional<String> anchor) {
        return anchor.isEmpty()
                ? entry.body().map(Document::plainSource)
                : entry.body().flatMap(body -> body.section(anchor.get())).map(Wording::plain);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
