package dev.trustbinder.disclose;

import dev.trustbinder.model.Entry;
import dev.trustbinder.prose.SafeHtml;
import java.util.List;

/** The text of a public document as the public reads it. */
final class PublicText {
    /** What stands before every anchor of a document's own text. */
    static final String ID_PREFIX = "";

    private PublicText() {}

    static SafeHtml of(dev.trustbinder.model.Program program, Entry<?> entry, PublicRecords records) {
        return SafeHtml.text("");
    }

    static List<PublicProfile.Heading> headings(Entry<?> entry) {
        return List.of();
    }
}
