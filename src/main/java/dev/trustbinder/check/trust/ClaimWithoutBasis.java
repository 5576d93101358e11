package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.Absence;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Kind;
import java.util.stream.Stream;

/** A public claim that rests on no record. */
final class ClaimWithoutBasis implements Judgement {
    private static final Rule RULE =
            Rule.defect("trust/no-basis", ERROR, "a public claim rests on no control, policy or other record");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Claims.in(assessment.program())
                .filter(claim -> claim.basis().isEmpty())
                .filter(claim -> claim.record().kind() == Kind.ANSWER || !Absence.of(claim.record(), claim.path()))
                .map(claim -> RULE.at(
                        claim.record().source().at(claim.path()),
                        "%s rests on no record".formatted(claim.name()),
                        "name the controls or policies it is true by in basis:, or do not claim it"));
    }
}
