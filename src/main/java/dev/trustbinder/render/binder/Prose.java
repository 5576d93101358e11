package dev.trustbinder.render.binder;

import dev.trustbinder.prose.Document;

/** The texts of documents as the binder shows them. */
final class Prose {
    private Prose() {}

    static boolean hasAnchor(Document document, String anchor) {
        return false;
    }

    static String anchorId(String anchor) {
        return "s-" + anchor;
    }
}
