package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessReview;
import dev.trustbinder.model.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An access review whose decisions do not add up to its list. */
final class ReviewCounts extends RecordJudgement<AccessReview> {
    ReviewCounts() {
        super(
                AccessReview.class,
                Rule.defect(
                        "access-review/counts", ERROR, "the decisions of an access review do not add up to its list"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AccessReview> review, Assessment assessment) {
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
