package dev.trustbinder.check.approval;

import dev.trustbinder.assess.Approval;
import dev.trustbinder.assess.Approvals;
import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Edition;
import dev.trustbinder.assess.Editions;
import dev.trustbinder.assess.Identity;
import dev.trustbinder.assess.Stated;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Location;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A document that says when and by whom it was approved, beside what git knows of it.
 *
 * @param approvers the people it names as approvers, by id
 * @param authors who wrote the version in question
 * @param found the approvals of that version
 */
record Claim(
        Entry<?> document,
        Stated stated,
        Version version,
        SortedSet<String> approvers,
        List<Identity> authors,
        List<Approval> found) {
    /** So many days may lie between what a document says and what git knows. */
    private static final int TOLERATED_DAYS = 7;

    private static final int FEW = 3;

    /** What comes of a claim. */
    enum Verdict {
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

    /** The claims of all documents whose approval, if it is true, git must know. */
    static List<Claim> in(Assessment assessment) {
        if (assessment.program().revision().head().isEmpty()) {
            return List.of();
        }
        Approvals approvals = Approvals.of(assessment.program());
        return Stream.of(Kind.POLICY, Kind.PROCEDURE, Kind.SECTION)
                .flatMap(kind -> assessment.program().index().all(kind).stream())
                .flatMap(document -> of(document, approvals, assessment).stream())
                .toList();
    }

    /** Whether git holds no approval at all: who approves elsewhere is told so once, and not document by document. */
    static boolean areNowhere(List<Claim> claims) {
        return claims.size() > FEW
                && claims.stream().allMatch(claim -> claim.found().isEmpty());
    }

    private static Optional<Claim> of(Entry<?> document, Approvals approvals, Assessment assessment) {
        Optional<Stated> stated = Stated.of(document)
                .filter(one -> one.approvedOn().isPresent() && !one.approvers().isEmpty())
                .filter(one -> one.retired()
                        .filter(end -> !end.isAfter(assessment.day()))
                        .isEmpty());
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        Editions editions = Editions.of(assessment.program().past().of(document));
        return approvable(editions)
                .filter(edition -> !isOlderThanItsHistory(edition, stated.get()))
                .map(edition -> new Claim(
                        document,
                        stated.get(),
                        edition.version(),
                        people(stated.get(), assessment),
                        approvals.authors(edition.version()),
                        approvals.of(edition.version())));
    }

    private static SortedSet<String> people(Stated stated, Assessment assessment) {
        SortedSet<String> people = new TreeSet<>();
        LocalDate day = stated.approvedOn().orElse(assessment.day());
        stated.approvers()
                .forEach(approver ->
                        assessment.roster().person(approver, day).ifPresent(person -> people.add(person.id())));
        return people;
    }

    /** The newest edition that changed what is approved: the text, or what is said of its approval. */
    private static Optional<Edition> approvable(Editions editions) {
        Optional<Edition> edition =
                editions.current().filter(one -> one.version().entry().isPresent());
        while (edition.isPresent()) {
            Optional<Edition> before = editions.before(edition.get());
            if (before.isEmpty() || isApprovedAnew(before.get(), edition.get())) {
                return edition.filter(one -> one.nature() != Edition.Nature.FIRST_KNOWN);
            }
            edition = before;
        }
        return edition;
    }

    private static boolean isApprovedAnew(Edition before, Edition edition) {
        Entry<?> old = before.version().entry().orElseThrow();
        Entry<?> now = edition.version().entry().orElseThrow();
        return !Editions.hasSameText(old, now) || !approval(old).equals(approval(now));
    }

    private static String approval(Entry<?> document) {
        return Stated.of(document)
                .map(stated -> stated.approvers() + " " + stated.version() + " " + stated.approvedOn())
                .orElse("");
    }

    /** Whether it came into git as it had been approved before. */
    private static boolean isOlderThanItsHistory(Edition edition, Stated stated) {
        return edition.nature() == Edition.Nature.INTRODUCED
                && stated.approvedOn()
                        .filter(day -> day.isBefore(written(edition.version())))
                        .isPresent();
    }

    /** The day on which the first commit of a version says it was written. */
    private static LocalDate written(Version version) {
        return version.written().stream()
                .map(commit -> LocalDate.ofInstant(commit.authored(), ZoneOffset.UTC))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    Verdict verdict() {
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
    String name() {
        return stated.version().isEmpty()
                ? document.id()
                : "version %s of %s".formatted(stated.version(), document.id());
    }

    /** {@code commit 1a2b3c4d5e6f of 2026-03-02}. */
    String commit() {
        Commit commit = version.landed().orElseThrow();
        return "commit %s of %s".formatted(commit.shortId(), Approvals.day(commit));
    }

    /** Who approved it, each once. */
    String foundBy() {
        return Phrase.all(
                found.stream().map(one -> one.by().told()).distinct().sorted().toList());
    }

    /** Whether the approval found is of the day before which nothing of this text was written. */
    String foundOn() {
        return Phrase.all(found.stream()
                .map(one -> one.on().toString())
                .distinct()
                .sorted()
                .toList());
    }

    Location place() {
        return document.source().at("approved-on");
    }
}
