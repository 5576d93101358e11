package dev.trustbinder.model;

import dev.trustbinder.prose.Document;
import java.util.Optional;

/**
 * One record of a workspace.
 *
 * @param <T> the noun
 * @param id the header's id, or the one derived from place or natural key where the kind has none of its own
 * @param body the text of a document
 */
public record Entry<T extends Record>(
        Kind kind, String id, Header header, T facts, Optional<Document> body, Source source) {

    /** The title, or the id of what has none. */
    public String title() {
        return header.title().isEmpty() ? id : header.title();
    }

    public String owner() {
        return header.owner();
    }

    /** Who may see it. */
    public Audience audience() {
        return header.audience().orElse(kind.defaultAudience());
    }

    public boolean isPublic() {
        return audience() == Audience.PUBLIC;
    }
}
