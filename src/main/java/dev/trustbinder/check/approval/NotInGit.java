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

/** A document that says it was approved, where git knows of no approval by those it names. */
final class NotInGit implements Judgement {
    private static final Rule RULE =
            Rule.condition("approval/not-in-git", WARNING, "git knows no approval that a document states");
    private static final String HELP =
            "merge it by whom it names, add the trailer Approved-by, or take the review in with 'trustbinder approvals"
                    + " import'";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        StatedApprovals approvals = assessment.statedApprovals();
        return approvals.areNowhere()
                ? Stream.of(none(approvals, assessment))
                : Stream.concat(
                        with(Verdict.NOWHERE, approvals).map(NotInGit::nowhere),
                        with(Verdict.BY_OTHERS, approvals).map(NotInGit::byOthers));
    }

    private static Stream<StatedApproval> with(Verdict verdict, StatedApprovals approvals) {
        return approvals.all().stream().filter(approval -> approval.verdict() == verdict);
    }

    private static Finding none(StatedApprovals approvals, Assessment assessment) {
        String message = "git holds no approval of any of the %d documents whose approval it should know"
                .formatted(approvals.all().size());
        return RULE.at(assessment.program().charterSource().start(), message, HELP);
    }

    private static Finding nowhere(StatedApproval approval) {
        return RULE.at(
                approval.place(),
                "%s says it was approved on %s, and git holds no approval of %s"
                        .formatted(
                                approval.name(), approval.stated().approvedOn().orElseThrow(), approval.commit()),
                HELP);
    }

    private static Finding byOthers(StatedApproval approval) {
        return RULE.at(
                approval.place(),
                "%s names %s as approver; git holds approvals of %s by %s alone"
                        .formatted(
                                approval.name(),
                                String.join(" and ", approval.stated().approvers()),
                                approval.commit(),
                                Phrase.all(approval.foundBy())),
                HELP);
    }
}
