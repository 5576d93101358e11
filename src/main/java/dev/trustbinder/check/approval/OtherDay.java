package dev.trustbinder.check.approval;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Claim;
import dev.trustbinder.assess.Claim.Verdict;
import dev.trustbinder.assess.Claims;
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
        Claims claims = assessment.claims();
        return claims.all().stream()
                .filter(claim -> !claims.areNowhere())
                .filter(claim -> claim.verdict() == Verdict.OTHER_DAY)
                .map(OtherDay::finding);
    }

    private static Finding finding(Claim claim) {
        String fact = claim.found().isEmpty()
                ? "was changed in " + claim.commit() + " without an approval"
                : "came in " + claim.commit() + " and was approved on " + Phrase.all(claim.foundOn());
        return RULE.at(
                claim.place(),
                "%s says it was approved on %s, and %s"
                        .formatted(claim.name(), claim.stated().approvedOn().orElseThrow(), fact),
                "write the day of the approval of this text into approved-on");
    }
}
