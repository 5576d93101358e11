package dev.trustbinder.prose;

import java.util.Optional;

/** What one site knows to put into the holes of documents; the same question always has the same answer. */
public interface Resolver {
    /** Knows nothing: citations show their ids, values stay as written, links show their text alone. */
    Resolver NOTHING = new Resolver() {
        @Override
        public Optional<Target> reference(String id, String anchor) {
            return Optional.empty();
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> link(String target) {
            return Optional.empty();
        }
    };

    /**
     * What a citation leads to.
     *
     * @param label what to read where the author wrote no label
     * @param href where it leads; empty shows the label alone
     */
    record Target(String label, Optional<String> href) {}

    /** @param anchor the part of the record's page, or empty; empty answer: the id alone is shown */
    Optional<Target> reference(String id, String anchor);

    /** The value of that name as plain text; empty leaves the placeholder as written. */
    Optional<String> value(String name);

    /**
     * Where a link leads in this site. Empty leaves the address of a site as it is, and shows of a link to a file the text
     * alone, or an image's description.
     */
    Optional<String> link(String target);
}
