package dev.trustbinder.changes;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How changes are told to one reader.
 *
 * @param approvals who wrote and approved what
 * @param name what someone is called
 * @param words a text without what the reader is not told
 */
public record Telling(Approvals approvals, Function<Identity, String> name, UnaryOperator<String> words) {

    /** For those who keep the repository: all of it, people by their names, strangers by what git calls them. */
    public static Telling toKeepers(Assessment assessment) {
        Program program = assessment.program();
        return new Telling(
                assessment.approvals(),
                identity -> program.find(PersonRecord.class, identity.person())
                        .map(Entry::facts)
                        .map(PersonRecord::name)
                        .filter(name -> !name.isEmpty())
                        .orElse(identity.key()),
                UnaryOperator.identity());
    }

    Step step(Version version) {
        List<Commit> commits =
                version.written().isEmpty() ? version.landed().stream().toList() : version.changes();
        return new Step(
                commits.stream().map(Commit::id).toList(),
                version.landed()
                        .map(Commit::id)
                        .filter(id -> !commits.isEmpty()
                                && commits.stream()
                                        .noneMatch(commit -> commit.id().equals(id))),
                commits.stream().map(Commit::authoredOn).max(LocalDate::compareTo),
                names(approvals.authors(version).stream()),
                names(approvals.byOthers(version).stream().map(Approval::by)));
    }

    private List<String> names(Stream<Identity> people) {
        return people.map(name).distinct().toList();
    }
}
