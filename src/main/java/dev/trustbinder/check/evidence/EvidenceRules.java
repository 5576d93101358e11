package dev.trustbinder.check.evidence;

import static dev.trustbinder.check.judgement.Judgement.each;
import static dev.trustbinder.check.judgement.Judgement.of;
import static dev.trustbinder.finding.Severity.INFO;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.Subject;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessReview;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.Evidence.Ipe;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidenceFile.Decisions;
import dev.trustbinder.model.EvidenceFile.Listing;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Table;
import dev.trustbinder.model.Walkthrough;
import dev.trustbinder.model.Words;
import dev.trustbinder.repository.RepoPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is judged about evidence, populations, requests and what else is shown to an auditor. */
public final class EvidenceRules {
    private static final Rule REVIEWED_BY_PERFORMER = Rule.of("evidence/reviewer-is-performer");
    private static final Rule SAME_FILE = Rule.of("evidence/same-file");
    private static final Rule ROW_COUNT_DIFFERS = Rule.of("evidence/row-count");
    private static final Rule PERIOD_NOT_BEGUN = Rule.of("evidence/period-not-begun");
    private static final Rule ZERO_UNSIGNED = Rule.of("zero/unsigned");
    private static final Rule ZERO_CONTRADICTED = Rule.of("zero/contradicted");
    private static final Set<Request.Status> ANSWERED = EnumSet.of(Request.Status.ANSWERED, Request.Status.ACCEPTED);
    private static final Set<Request.Status> WAITING = EnumSet.of(Request.Status.OPEN, Request.Status.RETURNED);
    private static final Rule REVIEW_COUNTS = Rule.of("access-review/counts");

    private EvidenceRules() {}

    public static List<Judgement> all() {
        return List.of(
                of(REVIEWED_BY_PERFORMER, EvidenceRules::reviewedByPerformer),
                of(SAME_FILE, EvidenceRules::sameFile),
                of(ROW_COUNT_DIFFERS, EvidenceRules::rowCountDiffers),
                of(PERIOD_NOT_BEGUN, EvidenceRules::periodNotBegun),
                each("evidence/no-ipe", Evidence.class, EvidenceRules::ipeMissing),
                each("population/incomplete", Population.class, EvidenceRules::populationIncomplete),
                each("population/not-reconciled", Population.class, EvidenceRules::populationNotReconciled),
                of(ZERO_UNSIGNED, EvidenceRules::zeroUnsigned),
                of(ZERO_CONTRADICTED, EvidenceRules::zeroContradicted),
                each("request/no-answer", Request.class, EvidenceRules::requestWithoutAnswer),
                each("request/no-reason", Request.class, EvidenceRules::returnWithoutReason),
                each("request/past-due", Request.class, EvidenceRules::requestPastDue),
                each("walkthrough/open", Walkthrough.class, EvidenceRules::openWalkthrough),
                of(REVIEW_COUNTS, EvidenceRules::reviewCounts),
                each("access-review/incomplete", AccessReview.class, EvidenceRules::reviewListShort),
                each("access-review/removals-open", AccessReview.class, EvidenceRules::removalsOpen));
    }

    private static Stream<Finding> reviewedByPerformer(Assessment assessment) {
        return assessment.program().evidence().stream().flatMap(piece -> {
            Evidence facts = piece.entry().facts();
            LocalDate day = piece.performedOn().orElse(assessment.day());
            return assessment.roster().same(facts.performer(), facts.reviewer(), day)
                    ? Stream.of(TypeOne.weighs(WARNING, finding(piece, day), assessment))
                    : Stream.empty();
        });
    }

    private static Finding finding(EvidencePiece piece, LocalDate day) {
        return REVIEWED_BY_PERFORMER.at(
                piece.entry().source().at("reviewer"),
                "%s was performed by %s and reviewed by %s, on %s the same person"
                        .formatted(
                                piece.id(),
                                piece.entry().facts().performer(),
                                piece.entry().facts().reviewer(),
                                day),
                "let someone else look over the next run; this one needs an exception");
    }

    private static Stream<Finding> sameFile(Assessment assessment) {
        Map<String, Shown> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (EvidencePiece piece : assessment.program().evidence()) {
            boolean configuration = piece.entry().facts().kind().equals(Optional.of(Evidence.Medium.CONFIGURATION));
            if (!configuration) {
                piece.files().forEach(file -> judge(piece, file, first, findings));
            }
        }
        return findings.stream();
    }

    private record Shown(String piece, RepoPath path) {}

    /** The rows of a run log share the log, which is one file and no copy. */
    private static void judge(
            EvidencePiece piece, EvidenceFile file, Map<String, Shown> first, List<Finding> findings) {
        Shown other = first.putIfAbsent(file.sha256(), new Shown(piece.id(), file.path()));
        if (other != null && !other.path().equals(file.path()) && !other.piece().equals(piece.id())) {
            findings.add(SAME_FILE.at(
                    Location.startOf(file.path()),
                    "%s of %s is the same file as %s of %s"
                            .formatted(
                                    file.path().name(), piece.id(), other.path().name(), other.piece()),
                    "put the right file here; a configuration that did not change has kind: configuration"));
        }
    }

    private static Stream<Finding> rowCountDiffers(Assessment assessment) {
        return assessment.program().evidence().stream()
                .flatMap(piece -> piece.entry().facts().ipe().stream()
                        .filter(ipe -> ipe.rows().isPresent())
                        .flatMap(ipe -> findings(piece, ipe, Lists.of(piece))));
    }

    /**
     * Several lists may be counted together, or one may be the list and the others go with it. A control total that the
     * list holds shows that the rows were written down wrong, which is said once.
     */
    private static Stream<Finding> findings(EvidencePiece piece, Ipe ipe, Lists lists) {
        int said = ipe.rows().get();
        boolean wrong = !lists.isEmpty() && !lists.count(said);
        Stream<Finding> total = ipe.controlTotal().stream()
                .filter(rows -> rows != said && !(wrong && lists.count(rows)))
                .map(rows -> at(
                        piece,
                        "%s has %d rows and a control total of %d".formatted(piece.id(), said, rows),
                        "pull the list again, or find out which rows are missing"));
        Stream<Finding> file = Stream.of(lists)
                .filter(all -> wrong)
                .map(all -> at(
                        piece,
                        "%s says %d rows, %s".formatted(piece.id(), said, all.words()),
                        "the header is no row; count again, or file the list that was checked"));
        return Stream.concat(total, file);
    }

    private static Finding at(EvidencePiece piece, String message, String help) {
        return ROW_COUNT_DIFFERS.at(piece.entry().source().at("ipe.rows"), message, help);
    }

    private static Stream<Finding> periodNotBegun(Assessment assessment) {
        int fiscalYearStarts = assessment.program().fiscalYearStarts();
        return assessment.program().evidence().stream()
                .flatMap(piece -> piece.performedOn().stream()
                        .filter(day ->
                                piece.covers().range(fiscalYearStarts).from().isAfter(day))
                        .map(day -> PERIOD_NOT_BEGUN.at(
                                piece.entry().source().at("covers"),
                                "%s was performed on %s and covers %s, which begins on %s"
                                        .formatted(
                                                piece.id(),
                                                day,
                                                piece.covers(),
                                                piece.covers()
                                                        .range(fiscalYearStarts)
                                                        .from()),
                                "a run speaks of days that have passed; name the period it looked at")));
    }

    private static Stream<Finding> ipeMissing(Subject<Evidence> evidence) {
        if (!isList(evidence.facts())) {
            return Stream.empty();
        }
        List<String> lacking =
                Absence.among(evidence.entry(), "source", "query", "collected.by", "collected.at", "ipe.rows");
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(TypeOne.weighs(
                        WARNING,
                        evidence.at(
                                "kind",
                                "%s is a list without %s".formatted(evidence.id(), Phrase.all(lacking)),
                                "say from which system, by which query, by whom and when it was taken, and how many rows"
                                        + " it has"),
                        evidence.assessment()));
    }

    /** An export is one; a report is one where it comes out of a system and is no memorandum. */
    private static boolean isList(Evidence evidence) {
        return evidence.kind().equals(Optional.of(Evidence.Medium.EXPORT))
                || evidence.kind().equals(Optional.of(Evidence.Medium.REPORT))
                        && !evidence.source().isEmpty();
    }

    private static Stream<Finding> populationIncomplete(Subject<Population> population) {
        List<String> lacking = Absence.among(
                population.entry(), "definition", "source.system", "source.query", "covers", "pulled.at", "pulled.by");
        boolean nothing = Absence.of(population.entry(), "file") && Absence.of(population.entry(), "zero");
        List<String> all = Stream.concat(lacking.stream(), nothing ? Stream.of("file") : Stream.empty())
                .toList();
        return all.isEmpty()
                ? Stream.empty()
                : Stream.of(TypeOne.weighs(
                        INFO,
                        population.at(
                                "id",
                                "%s does not say %s".formatted(population.id(), Phrase.all(all)),
                                "the auditor pulls the list again by what stands here, and compares"),
                        population.assessment()));
    }

    private static Stream<Finding> populationNotReconciled(Subject<Population> population) {
        Optional<Integer> rows = population.facts().rows();
        Optional<Integer> listed =
                population.program().table(population.entry()).map(Table::size);
        return population.facts().reconciledWith().flatMap(Population.Reconciliation::rows).stream()
                .filter(there -> rows.filter(here -> !here.equals(there)).isPresent())
                .filter(there -> !listed.equals(Optional.of(there)))
                .map(there -> population.at(
                        "reconciled-with.rows",
                        "%s has %d rows, its second source %d".formatted(population.id(), rows.orElseThrow(), there),
                        "explain each row that stands in one of them alone"))
                .map(finding -> TypeOne.weighs(INFO, finding, population.assessment()));
    }

    private static Stream<Finding> zeroUnsigned(Assessment assessment) {
        Stream<Finding> registers = assessment.program().zeros().values().stream()
                .flatMap(zero -> judge(zero, "", zero.kind().place()));
        Stream<Finding> populations = assessment.program().all(Population.class).stream()
                .filter(population -> population.facts().zero().isPresent())
                .flatMap(population -> judge(population, "zero.", population.id()));
        return Stream.concat(registers, populations);
    }

    private static Stream<Finding> judge(Entry<?> record, String prefix, String what) {
        List<String> lacking = Stream.of("signed-by", "on")
                .filter(key -> Absence.of(record, prefix + key))
                .toList();
        return lacking.isEmpty()
                ? Stream.empty()
                : Stream.of(ZERO_UNSIGNED.at(
                        record.source().at(prefix + "statement"),
                        "%s states that there were none, without %s".formatted(what, Phrase.all(lacking)),
                        "whoever can know it signs it: signed-by: and on:"));
    }

    private static Stream<Finding> zeroContradicted(Assessment assessment) {
        Stream<Finding> registers = assessment.program().zeros().values().stream()
                .flatMap(zero -> assessment.program().index().all(zero.kind()).stream()
                        .limit(1)
                        .map(record -> finding(zero, "statement", zero.kind().place(), record.id())));
        Stream<Finding> populations = assessment.program().all(Population.class).stream()
                .filter(population -> population.facts().zero().isPresent())
                .filter(population ->
                        population.facts().rows().filter(rows -> rows > 0).isPresent())
                .map(population -> finding(
                        population,
                        "zero.statement",
                        population.id(),
                        Phrase.count(population.facts().rows().orElseThrow(), "row")));
        return Stream.concat(registers, populations);
    }

    private static Finding finding(Entry<?> record, String path, String what, String contrary) {
        return ZERO_CONTRADICTED.at(
                record.source().at(path),
                "%s states that there were none and holds %s".formatted(what, contrary),
                "keep the statement or the records");
    }

    private static Stream<Finding> requestWithoutAnswer(Subject<Request> request) {
        Request facts = request.facts();
        boolean interview = facts.kind().equals(Optional.of(Request.Sort.INTERVIEW));
        return facts.status().stream()
                .filter(status -> ANSWERED.contains(status) && facts.answers().isEmpty() && !interview)
                .map(status -> request.at(
                        "status",
                        "%s is %s and names no answer".formatted(request.id(), Words.of(status)),
                        "add answers: with the evidence or files the auditor received"));
    }

    private static Stream<Finding> returnWithoutReason(Subject<Request> request) {
        List<Request.Return> returns = request.facts().returned();
        Stream<Finding> silent = IntStream.range(0, returns.size())
                .filter(i -> returns.get(i).reason().isBlank())
                .mapToObj(i -> finding(request, "returned[" + i + "]"));
        boolean unrecorded = request.facts().status().equals(Optional.of(Request.Status.RETURNED)) && returns.isEmpty();
        return unrecorded ? Stream.of(finding(request, "status")) : silent;
    }

    private static Finding finding(Subject<Request> request, String path) {
        return request.at(
                path,
                "%s was returned without a reason".formatted(request.id()),
                "write returned: [{on: ..., reason: ...}] in the auditor's words");
    }

    private static Stream<Finding> requestPastDue(Subject<Request> request) {
        Request facts = request.facts();
        return facts.due().stream()
                .filter(due -> due.isBefore(request.day()))
                .filter(due -> WAITING.contains(facts.status().orElse(Request.Status.OPEN)))
                .map(due -> request.at(
                        "due",
                        "%s was to be answered by %s and is %s on %s"
                                .formatted(
                                        request.id(),
                                        due,
                                        Words.of(facts.status().orElse(Request.Status.OPEN)),
                                        request.day()),
                        "answer it, or agree on another day with the auditor"));
    }

    private static Stream<Finding> openWalkthrough(Subject<Walkthrough> walkthrough) {
        List<String> open = walkthrough.facts().openPoints();
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(walkthrough.at(
                        "open-points",
                        "%s of %s left %s: %s"
                                .formatted(
                                        walkthrough.id(),
                                        walkthrough.facts().control(),
                                        Phrase.count(open.size(), "open point"),
                                        Phrase.some(open)),
                        "settle them before fieldwork and take them off the list, or open a gap"));
    }

    private static Stream<Finding> reviewCounts(Assessment assessment) {
        Map<String, EvidencePiece> pieces = new TreeMap<>();
        Map<RepoPath, EvidenceFile> files = new HashMap<>();
        for (EvidencePiece piece : assessment.program().evidence()) {
            pieces.putIfAbsent(piece.id(), piece);
            piece.files().forEach(file -> files.put(file.path(), file));
        }
        return assessment.program().all(AccessReview.class).stream()
                .flatMap(review -> Stream.concat(
                        sum(review),
                        Optional.ofNullable(pieces.get(review.facts().evidence()))
                                .map(Lists::of)
                                .or(() -> named(review).map(files::get).map(Lists::of))
                                .stream()
                                .flatMap(lists -> file(review, lists))));
    }

    private static Optional<RepoPath> named(Entry<AccessReview> review) {
        return review.source().file().parent().resolve(review.facts().evidence());
    }

    private static Stream<Finding> file(Entry<AccessReview> review, Lists lists) {
        AccessReview facts = review.facts();
        if (facts.listed().isEmpty() || lists.isEmpty()) {
            return Stream.empty();
        } else if (!lists.count(facts.listed().get())) {
            return Stream.of(at(
                    review,
                    "listed",
                    "%s lists %d accounts, %s"
                            .formatted(review.id(), facts.listed().get(), lists.words()),
                    "the header is no row; count again, or file the list that was reviewed"));
        }
        List<EvidenceFile> decided = lists.having(facts.listed().get()).stream()
                .filter(file -> file.list().flatMap(Listing::decisions).isPresent())
                .toList();
        boolean same = decided.stream()
                .map(file -> file.list().flatMap(Listing::decisions).orElseThrow())
                .anyMatch(there -> isSame(there.kept(), facts.kept())
                        && isSame(there.changed(), facts.changed())
                        && isSame(there.removed(), facts.removed()));
        return decided.stream()
                .limit(same ? 0 : 1)
                .map(file -> at(
                        review,
                        "kept",
                        "%s keeps, changes and removes %s, %s and %s accounts, %s"
                                .formatted(
                                        review.id(),
                                        number(facts.kept()),
                                        number(facts.changed()),
                                        number(facts.removed()),
                                        words(file)),
                        "count the decisions of the list again"));
    }

    private static String number(Optional<Integer> count) {
        return count.map(Object::toString).orElse("some");
    }

    private static String words(EvidenceFile file) {
        Decisions there = file.list().flatMap(Listing::decisions).orElseThrow();
        return "%s %d, %d and %d".formatted(file.path().name(), there.kept(), there.changed(), there.removed());
    }

    private static boolean isSame(int there, Optional<Integer> said) {
        return said.filter(count -> count != there).isEmpty();
    }

    private static Finding at(Entry<AccessReview> review, String key, String message, String help) {
        return REVIEW_COUNTS.at(review.source().at(key), message, help);
    }

    private static Stream<Finding> sum(Entry<AccessReview> review) {
        AccessReview facts = review.facts();
        List<Integer> decided = Stream.of(facts.kept(), facts.changed(), facts.removed())
                .flatMap(Optional::stream)
                .toList();
        int sum = decided.stream().mapToInt(Integer::intValue).sum();
        return facts.listed().stream()
                .filter(listed -> decided.size() == 3 && listed != sum)
                .map(listed -> at(
                        review,
                        "listed",
                        "%s lists %d accounts and decides about %d".formatted(review.id(), listed, sum),
                        "kept, changed and removed together are the accounts listed"));
    }

    private static Stream<Finding> reviewListShort(Subject<AccessReview> review) {
        Optional<Integer> listed = review.facts().listed();
        return review.facts().inSystem().stream()
                .filter(all -> listed.filter(seen -> !seen.equals(all)).isPresent())
                .map(all -> review.at(
                        "in-system",
                        "%s lists %d of the %d accounts in %s"
                                .formatted(
                                        review.id(),
                                        listed.orElseThrow(),
                                        all,
                                        review.facts().system()),
                        "review the accounts that were left out"));
    }

    private static Stream<Finding> removalsOpen(Subject<AccessReview> review) {
        return review.facts().removed().stream()
                .filter(count -> count > 0 && Absence.of(review.entry(), "removals-done"))
                .map(count -> review.at(
                        "removed",
                        "%s removes %s and nothing says that it was done"
                                .formatted(review.id(), Phrase.count(count, "account")),
                        "write removals-done: once the last is removed"));
    }

    /** The CSV files of a piece of evidence whose rows were counted; none where some of its files are kept elsewhere. */
    private record Lists(List<EvidenceFile> files) {

        static Lists of(EvidencePiece piece) {
            return new Lists(piece.files().stream()
                    .filter(file -> piece.entry().facts().external().isEmpty())
                    .filter(file -> file.list().isPresent())
                    .toList());
        }

        /** A file that is named itself. */
        static Lists of(EvidenceFile file) {
            return new Lists(file.list().isPresent() ? List.of(file) : List.of());
        }

        boolean isEmpty() {
            return files.isEmpty();
        }

        /** Whether one of them, or all of them together, have so many rows. */
        boolean count(int rows) {
            return sum() == rows || !having(rows).isEmpty();
        }

        List<EvidenceFile> having(int rows) {
            return files.stream().filter(file -> rows(file) == rows).toList();
        }

        /** Such as "a.csv has 19 and b.csv has 6, together 25". */
        String words() {
            String each = files.stream()
                    .map(file -> file.path().name() + " has " + rows(file))
                    .collect(Collectors.joining(", "));
            return files.size() > 1 ? each + ", together " + sum() : each;
        }

        private int sum() {
            return files.stream().mapToInt(Lists::rows).sum();
        }

        private static int rows(EvidenceFile file) {
            return file.list().orElseThrow().rows();
        }
    }
}
