package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessReview;
import dev.trustbinder.model.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/** An access review that did not look at every account. */
final class ReviewListShort extends RecordJudgement<AccessReview> {
    ReviewListShort() {
        super(
                AccessReview.class,
                Rule.condition("access-review/incomplete", WARNING, "an access review did not list every account"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AccessReview> review, Assessment assessment) {
        Optional<Integer> listed = review.facts().listed();
        return review.facts().inSystem().stream()
                .filter(all -> listed.filter(seen -> !seen.equals(all)).isPresent())
                .map(all -> at(
                        review,
                        "in-system",
                        "%s lists %d of the %d accounts in %s"
                                .formatted(
                                        review.id(),
                                        listed.orElseThrow(),
                                        all,
                                        review.facts().system()),
                        "review the accounts that were left out"));
    }
}
