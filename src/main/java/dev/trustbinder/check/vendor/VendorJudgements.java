package dev.trustbinder.check.vendor;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about vendors. */
public final class VendorJudgements {
    private VendorJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new VendorReviewOverdue(),
                new CarveOutUndisclosed(),
                new InclusiveWithoutAssertion(),
                new UnansweredDuty(),
                new ShortNotice(),
                new UndisclosedSubprocessor(),
                new ReportEndsEarly(),
                new ReportNotReviewed(),
                new EndedInUse());
    }
}
