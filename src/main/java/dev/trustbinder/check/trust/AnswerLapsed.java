package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Answer;
import dev.trustbinder.model.Entry;
import java.util.stream.Stream;

/** An answer that may no longer be relied on. */
final class AnswerLapsed extends RecordJudgement<Answer> {
    AnswerLapsed() {
        super(Answer.class, Rule.condition("trust/answer-lapsed", WARNING, "the last day of an answer has passed"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Answer> answer, Assessment assessment) {
        return answer.facts().validUntil().stream()
                .filter(until -> until.isBefore(assessment.day()))
                .map(until -> at(
                        answer,
                        "valid-until",
                        "%s was valid until %s".formatted(answer.id(), until),
                        "read it again beside its basis, then write answered-on: and valid-until: anew"));
    }
}
