package dev.trustbinder.assess;

import dev.trustbinder.assess.Edition.Nature;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.parallel.Once;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What documents say of their approval, where git must know of it if it is true. Looked for once, when first asked. */
public final class StatedApprovals {
    private static final int FEW = 3;

    private final Program program;
    private final LocalDate day;
    private final Roster roster;
    private final Approvals approvals;
    private final Once<List<StatedApproval>> all = new Once<>(this::look);

    StatedApprovals(Program program, LocalDate day, Roster roster, Approvals approvals) {
        this.program = program;
        this.day = day;
        this.roster = roster;
        this.approvals = approvals;
    }

    /** Policies first, then procedures, then the description; none without a commit. */
    public List<StatedApproval> all() {
        return all.get();
    }

    /** Whether git holds no approval at all: who approves elsewhere is told so once, and not document by document. */
    public boolean areNowhere() {
        return all().size() > FEW
                && all().stream().allMatch(approval -> approval.found().isEmpty());
    }

    private List<StatedApproval> look() {
        return program.revision().head().isEmpty()
                ? List.of()
                : Stream.of(Kind.POLICY, Kind.PROCEDURE, Kind.SECTION)
                        .flatMap(kind -> program.index().all(kind).stream())
                        .flatMap(document -> stated(document).stream())
                        .toList();
    }

    private Optional<StatedApproval> stated(Entry<?> document) {
        return Stated.of(document)
                .filter(stated ->
                        stated.approvedOn().isPresent() && !stated.approvers().isEmpty())
                .filter(stated ->
                        stated.retired().filter(end -> !end.isAfter(day)).isEmpty())
                .flatMap(stated -> approvable(document)
                        .filter(edition -> !isOlderThanItsHistory(edition, stated))
                        .map(edition -> new StatedApproval(
                                document,
                                stated,
                                edition.version(),
                                people(stated),
                                approvals.authors(edition.version()),
                                approvals.of(edition.version()))));
    }

    private SortedSet<String> people(Stated stated) {
        SortedSet<String> people = new TreeSet<>();
        LocalDate approved = stated.approvedOn().orElse(day);
        stated.approvers()
                .forEach(approver -> roster.person(approver, approved).ifPresent(person -> people.add(person.id())));
        return people;
    }

    /** The newest edition that changed what is approved: the text, or what is said of its approval. */
    private Optional<Edition> approvable(Entry<?> document) {
        Editions editions = Editions.of(program.past().of(document));
        Optional<Edition> edition =
                editions.current().filter(one -> one.version().entry().isPresent());
        while (edition.isPresent()) {
            Optional<Edition> before = editions.before(edition.get());
            if (before.isEmpty() || isApprovedAnew(before.get(), edition.get())) {
                return edition.filter(one -> one.nature() != Nature.FIRST_KNOWN);
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
        return edition.nature() == Nature.INTRODUCED
                && stated.approvedOn()
                        .filter(approved -> approved.isBefore(StatedApproval.written(edition.version())))
                        .isPresent();
    }
}
