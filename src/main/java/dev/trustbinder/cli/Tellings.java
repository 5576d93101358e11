package dev.trustbinder.cli;

import dev.trustbinder.changes.Telling;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How changes are told to those who keep the repository: with the names git knows. */
final class Tellings {
    private Tellings() {}

    static Telling of(Program program) {
        return new Telling(Tellings::authors, Tellings::approvers, UnaryOperator.identity());
    }

    private static List<String> authors(Version version) {
        return version.written().stream()
                .map(commit -> commit.author().name())
                .distinct()
                .toList();
    }

    private static List<String> approvers(Version version) {
        Stream<Commit> all = Stream.concat(version.written().stream(), version.landed().stream());
        Stream<String> merger = version
                .landed()
                .filter(commit -> commit.parents().size() > 1)
                .stream()
                .map(commit -> commit.committer().name());
        return Stream.concat(all.flatMap(commit -> trailers(commit)), merger)
                .distinct()
                .toList();
    }

    private static Stream<String> trailers(Commit commit) {
        return commit.trailers().stream()
                .filter(trailer -> Optional.of(trailer.key().toLowerCase(java.util.Locale.ROOT))
                        .filter(key -> key.equals("approved-by") || key.equals("reviewed-by"))
                        .isPresent())
                .map(trailer -> trailer.value().replaceFirst("\\s*<.*", ""));
    }
}
