package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A policy nobody looked at within its interval. */
final class OverdueReview extends RecordJudgement<Policy> {
    OverdueReview() {
        super(
                Policy.class,
                Rule.condition("policy/overdue-review", ERROR, "a policy was not reviewed within its interval"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        return Reviews.next(policy.facts()).stream()
                .filter(next -> next.isBefore(assessment.day()) && InForce.is(policy, assessment.day()))
                .map(next -> at(
                        policy,
                        "review-interval",
                        "%s was due for review on %s, %s ago; last seen %s"
                                .formatted(
                                        policy.id(),
                                        next,
                                        Phrase.count(ChronoUnit.DAYS.between(next, assessment.day()), "day"),
                                        Reviews.last(policy.facts()).orElseThrow()),
                        "review it, then write reviewed: or a new version"));
    }
}
