package dev.trustbinder.check.trust;

import dev.trustbinder.check.judgement.Prose;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words that prospects read. */
final class PublicWords {
    private static final Set<Kind> TRUST = EnumSet.of(Kind.TRUST_CENTER, Kind.REPORT, Kind.ANSWER, Kind.UPDATE);

    private PublicWords() {}

    /** Those written for the trust center. */
    static Stream<Prose> written(Program program) {
        return TRUST.stream()
                .flatMap(kind -> program.index().all(kind).stream())
                .flatMap(Prose::in);
    }

    /** Those, and the title and text of every other public record. */
    static Stream<Prose> all(Program program) {
        Stream<Prose> others = program.index().all().stream()
                .filter(record -> record.isPublic() && !TRUST.contains(record.kind()))
                .flatMap(PublicWords::shown);
        return Stream.concat(written(program), others);
    }

    private static Stream<Prose> shown(Entry<?> record) {
        Stream<Prose> statement = record.facts() instanceof Control control
                ? Stream.of(Prose.of(record, "statement", control.statement()))
                : Stream.empty();
        return Stream.of(Stream.of(Prose.of(record, "title", record.title())), statement, Prose.inDocument(record))
                .flatMap(Function.identity());
    }
}
