package dev.trustbinder.check.coverage;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about controls and criteria seen together. */
public final class CoverageJudgements {
    private CoverageJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new UnansweredCriterion(),
                new OrphanControl(),
                new UncoveredPoints(),
                new PointWithoutReason(),
                new UntouchedSystem());
    }
}
