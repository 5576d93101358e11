package dev.trustbinder.check.evidence;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about evidence, populations, requests and what else is shown to an auditor. */
public final class EvidenceJudgements {
    private EvidenceJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new ReviewedByPerformer(),
                new SameFile(),
                new RowCountDiffers(),
                new PeriodNotBegun(),
                new IpeMissing(),
                new PopulationIncomplete(),
                new PopulationNotReconciled(),
                new ZeroUnsigned(),
                new ZeroContradicted(),
                new RequestWithoutAnswer(),
                new ReturnWithoutReason(),
                new RequestPastDue(),
                new OpenWalkthrough(),
                new ReviewCounts(),
                new ReviewListShort(),
                new RemovalsOpen());
    }
}
