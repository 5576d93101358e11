package dev.trustbinder.check.policy;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Policy;
import dev.trustbinder.starter.LibraryText;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A policy that is still what the library delivered. */
final class UneditedTemplate extends RecordJudgement<Policy> {
    private static final int MOST_PERCENT = 80;

    UneditedTemplate() {
        super(
                Policy.class,
                Rule.condition("policy/unedited-template", WARNING, "a policy is still the text of the library"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Policy> policy, Assessment assessment) {
        OptionalInt share = LibraryText.share(policy);
        if (share.orElse(0) <= MOST_PERCENT || !InForce.is(policy, assessment.day())) {
            return Stream.empty();
        }
        return Stream.of(at(
                policy,
                "title",
                "%d %% of %s is text as the library delivered it".formatted(share.getAsInt(), policy.id()),
                "read it with those who follow it, and write what you really do"));
    }
}
