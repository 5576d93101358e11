package dev.trustbinder.assess;

import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;

/**
 * A document that says when and by whom it was approved, beside what git knows of it.
 *
 * @param approvers the people it names as approvers, by id
 * @param authors who wrote the version in question
 * @param found the approvals of that version
 */
public record StatedApproval(
        Entry<?> document,
        Stated stated,
        Version version,
        SortedSet<String> approvers,
        List<Identity> authors,
        List<Approval> found) {
    /** So many days may lie between what a document says and what git knows. */
    private static final int TOLERATED_DAYS = 7;

    /** What git makes of a stated approval. */
    public enum Verdict {
        HOLDS,
        /** No approval is to be found. */
        NOWHERE,
        /** Only those who wrote it approved it. */
        BY_AUTHOR,
        /** Others approved it than it names. */
        BY_OTHERS,
        /** The approval is of another day, or the text is younger than it. */
        OTHER_DAY
    }

    /** The day on which the first commit of a version says it was written. */
    static LocalDate written(Version version) {
        return version.written().stream()
                .map(Commit::authoredOn)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** What git makes of it. */
    public Verdict verdict() {
        LocalDate approved = stated.approvedOn().orElseThrow();
        if (approved.isBefore(written(version).minusDays(TOLERATED_DAYS))) {
            return Verdict.OTHER_DAY;
        } else if (found.isEmpty()) {
            return Verdict.NOWHERE;
        }
        List<Approval> others =
                found.stream().filter(one -> !authors.contains(one.by())).toList();
        List<Approval> named = others.stream()
                .filter(one ->
                        approvers.isEmpty() || approvers.contains(one.by().person()))
                .toList();
        if (others.isEmpty()) {
            return Verdict.BY_AUTHOR;
        } else if (named.isEmpty()) {
            return Verdict.BY_OTHERS;
        }
        return named.stream().anyMatch(one -> isNear(one.on(), approved)) ? Verdict.HOLDS : Verdict.OTHER_DAY;
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= TOLERATED_DAYS;
    }

    /** {@code version 3 of POL-AC}, or the id alone. */
    public String name() {
        return stated.version().isEmpty()
                ? document.id()
                : "version %s of %s".formatted(stated.version(), document.id());
    }

    /** {@code commit 1a2b3c4d5e6f of 2026-03-02}. */
    public String commit() {
        Commit commit = version.landed().orElseThrow();
        return "commit %s of %s".formatted(commit.shortId(), commit.committedOn());
    }

    /** Who approved it, each once. */
    public List<String> foundBy() {
        return found.stream().map(one -> one.by().told()).distinct().sorted().toList();
    }

    /** The days on which it was approved, each once. */
    public List<String> foundOn() {
        return found.stream()
                .map(one -> one.on().toString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the document states it. */
    public Location place() {
        return document.source().at("approved-on");
    }
}
