package dev.trustbinder.cli;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.changes.Telling;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How changes are told to those who keep the repository: people by their names, else by what git calls them. */
record Tellings(Program program, Approvals approvals) {

    static Telling of(Assessment assessment) {
        Tellings tellings = new Tellings(assessment.program(), assessment.approvals());
        return new Telling(tellings::authors, tellings::approvers, UnaryOperator.identity());
    }

    private List<String> authors(Version version) {
        List<Identity> authors = approvals.authors(version);
        boolean known = authors.stream().allMatch(Identity::isPerson);
        return known
                ? authors.stream().map(this::name).toList()
                : version.changes().stream()
                        .map(Commit::author)
                        .map(person -> person.name())
                        .distinct()
                        .toList();
    }

    private List<String> approvers(Version version) {
        return approvals.byOthers(version).stream()
                .map(approval -> approval.by().isPerson() ? name(approval.by()) : unknown(approval))
                .distinct()
                .toList();
    }

    private String name(Identity identity) {
        return program.find(PersonRecord.class, identity.person())
                .map(Entry::facts)
                .map(PersonRecord::name)
                .filter(name -> !name.isEmpty())
                .orElse(identity.person());
    }

    private static String unknown(Approval approval) {
        return Optional.of(approval)
                .filter(one -> one.means() == Approval.Means.MERGE)
                .flatMap(Approval::commit)
                .map(commit -> commit.committer().name())
                .orElseGet(() -> approval.by().told());
    }
}
