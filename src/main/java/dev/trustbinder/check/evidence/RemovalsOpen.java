package dev.trustbinder.check.evidence;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.AccessReview;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** An access review that decided to remove accounts, and nothing says that it was done. */
final class RemovalsOpen extends RecordJudgement<AccessReview> {
    RemovalsOpen() {
        super(
                AccessReview.class,
                Rule.condition(
                        "access-review/removals-open", WARNING, "removals decided in an access review are not done"));
    }

    @Override
    protected Stream<Finding> judge(Entry<AccessReview> review, Assessment assessment) {
        return review.facts().removed().stream()
                .filter(count -> count > 0 && Absence.of(review, "removals-done"))
                .map(count -> at(
                        review,
                        "removed",
                        "%s removes %s and nothing says that it was done"
                                .formatted(review.id(), Phrase.count(count, "account")),
                        "write removals-done: once the last is removed"));
    }
}
