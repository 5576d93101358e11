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
        Claims claims = assessment.claims();
        return claims.areNowhere()
                ? Stream.of(none(claims, assessment))
                : Stream.concat(
                        with(Verdict.NOWHERE, claims).map(NotInGit::nowhere),
                        with(Verdict.BY_OTHERS, claims).map(NotInGit::byOthers));
    }

    private static Stream<Claim> with(Verdict verdict, Claims claims) {
        return claims.all().stream().filter(claim -> claim.verdict() == verdict);
    }

    private static Finding none(Claims claims, Assessment assessment) {
        String message = "git holds no approval of any of the %d documents whose approval it should know"
                .formatted(claims.all().size());
        return RULE.at(assessment.program().charterSource().start(), message, HELP);
    }

    private static Finding nowhere(Claim claim) {
        return RULE.at(
                claim.place(),
                "%s says it was approved on %s, and git holds no approval of %s"
                        .formatted(claim.name(), claim.stated().approvedOn().orElseThrow(), claim.commit()),
                HELP);
    }

    private static Finding byOthers(Claim claim) {
        return RULE.at(
                claim.place(),
                "%s names %s as approver; git holds approvals of %s by %s alone"
                        .formatted(
                                claim.name(),
                                String.join(" and ", claim.stated().approvers()),
                                claim.commit(),
                                Phrase.all(claim.foundBy())),
                HELP);
    }
}
