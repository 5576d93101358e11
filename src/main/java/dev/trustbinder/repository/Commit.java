package dev.trustbinder.repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One commit.
 *
 * @param id 40 lower-case hexadecimal digits
 * @param authored when the author says the change was made
 * @param committed when the committer says it was recorded
 * @param parents ids; two or more make a merge
 * @param message the whole message, untrusted text
 * @param signature as git stores it, verified by nobody; it covers everything else here
 */
public record Commit(
        String id,
        Person author,
        Instant authored,
        Person committer,
        Instant committed,
        List<String> parents,
        String message,
        List<Trailer> trailers,
        Optional<Signature> signature) {

    public Commit {
        parents = List.copyOf(parents);
        trailers = List.copyOf(trailers);
    }

    /** The first twelve digits of the id, as people quote it. */
    public String shortId() {
        return id.substring(0, 12);
    }

    /** The day, in UTC, on which the author says the change was made. */
    public LocalDate authoredOn() {
        return LocalDate.ofInstant(authored, ZoneOffset.UTC);
    }

    /** The day, in UTC, on which the committer says it was recorded. */
    public LocalDate committedOn() {
        return LocalDate.ofInstant(committed, ZoneOffset.UTC);
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** The first line of the message. */
    public String subject() {
        return message.lines().findFirst().orElse("");
    }
}
