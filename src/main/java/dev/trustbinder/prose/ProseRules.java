package dev.trustbinder.prose;

import dev.trustbinder.finding.Rule;
import dev.trustbinder.finding.Severity;
import java.util.List;

/** What reading a document can find. */
public final class ProseRules {
    static final Rule LIMIT =
            Rule.defect("prose/limit", Severity.ERROR, "a document is too large or too tangled to be read as Markdown");
    static final Rule PLACEHOLDER = Rule.defect(
            "prose/placeholder", Severity.ERROR, "a placeholder or citation is not written as one that can be filled");
    static final Rule DUPLICATE_ANCHOR =
            Rule.defect("prose/duplicate-anchor", Severity.ERROR, "two places of a document claim the same anchor");
    static final Rule FOOTNOTE = Rule.defect(
            "prose/footnote", Severity.WARNING, "a footnote is cited but not written, or written but not cited");
    static final Rule LINK_LABEL =
            Rule.defect("prose/link-label", Severity.WARNING, "a link names a label that the document does not define");
    static final Rule TABLE = Rule.defect(
            "prose/table", Severity.WARNING, "a table has cells beyond its header, or is none as it is written");
    static final Rule FOREIGN = Rule.defect(
            "prose/foreign-markup", Severity.WARNING, "markup of another tool is shown as it is written, or as code");
    static final Rule LIST = Rule.defect(
            "prose/list", Severity.WARNING, "an item of a list stands so that GitHub shows it as text or code");
    static final Rule UNSAFE_HTML =
            Rule.defect("prose/unsafe-html", Severity.WARNING, "raw HTML that no page may hold is left out");
    static final Rule UNSAFE_LINK =
            Rule.defect("prose/unsafe-link", Severity.WARNING, "a link or image has an address that no page may hold");
    static final Rule REMOTE_IMAGE = Rule.defect(
            "prose/remote-image",
            Severity.WARNING,
            "an image would be loaded from another site and is shown as a link");
    static final Rule INVISIBLE_CHARACTER = Rule.defect(
            "prose/invisible-character", Severity.WARNING, "text holds a character that cannot be seen or was lost");

    private ProseRules() {}

    /** Every rule of this room, by name. */
    public static List<Rule> all() {
        return List.of(
                DUPLICATE_ANCHOR,
                FOOTNOTE,
                FOREIGN,
                INVISIBLE_CHARACTER,
                LIMIT,
                LINK_LABEL,
                LIST,
                PLACEHOLDER,
                REMOTE_IMAGE,
                TABLE,
                UNSAFE_HTML,
                UNSAFE_LINK);
    }
}
