package dev.trustbinder.check.approval;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.StatedApproval;
import dev.trustbinder.assess.StatedApproval.Verdict;
import dev.trustbinder.assess.StatedApprovals;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.stream.Stream;

/** A document approved on another day than it says, or changed after the approval it states. */
final class OtherDay implements Judgement {
    private static final Rule RULE = Rule.condition(
            "approval/other-day", WARNING, "a document was approved on another day than it says, or changed after it");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        StatedApprovals approvals = assessment.statedApprovals();
        return approvals.all().stream()
                .filter(approval -> !approvals.areNowhere())
                .filter(approval -> approval.verdict() == Verdict.OTHER_DAY)
                .map(OtherDay::finding);
    }

    private static Finding finding(StatedApproval approval) {
        String fact = approval.found().isEmpty()
                ? "was changed in " + approval.commit() + " without an approval"
                : "came in " + approval.commit() + " and was approved on " + Phrase.all(approval.foundOn());
        return RULE.at(
                approval.place(),
                "%s says it was approved on %s, and %s"
                        .formatted(
                                approval.name(), approval.stated().approvedOn().orElseThrow(), fact),
                "write the day of the approval of this text into approved-on");
    }
}
