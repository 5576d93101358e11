package dev.trustbinder.check.judgement;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Texts;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words for people in a record or its document, that know where each of them stands.
 *
 * @param places where the characters from one index to another stand; the whole value where it is no document's
 */
public record Prose(Entry<?> record, String text, BiFunction<Integer, Integer, Location> places) {
    private static final Set<String> NOT_PROSE = Set.of("id", "notes");

    /** One value of a record. */
    public static Prose of(Entry<?> record, String path, String text) {
        Location place = record.source().at(path);
        return new Prose(record, text, (from, to) -> place);
    }

    /** The free texts of a record, but not its id and its internal notes. */
    public static Stream<Prose> inFields(Entry<?> record) {
        return Texts.of(record).stream()
                .filter(text -> text.key().names() == Names.NOTHING && !NOT_PROSE.contains(text.path()))
                .map(text -> of(record, text.path(), text.value()));
    }

    /** The passages of a record's document. */
    public static Stream<Prose> inDocument(Entry<?> record) {
        return record.body().stream()
                .flatMap(body -> body.passages().stream())
                .map(passage -> new Prose(record, passage.text(), passage::locate));
    }

    /** Everything a record says in words. */
    public static Stream<Prose> in(Entry<?> record) {
        return Stream.concat(inFields(record), inDocument(record));
    }

    /** Where the words from one index to another stand. */
    public Location at(int from, int to) {
        return places.apply(from, to);
    }

    /** The sentences, each with its own place. */
    public Stream<Prose> sentences() {
        return Sentences.of(text)
                .map(part -> new Prose(
                        record, part.text(), (from, to) -> places.apply(part.start() + from, part.start() + to)));
    }

    /** The stretches that match. */
    public Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text).results();
    }
}
