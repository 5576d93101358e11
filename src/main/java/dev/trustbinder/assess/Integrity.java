package dev.trustbinder.assess;

import dev.trustbinder.assess.Trace.Kind;
import dev.trustbinder.model.Charter;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Program;
import dev.trustbinder.parallel.Once;
import dev.trustbinder.parallel.Workers;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verifier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What git tells of how the records came about, without anybody's keys: only the commits that changed a record since the
 * engagement began, and the merges that brought them, are looked at. Whose a key is, is for the reader to say.
 */
public final class Integrity {
    private static final int USUAL_COMMIT_DAYS = 30;
    private static final int BULK = 10;
    private static final int KEY_END = 6;

    private final Program program;
    private final History history;
    private final LocalDate since;
    private final Identities identities;
    private final Once<List<Commit>> examined;
    private final Once<Merges> merges;
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

    /** What there is to be told from a day on; looked for when it is first asked. */
    Integrity(Program program, Approvals approvals, LocalDate since) {
        this.program = program;
        this.history = program.revision().history();
        this.since = since;
        this.identities = approvals.identities();
        this.examined = new Once<>(() -> history.recording().stream()
                .filter(commit -> !commit.committedOn().isBefore(since))
                .toList());
        this.merges = new Once<>(() -> Merges.of(approvals, history, examined()));
    }

    /** The commits looked at, newest first. */
    public List<Commit> examined() {
        return examined.get();
    }

    /** The first day whose commits are looked at; empty where all are. */
    public Optional<LocalDate> since() {
        return Optional.of(since).filter(day -> !day.equals(LocalDate.MIN));
    }

    /** How many of the commits looked at a code host signed for somebody. */
    public long signedByHosts() {
        return examined().stream()
                .filter(commit -> commit.signature().isPresent()
                        && identities.of(commit.committer()).isMachine())
                .count();
    }

    /** What a commit's signature tells a reader who has nobody's keys at hand. */
    public String signature(Commit commit) {
        Verdict verdict = verdict(commit);
        String format = verdict.format().title();
        return switch (verdict.state()) {
            case UNSIGNED -> "not signed";
            case BAD -> "%s, and does not hold: %s".formatted(format, verdict.detail());
            case UNSUPPORTED -> "%s, which cannot be verified here".formatted(format);
            case GOOD, UNKNOWN_KEY, NOT_IN_FORCE ->
                identities.of(commit.committer()).isMachine()
                        ? "the code host's %s key%s".formatted(format, end(verdict.key()))
                        : "%s key%s".formatted(format, end(verdict.key()));
        };
    }

    private static String end(String key) {
        return key.isEmpty() ? "" : " ending " + key.substring(Math.max(0, key.length() - KEY_END));
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
            case MERGED_ALONE -> traces(kind, merges.get().alone());
            case BY_HOST -> traces(kind, merges.get().byHost());
            case DATES_OUT_OF_ORDER -> outOfOrder();
            case BACKDATED -> backdated();
            case LATE_EVIDENCE -> late();
            case BULK_EVIDENCE -> bulk();
        };
    }

    private List<Trace> unsigned() {
        return examined().stream()
                .filter(commit -> commit.signature().isEmpty())
                .map(commit -> trace(Kind.UNSIGNED, commit, "no signature"))
                .toList();
    }

    private List<Trace> badlySigned() {
        Workers.map(examined(), this::verdict);
        return examined().stream()
                .filter(commit -> verdict(commit).state() == Verdict.State.BAD)
                .map(commit -> trace(Kind.BAD_SIGNATURE, commit, verdict(commit).detail()))
                .toList();
    }

    /** The time stated does not matter where nobody's key is accepted. */
    private Verdict verdict(Commit commit) {
        return verdicts.computeIfAbsent(
                commit.id(), id -> Verifier.NOBODY.verdict(commit.signature(), commit.committed()));
    }

    private List<Trace> sharedKeys() {
        SortedMap<String, Map<String, Commit>> users = new TreeMap<>();
        for (Commit commit : examined()) {
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

    private List<Trace> traces(Kind kind, Map<Commit, String> facts) {
        List<Trace> traces = new ArrayList<>();
        facts.forEach((commit, what) -> traces.add(trace(kind, commit, what)));
        return traces;
    }

    private List<Trace> outOfOrder() {
        List<Trace> traces = new ArrayList<>();
        for (Commit commit : examined()) {
            commit.parents().stream()
                    .flatMap(parent -> history.mainline().find(parent).stream())
                    .filter(parent -> commit.committed().isBefore(parent.committed()))
                    .findFirst()
                    .ifPresent(parent -> traces.add(trace(
                            Kind.DATES_OUT_OF_ORDER,
                            commit,
                            "recorded %s, before the commit it stands on, %s of %s"
                                    .formatted(commit.committedOn(), parent.shortId(), parent.committedOn()))));
        }
        return traces;
    }

    private List<Trace> backdated() {
        return examined().stream()
                .filter(commit -> ChronoUnit.DAYS.between(commit.authored(), commit.committed()) > limit()
                        || ChronoUnit.DAYS.between(commit.committed(), commit.authored()) >= 1)
                .map(commit -> trace(
                        Kind.BACKDATED,
                        commit,
                        "its author says %s, it was recorded %s".formatted(commit.authoredOn(), commit.committedOn())))
                .toList();
    }

    /** A piece of evidence and how long after its day it was committed. */
    private record Late(EvidencePiece piece, Commit commit, LocalDate performed) {
        long days() {
            return ChronoUnit.DAYS.between(performed, commit.committedOn());
        }
    }

    /** One trace a folder, and one for all late runs of a log, which came with one commit. */
    private List<Trace> late() {
        Map<List<EvidenceFile>, List<Late>> late = new LinkedHashMap<>();
        for (EvidencePiece piece : program.evidence()) {
            Optional<Commit> first =
                    added(piece).filter(commit -> !commit.committedOn().isBefore(since));
            if (first.isPresent() && piece.performedOn().isPresent() && !piece.inferred()) {
                Late one = new Late(piece, first.get(), piece.performedOn().get());
                if (one.days() > limit()) {
                    late.computeIfAbsent(piece.files(), none -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return late.values().stream().map(this::late).toList();
    }

    private Trace late(List<Late> some) {
        Late first = some.stream().min(Comparator.comparing(Late::performed)).orElseThrow();
        String told = "performed %s, committed %d days later".formatted(first.performed(), first.days());
        String what = some.size() == 1 ? told : "%d runs, the first %s".formatted(some.size(), told);
        return new Trace(
                Kind.LATE_EVIDENCE,
                first.commit(),
                author(first.commit()),
                first.piece().id(),
                what);
    }

    private List<Trace> bulk() {
        Map<Commit, Long> pieces = program.evidence().stream()
                .flatMap(piece -> added(piece).stream())
                .filter(commit -> !commit.committedOn().isBefore(since))
                .collect(Collectors.groupingBy(commit -> commit, LinkedHashMap::new, Collectors.counting()));
        return pieces.entrySet().stream()
                .filter(commit -> commit.getValue() >= BULK)
                .sorted(Comparator.comparing(commit -> examined().indexOf(commit.getKey())))
                .map(commit -> trace(
                        Kind.BULK_EVIDENCE,
                        commit.getKey(),
                        "adds %d pieces of evidence at once".formatted(commit.getValue())))
                .toList();
    }

    /** The commit that brought the first of a piece's files; empty where history was cut off after that. */
    private Optional<Commit> added(EvidencePiece piece) {
        return piece.files().stream()
                .map(EvidenceFile::path)
                .flatMap(path -> history.of(path).stream().reduce((newer, older) -> older).stream())
                .filter(oldest -> oldest.kind() == Change.Kind.ADDED)
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
}
