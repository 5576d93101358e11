package dev.trustbinder.check.trust;

import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.TrustCenter;
import java.util.stream.Stream;

/** More commitment cards than anybody reads. */
final class TooManyCards extends RecordJudgement<TrustCenter> {
    private static final int MOST = 10;

    TooManyCards() {
        super(
                TrustCenter.class,
                Rule.defect("trust/too-many-cards", WARNING, "the trust center has more than ten commitment cards"));
    }

    @Override
    protected Stream<Finding> judge(Entry<TrustCenter> center, Assessment assessment) {
        int count = center.facts().commitments().size();
        return count <= MOST
                ? Stream.empty()
                : Stream.of(at(
                        center,
                        "commitments[" + MOST + "]",
                        "the trust center has %d commitment cards".formatted(count),
                        "keep the ten that customers ask about; the rest are answers"));
    }
}
