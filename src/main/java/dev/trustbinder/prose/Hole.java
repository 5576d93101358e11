package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;

/** A place in a document that a site fills in: what stands there depends on who reads. */
public sealed interface Hole {
    Location location();

    /**
     * A record cited by its id: {@code [[POL-AC#access-reviews|how we review access]]}.
     *
     * @param anchor the part of the record's page; empty where the citation names none
     * @param label what the author wants to read; empty where the site shall choose
     */
    record Reference(String id, String anchor, String label, Location location) implements Hole {}

    /**
     * A value of the programme: {@code {{ organization.name }}}.
     *
     * @param name its dotted name
     */
    record Value(String name, Location location) implements Hole {}

    /**
     * A link or image that leads to another file of the repository, or to an anchor of this document.
     *
     * @param target as written, with its {@code #anchor}, percent signs undone by nobody
     */
    record Link(String target, Location location) implements Hole {

        /** The file part of the target; empty for an anchor of the same document. */
        public String path() {
            int hash = target.indexOf('#');
            return hash < 0 ? target : target.substring(0, hash);
        }

        /** The part after the first {@code #}, or nothing. */
        public String anchor() {
            int hash = target.indexOf('#');
            return hash < 0 ? "" : target.substring(hash + 1);
        }
    }
}
