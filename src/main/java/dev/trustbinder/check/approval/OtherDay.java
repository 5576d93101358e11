package dev.trustbinder.check.approval;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.approval.Claim.Verdict;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import java.util.List;
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
        List<Claim> claims = Claim.in(assessment);
        return claims.stream()
                .filter(claim -> !Claim.areNowhere(claims))
                .filter(claim -> claim.verdict() == Verdict.OTHER_DAY)
                .map(OtherDay::finding);
    }

    private static Finding finding(Claim claim) {
        String fact = claim.found().isEmpty()
                ? "was changed in " + claim.commit() + " without an approval"
                : "came in " + claim.commit() + " and was approved on " + claim.foundOn();
        return RULE.at(
                claim.place(),
                "%s says it was approved on %s, and %s"
                        .formatted(claim.name(), claim.stated().approvedOn().orElseThrow(), fact),
                "write the day of the approval of this text into approved-on");
    }
}
