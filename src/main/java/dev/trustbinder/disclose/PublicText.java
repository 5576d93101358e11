package dev.trustbinder.disclose;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Program;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Heading;
import dev.trustbinder.prose.SafeHtml;
import java.util.List;
import java.util.Optional;

/** The text of one public document as the public reads it. */
record PublicText(Entry<?> entry, PublicResolver resolver) {

    static PublicText of(Program program, Entry<?> entry, PublicRecords records) {
        return new PublicText(entry, new PublicResolver(program, entry, records));
    }

    SafeHtml html() {
        return body().map(document -> document.renderUnder(entry.title(), resolver))
                .orElseGet(() -> SafeHtml.text(""));
    }

    /** The headings below the title; the highest of them has level 2, as in the text. */
    List<PublicProfile.Heading> headings() {
        List<Heading> below = body().map(document -> document.outline(resolver)).orElse(List.of()).stream()
                .filter(heading ->
                        !heading.text().equalsIgnoreCase(entry.title().strip()))
                .toList();
        int highest = below.stream().mapToInt(Heading::level).min().orElse(2);
        return below.stream()
                .map(heading -> new PublicProfile.Heading(
                        heading.level() - highest + 2, heading.text(), Document.anchorId(heading.anchor())))
                .toList();
    }

    private Optional<Document> body() {
        return entry.body();
    }
}
