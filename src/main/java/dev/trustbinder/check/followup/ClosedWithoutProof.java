package dev.trustbinder.check.followup;

import static dev.trustbinder.finding.Severity.ERROR;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Gap;
import java.util.stream.Stream;

/** A gap that was closed, and nothing shows it. */
final class ClosedWithoutProof extends RecordJudgement<Gap> {
    ClosedWithoutProof() {
        super(Gap.class, Rule.defect("gap/closed-without-proof", ERROR, "a gap was closed and nothing proves it"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Gap> gap, Assessment assessment) {
        return gap.facts().closed().stream()
                .filter(closed -> gap.facts().proof().isBlank())
                .map(closed -> at(
                        gap,
                        "closed",
                        "%s was closed on %s without proof".formatted(gap.id(), closed),
                        "add proof: with the evidence that shows it"));
    }
}
