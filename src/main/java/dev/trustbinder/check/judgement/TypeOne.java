package dev.trustbinder.check.judgement;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Severity;

/** Findings that weigh less in a Type I examination, which looks at the design of controls alone. */
public final class TypeOne {
    private TypeOne() {}

    /** The finding with the weight it has in the examination at hand. */
    public static Finding weighs(Severity typeOne, Finding finding, Assessment assessment) {
        return assessment.isTypeOne() ? finding.weighing(typeOne) : finding;
    }
}
