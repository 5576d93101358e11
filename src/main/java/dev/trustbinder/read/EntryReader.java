package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.AccessRemoval;
import dev.trustbinder.model.Acknowledgement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Source;
import dev.trustbinder.model.Training;
import dev.trustbinder.prose.Document;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Reads maps into entries: the header every record has and the noun of its kind. */
final class EntryReader {
    /** What an id looks like. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final List<Finding> findings;

    EntryReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** The record in {@code map}, as far as it can be read. */
    Entry<?> read(Kind kind, YamlNode.Mapping map, Optional<Document> body) {
        return read(kind, kind.type(), map, body, "");
    }

    /** The record in {@code map} under an id taken from where it lies. */
    <T extends Record> Entry<T> read(
            Kind kind, Class<T> type, YamlNode.Mapping map, Optional<Document> body, String derivedId) {
        NounReader reader = new NounReader(findings);
        List<Field> known = fields(type);
        reader.refuseUnknown(body.isPresent() ? reader.withoutForeign(map, known) : map, "", known);
        List<String> required = derivedId.isEmpty() ? kind.requiredHeaders() : List.of();
        Header header = reader.fields(Header.class, forHeader(map, type), "", required);
        T facts = reader.fields(type, map, "", List.of());
        SortedMap<String, Location> places = reader.places();
        Source source = new Source(map.location(), places);
        return new Entry<>(kind, id(kind, header, facts, derivedId, source), header, facts, body, source);
    }

    /** The keys of a record: those of its noun, then those of the header. */
    static List<Field> fields(Class<? extends Record> type) {
        return Stream.concat(Field.of(type).stream(), Field.of(Header.class).stream())
                .toList();
    }

    /** A noun's own key hides the header's of that name, such as {@code listed} of an access review. */
    private static YamlNode.Mapping forHeader(YamlNode.Mapping map, Class<? extends Record> type) {
        List<String> own = Field.of(type).stream().map(Field::key).toList();
        List<YamlNode.Pair> rest =
                map.pairs().stream().filter(pair -> !own.contains(pair.key())).toList();
        return new YamlNode.Mapping(rest, map.location());
    }

    private String id(Kind kind, Header header, Record facts, String derived, Source source) {
        if (!derived.isEmpty()) {
            return derived;
        } else if (!source.places().containsKey("id")) {
            return NaturalKey.of(kind, facts, source);
        } else if (!header.id().matches(ID)) {
            findings.add(ReadRules.ID.at(
                    source.at("id"),
                    "%s is no id".formatted(header.id().isEmpty() ? "nothing" : header.id()),
                    "an id begins with a letter or digit and has letters, digits, dots, underscores and hyphens"));
        }
        return header.id();
    }

    /** The id of a record that has none of its own: the facts that make it what it is. */
    private static final class NaturalKey {
        private NaturalKey() {}

        /** The key of {@code facts}; the place in the file for a kind that should have an id but lacks it. */
        static String of(Kind kind, Record facts, Source source) {
            if (facts instanceof Training training) {
                return training.person() + "." + training.course();
            } else if (facts instanceof AccessRemoval removal) {
                return removal.person() + "." + removal.system();
            } else if (facts instanceof Acknowledgement accepted) {
                String day = accepted.on().map(Object::toString).orElse("open");
                return accepted.person() + "." + String.join("+", accepted.policies()) + "." + day;
            } else if (kind == Kind.TRUST_CENTER) {
                return "trust-center";
            }
            return source.file().stem() + ".line-" + source.whole().line();
        }
    }
}
