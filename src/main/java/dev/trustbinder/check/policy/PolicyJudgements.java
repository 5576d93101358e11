package dev.trustbinder.check.policy;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about policies, procedures and permitted deviations from them. */
public final class PolicyJudgements {
    private PolicyJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new OwnerApproves(),
                new NotApproved(),
                new UneditedTemplate(),
                new OverdueReview(),
                new OverdueProcedure(),
                new EffectiveBeforeApproval(),
                new NotYetInForce(),
                new OrphanPolicy(),
                new Unacknowledged(),
                new RetiredCited(),
                new SupersededInForce(),
                new ExceptionIncomplete(),
                new ExceptionExpired());
    }
}
