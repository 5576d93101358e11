package dev.trustbinder.changes;

import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How changes are told to one reader.
 *
 * @param authors who wrote a version
 * @param approvers who approved it
 * @param words a text without what the reader is not told
 */
public record Telling(
        Function<Version, List<String>> authors,
        Function<Version, List<String>> approvers,
        UnaryOperator<String> words) {

    Step step(Version version) {
        List<Commit> commits = version.written().isEmpty() ? version.landed().stream().toList() : version.changes();
        return new Step(
                commits.stream().map(Commit::id).toList(),
                version.landed()
                        .map(Commit::id)
                        .filter(id -> !commits.isEmpty()
                                && commits.stream()
                                        .noneMatch(commit -> commit.id().equals(id))),
                commits.stream()
                        .map(Commit::authoredOn)
                        .max(LocalDate::compareTo),
                authors.apply(version),
                approvers.apply(version));
    }
}
