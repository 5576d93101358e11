package dev.trustbinder.prose;

import dev.trustbinder.finding.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

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
     * A link or image that leads to another file of the repository or to an anchor of this document, or a link to a site,
     * which may be the company's own.
     *
     * @param target as written, with its {@code #anchor} and its percent signs
     */
    record Link(String target, Location location) implements Hole {

        /** The file part of the target, its percent signs undone; empty for an anchor of the same document. */
        public String path() {
            int hash = target.indexOf('#');
            return decoded(hash < 0 ? target : target.substring(0, hash));
        }

        /** Whether it is the whole address of a page, of whatever site. */
        public boolean isWeb() {
            return target.regionMatches(true, 0, "http", 0, "http".length()) && target.contains("://");
        }

        /** The part after the first {@code #}, its percent signs undone, or nothing. */
        public String anchor() {
            int hash = target.indexOf('#');
            return hash < 0 ? "" : decoded(target.substring(hash + 1));
        }

        private static String decoded(String written) {
            try {
                return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return written;
            }
        }
    }
}
