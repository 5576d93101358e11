package dev.trustbinder.prose;

import dev.trustbinder.finding.Rule;

/** What reading a document can find. */
public final class ProseRules {
    static final Rule LIMIT = Rule.of("prose/limit");
    static final Rule PLACEHOLDER = Rule.of("prose/placeholder");
    static final Rule DUPLICATE_ANCHOR = Rule.of("prose/duplicate-anchor");
    static final Rule FOOTNOTE = Rule.of("prose/footnote");
    static final Rule LINK_LABEL = Rule.of("prose/link-label");
    static final Rule TABLE = Rule.of("prose/table");
    static final Rule FOREIGN = Rule.of("prose/foreign-markup");
    static final Rule LIST = Rule.of("prose/list");
    static final Rule UNSAFE_HTML = Rule.of("prose/unsafe-html");
    static final Rule UNSAFE_LINK = Rule.of("prose/unsafe-link");
    static final Rule REMOTE_IMAGE = Rule.of("prose/remote-image");
    static final Rule INVISIBLE_CHARACTER = Rule.of("prose/invisible-character");

    private ProseRules() {}
}
