package dev.trustbinder.check.judgement;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Texts;
import dev.trustbinder.prose.Document;
import dev.trustbinder.prose.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words for people in a record, its document or {@code program.yml}, that know where each of them stands.
 *
 * @param id of the record, or {@code program.yml}
 * @param record that says them; empty for {@code program.yml}
 * @param path of the field that holds them; empty in a document
 * @param places where the characters from one index to another stand; the whole value where it is no document's
 */
public record Prose(
        String id, Optional<Entry<?>> record, String path, String text, BiFunction<Integer, Integer, Location> places) {
    private static final Set<String> NOT_PROSE = Set.of("id", "notes");

    /** One value of a record. */
    public static Prose of(Entry<?> record, String path, String text) {
        Location place = record.source().at(path);
        return new Prose(record.id(), Optional.of(record), path, text, (from, to) -> place);
    }

    /** The free texts of a record, but not its id and its internal notes. */
    public static Stream<Prose> inFields(Entry<?> record) {
        return Texts.of(record).stream().filter(Prose::isFree).map(text -> of(record, text.path(), text.value()));
    }

    private static boolean isFree(Texts.Text text) {
        return text.key().names() == Names.NOTHING && !NOT_PROSE.contains(text.path());
    }

    /** The passages of a record's document. */
    public static Stream<Prose> inDocument(Entry<?> record) {
        return passages(record, record.body().map(Document::passages).orElse(List.of()));
    }

    /** Those passages of a record's document that {@code which} finds, asked once of each document. */
    public static Stream<Prose> inDocument(Entry<?> record, Function<Document, List<Passage>> which) {
        return passages(record, record.body().map(body -> body.once(which)).orElse(List.of()));
    }

    private static Stream<Prose> passages(Entry<?> record, List<Passage> passages) {
        return passages.stream()
                .map(passage -> new Prose(record.id(), Optional.of(record), "", passage.text(), passage::locate));
    }

    /** Everything a record says in words. */
    public static Stream<Prose> in(Entry<?> record) {
        return Stream.concat(inFields(record), inDocument(record));
    }

    /** Everything that the records and {@code program.yml} say in words. */
    public static Stream<Prose> in(Program program) {
        return in(program, Prose::inDocument);
    }

    /** As above; of documents, what {@code inDocument} finds in them. */
    public static Stream<Prose> in(Program program, Function<Entry<?>, Stream<Prose>> inDocument) {
        Stream<Prose> charter = Texts.of(program.charter()).stream()
                .filter(Prose::isFree)
                .map(text -> new Prose(
                        "program.yml",
                        Optional.empty(),
                        text.path(),
                        text.value(),
                        (from, to) -> program.charterSource().at(text.path())));
        return Stream.concat(
                program.index().all().stream()
                        .flatMap(record -> Stream.concat(inFields(record), inDocument.apply(record))),
                charter);
    }

    public boolean isOf(Kind kind) {
        return record.filter(entry -> entry.kind() == kind).isPresent();
    }

    public boolean isInDocument() {
        return path.isEmpty();
    }

    /** Where the words from one index to another stand. */
    public Location at(int from, int to) {
        return places.apply(from, to);
    }

    /** The sentences, each with its own place. */
    public Stream<Prose> sentences() {
        return Sentences.of(text)
                .map(part -> new Prose(
                        id,
                        record,
                        path,
                        part.text(),
                        (from, to) -> places.apply(part.start() + from, part.start() + to)));
    }

    /** The stretches that match. */
    public Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text).results();
    }

    /** Cuts text into sentences. */
    private static final class Sentences {
        private static final Pattern SENTENCE = Pattern.compile("(?:[^.!?;]|[.!?;](?!\\s|$))+[.!?;]*");

        private Sentences() {}

        /** A sentence and the index at which it starts. */
        record Part(int start, String text) {}

        static Stream<Part> of(String text) {
            return SENTENCE.matcher(text).results().map(match -> new Part(match.start(), match.group()));
        }
    }
}
