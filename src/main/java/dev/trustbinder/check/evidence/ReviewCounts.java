package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessReview;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidenceFile.Decisions;
import dev.trustbinder.model.EvidenceFile.Listing;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.repository.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An access review whose counts do not add up, or are not those of the list that proves it. */
final class ReviewCounts implements Judgement {
    private static final Rule RULE = Rule.defect(
            "access-review/counts",
            ERROR,
            "the counts of an access review do not add up, or are not those of its list");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
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
        return RULE.at(review.source().at(key), message, help);
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
}
