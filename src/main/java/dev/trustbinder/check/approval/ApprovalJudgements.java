package dev.trustbinder.check.approval;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about approvals: what documents say of them, beside what git knows. */
public final class ApprovalJudgements {
    private ApprovalJudgements() {}

    public static List<Judgement> all() {
        return List.of(new NotInGit(), new ByAuthor(), new OtherDay(), new Stranger());
    }
}
