package dev.trustbinder.disclose;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.LinkTargets;
import dev.trustbinder.model.Program;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Heading;
import dev.trustbinder.prose.Hole;
import dev.trustbinder.prose.Resolver;
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

    /**
     * What the public may read in the holes of a public document: citations of and links to what is itself shown, and the
     * values that the programme names as public. Every public document stands two folders below the root of the site.
     */
    private static final class PublicResolver implements Resolver {
        private static final String ROOT = "../../";
        private static final String WITHHELD = "a record that is not public";

        private final Program program;
        private final Entry<?> entry;
        private final PublicRecords records;

        PublicResolver(Program program, Entry<?> entry, PublicRecords records) {
            this.program = program;
            this.entry = entry;
            this.records = records;
        }

        /** The check reports a citation of what is not public; here its id is withheld all the same. */
        @Override
        public Optional<Target> reference(String id, String anchor) {
            return Optional.of(records.citation(anchor.isEmpty() ? id : id + "#" + anchor)
                    .map(citation -> new Target(citation.title(), Optional.of(ROOT + citation.href())))
                    .orElseGet(() -> new Target(WITHHELD, Optional.empty())));
        }

        @Override
        public Optional<String> value(String name) {
            List<String> open = program.charter()
                    .publication()
                    .map(Charter.PublicationSettings::publicValues)
                    .orElse(List.of());
            return open.contains(name) ? known(name) : Optional.empty();
        }

        private Optional<String> known(String name) {
            Charter charter = program.charter();
            return switch (name) {
                case "organization.name" -> charter.organization().map(Charter.Organization::name);
                case "organization.short-name" -> Optional.of(charter.shortName());
                case "organization.address" -> charter.organization().map(Charter.Organization::address);
                case "organization.site" -> charter.organization().map(Charter.Organization::site);
                case "system.name" -> charter.system().map(Charter.SystemDescription::name);
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> link(String target) {
            LinkTargets.Target means = records.targets()
                    .of(entry, new Hole.Link(target, entry.source().whole()));
            if (!(means instanceof LinkTargets.Place place)) {
                return Optional.empty();
            } else if (target.startsWith("#") && place.document().equals(entry)) {
                return Optional.of(place.anchor().isEmpty() ? "#" : "#" + Document.anchorId(place.anchor()));
            }
            String id = place.document().id();
            return records.citation(place.anchor().isEmpty() ? id : id + "#" + place.anchor())
                    .map(citation -> ROOT + citation.href());
        }
    }
}
