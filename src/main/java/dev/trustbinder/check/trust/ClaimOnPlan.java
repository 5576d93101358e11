package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.InForce;
import dev.trustbinder.check.judgement.Judgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A public claim that rests on a control which is only planned. */
final class ClaimOnPlan implements Judgement {
    private static final Rule RULE =
            Rule.defect("trust/claim-on-plan", ERROR, "a public claim rests on a control that is not in place");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public Stream<Finding> findings(Assessment assessment) {
        return Claims.in(assessment.program())
                .flatMap(claim -> IntStream.range(0, claim.basis().size())
                        .boxed()
                        .flatMap(i -> planned(claim.basis().get(i), assessment)
                                .map(control -> RULE.at(
                                        claim.record().source().at(claim.path() + "[" + i + "]"),
                                        "%s rests on %s, which is not in place on %s"
                                                .formatted(claim.name(), control.id(), assessment.day()),
                                        "claim it once the control is in place"))));
    }

    private static Stream<Entry<Control>> planned(String basis, Assessment assessment) {
        return assessment.program().find(Control.class, basis).stream()
                .filter(control -> InForce.status(control) == Control.Status.PLANNED
                        || control.facts()
                                .effective()
                                .flatMap(Control.Effective::from)
                                .filter(from -> from.isAfter(assessment.day()))
                                .isPresent());
    }
}
