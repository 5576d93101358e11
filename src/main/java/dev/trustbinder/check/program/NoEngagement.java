package dev.trustbinder.check.program;

import static dev.trustbinder.finding.Severity.INFO;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A programme without an audit. */
final class NoEngagement implements Judgement {
    private static final Rule RULE =
            Rule.condition("program/no-engagement", INFO, "the programme has no engagement to prepare for");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Absence.ofCharter(assessment.program(), "engagements")
                ? Stream.of(RULE.at(
                        assessment.program().charterSource().start(),
                        "the programme has no engagement; the criteria of security are taken as its scope",
                        "add engagements: with a type, its days and its categories"))
                : Stream.empty();
    }
}
