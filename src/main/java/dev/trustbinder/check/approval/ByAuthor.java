package dev.trustbinder.check.approval;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.StatedApproval;
import dev.trustbinder.assess.StatedApproval.Verdict;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A version approved by nobody but those who wrote it. */
final class ByAuthor implements Judgement {
    private static final Rule RULE =
            Rule.condition("approval/by-author", ERROR, "nobody but its authors approved a version");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return assessment.statedApprovals().all().stream()
                .filter(approval -> approval.verdict() == Verdict.BY_AUTHOR)
                .map(approval -> TypeOne.weighs(WARNING, finding(approval), assessment));
    }

    private static Finding finding(StatedApproval approval) {
        return RULE.at(
                approval.place(),
                "%s was written by %s and, as git has it, approved by nobody else (%s)"
                        .formatted(approval.name(), Phrase.all(approval.foundBy()), approval.commit()),
                "let someone else merge the next change, or add their trailer Approved-by");
    }
}
