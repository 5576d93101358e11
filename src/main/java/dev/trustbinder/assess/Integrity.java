package dev.trustbinder.assess;

import dev.trustbinder.assess.Trace.Kind;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Program;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.Trailer;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verifier;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What git tells of how the records came about, without anybody's keys: only the commits that changed a record since the
 * engagement began are looked at. Whose a key is, is for the reader to say.
 */
public final class Integrity {
    private static final int USUAL_COMMIT_DAYS = 30;
    private static final int BULK = 10;
    private static final Set<String> REVIEWS = Set.of("reviewed-by", "approved-by");

    private final Program program;
    private final History history;
    private final LocalDate since;
    private final Identities identities;
    private final List<Commit> examined;

    private Integrity(Program program, LocalDate since) {
        this.program = program;
        this.history = program.revision().history();
        this.since = since;
        this.identities = Identities.of(program);
        Set<String> changing = history.changes().values().stream()
                .flatMap(List::stream)
                .map(change -> change.commit().id())
                .collect(Collectors.toUnmodifiableSet());
        this.examined = history.commits().stream()
                .filter(commit -> changing.contains(commit.id()) && !day(commit).isBefore(since))
                .toList();
    }

    /** What there is to be told of the days of an assessment. */
    public static Integrity of(Assessment assessment) {
        LocalDate from = assessment.isTypeOne()
                ? assessment.day().minusYears(1)
                : assessment.window().map(days -> days.from()).orElse(LocalDate.MIN);
        return new Integrity(assessment.program(), from);
    }

    /** The commits looked at, newest first. */
    public List<Commit> examined() {
        return examined;
    }

    /** The first day whose commits are looked at; empty where all are. */
    public Optional<LocalDate> since() {
        return Optional.of(since).filter(day -> !day.equals(LocalDate.MIN));
    }

    /** Everything of every kind. */
    public List<Trace> all() {
        return Stream.of(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    /** Everything of one kind, newest first. */
    public List<Trace> of(Kind kind) {
        return switch (kind) {
            case UNSIGNED -> unsigned();
            case BAD_SIGNATURE -> badlySigned();
            case SHARED_KEY -> sharedKeys();
            case MERGED_ALONE -> mergedAlone();
            case DATES_OUT_OF_ORDER -> outOfOrder();
            case BACKDATED -> backdated();
            case LATE_EVIDENCE -> late();
            case BULK_EVIDENCE -> bulk();
        };
    }

    private List<Trace> unsigned() {
        return examined.stream()
                .filter(commit -> commit.signature().isEmpty())
                .map(commit -> trace(Kind.UNSIGNED, commit, "no signature"))
                .toList();
    }

    private List<Trace> badlySigned() {
        return examined.parallelStream()
                .filter(commit -> verdict(commit).state() == Verdict.State.BAD)
                .map(commit -> trace(Kind.BAD_SIGNATURE, commit, verdict(commit).detail()))
                .toList();
    }

    /** The time stated does not matter where nobody's key is accepted. */
    private static Verdict verdict(Commit commit) {
        return Verifier.NOBODY.verdict(commit.signature(), commit.committed());
    }

    private List<Trace> sharedKeys() {
        SortedMap<String, Map<String, Commit>> users = new TreeMap<>();
        for (Commit commit : examined) {
            String key = Verifier.keyOf(commit.signature());
            Identity committer = identities.of(commit.committer());
            if (!key.isEmpty() && !committer.isMachine()) {
                users.computeIfAbsent(key, none -> new LinkedHashMap<>()).putIfAbsent(committer.key(), commit);
            }
        }
        return users.entrySet().stream()
                .filter(user -> user.getValue().size() > 1)
                .flatMap(user -> user.getValue().values().stream()
                        .map(commit -> trace(Kind.SHARED_KEY, commit, "signed with key " + user.getKey())))
                .toList();
    }

    private List<Trace> mergedAlone() {
        Map<Commit, List<Commit>> brought = new LinkedHashMap<>();
        for (Commit commit : examined) {
            Commit landing = history.mainline().landing(commit);
            if (!landing.equals(commit)) {
                brought.computeIfAbsent(landing, none -> new ArrayList<>()).add(commit);
            }
        }
        return brought.entrySet().stream()
                .filter(merge -> people(merge.getKey(), merge.getValue()).size() < 2)
                .map(merge -> trace(
                        Kind.MERGED_ALONE,
                        merge.getKey(),
                        "its author merged it, and nobody else is named: %d commits"
                                .formatted(merge.getValue().size())))
                .toList();
    }

    /** Everyone who took part in a merge: who merged, who wrote, who is said to have reviewed. */
    private Set<String> people(Commit merge, List<Commit> brought) {
        SortedSet<String> people = new TreeSet<>();
        Identity committer = identities.of(merge.committer());
        people.add((committer.isMachine() ? identities.of(merge.author()) : committer).key());
        brought.forEach(commit -> people.add(identities.of(commit.author()).key()));
        Stream.concat(Stream.of(merge), brought.stream())
                .flatMap(commit -> commit.trailers().stream())
                .filter(trailer -> REVIEWS.contains(trailer.key().toLowerCase(Locale.ROOT)))
                .map(Trailer::value)
                .forEach(value -> people.add(identities.of(value).key()));
        return people;
    }

    private List<Trace> outOfOrder() {
        List<Trace> traces = new ArrayList<>();
        for (Commit commit : examined) {
            commit.parents().stream()
                    .flatMap(parent -> history.mainline().find(parent).stream())
                    .filter(parent -> commit.committed().isBefore(parent.committed()))
                    .findFirst()
                    .ifPresent(parent -> traces.add(trace(
                            Kind.DATES_OUT_OF_ORDER,
                            commit,
                            "recorded %s, before the commit it stands on, %s of %s"
                                    .formatted(day(commit), parent.shortId(), day(parent)))));
        }
        return traces;
    }

    private List<Trace> backdated() {
        return examined.stream()
                .filter(commit -> ChronoUnit.DAYS.between(commit.authored(), commit.committed()) > limit()
                        || ChronoUnit.DAYS.between(commit.committed(), commit.authored()) >= 1)
                .map(commit -> trace(
                        Kind.BACKDATED,
                        commit,
                        "its author says %s, it was recorded %s"
                                .formatted(LocalDate.ofInstant(commit.authored(), ZoneOffset.UTC), day(commit))))
                .toList();
    }

    private List<Trace> late() {
        List<Trace> traces = new ArrayList<>();
        for (EvidencePiece piece : program.evidence()) {
            Optional<Commit> first = added(piece).filter(commit -> !day(commit).isBefore(since));
            if (first.isPresent() && piece.performedOn().isPresent() && !piece.inferred()) {
                long days = ChronoUnit.DAYS.between(piece.performedOn().get(), day(first.get()));
                if (days > limit()) {
                    String what = "performed %s, committed %d days later"
                            .formatted(piece.performedOn().get(), days);
                    traces.add(new Trace(Kind.LATE_EVIDENCE, first.get(), author(first.get()), piece.id(), what));
                }
            }
        }
        return traces;
    }

    private List<Trace> bulk() {
        Map<Commit, Long> pieces = program.evidence().stream()
                .flatMap(piece -> added(piece).stream())
                .filter(commit -> !day(commit).isBefore(since))
                .collect(Collectors.groupingBy(commit -> commit, LinkedHashMap::new, Collectors.counting()));
        return pieces.entrySet().stream()
                .filter(commit -> commit.getValue() >= BULK)
                .sorted(Comparator.comparing(commit -> examined.indexOf(commit.getKey())))
                .map(commit -> trace(
                        Kind.BULK_EVIDENCE,
                        commit.getKey(),
                        "adds %d pieces of evidence at once".formatted(commit.getValue())))
                .toList();
    }

    /** The commit that brought the first file of a piece. */
    private Optional<Commit> added(EvidencePiece piece) {
        return piece.files().stream()
                .map(EvidenceFile::path)
                .flatMap(path -> history.of(path).stream().reduce((newer, older) -> older).stream())
                .map(Change::commit)
                .min(Comparator.comparing(Commit::committed).thenComparing(Commit::id));
    }

    private int limit() {
        return program.charter()
                .limits()
                .flatMap(Charter.Limits::evidenceCommitDays)
                .orElse(USUAL_COMMIT_DAYS);
    }

    private Trace trace(Kind kind, Commit commit, String what) {
        Identity committer = identities.of(commit.committer());
        return new Trace(kind, commit, committer.isMachine() ? author(commit) : committer, "", what);
    }

    private Identity author(Commit commit) {
        return identities.of(commit.author());
    }

    private static LocalDate day(Commit commit) {
        return LocalDate.ofInstant(commit.committed(), ZoneOffset.UTC);
    }
}
