package dev.trustbinder.workspace;

import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Person;
import dev.trustbinder.repository.Trailer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Makes values of JGit's commits. */
final class Commits {
    private static final PersonIdent NOBODY = new PersonIdent("", "", Instant.EPOCH, ZoneOffset.UTC);

    private Commits() {}

    static Commit of(RevCommit commit) {
        PersonIdent author = Optional.ofNullable(commit.getAuthorIdent()).orElse(NOBODY);
        PersonIdent committer = Optional.ofNullable(commit.getCommitterIdent()).orElse(NOBODY);
        return new Commit(
                commit.name(),
                person(author),
                instant(author),
                person(committer),
                instant(committer),
                Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
                commit.getFullMessage(),
                trailers(commit),
                SignedObject.commit(commit.getRawBuffer()));
    }

    private static Person person(PersonIdent ident) {
        return new Person(ident.getName(), ident.getEmailAddress());
    }

    private static Instant instant(PersonIdent ident) {
        return ident.getWhenAsInstant();
    }

    private static List<Trailer> trailers(RevCommit commit) {
        return commit.getFooterLines().stream()
                .map(line -> new Trailer(line.getKey(), line.getValue()))
                .toList();
    }
}
