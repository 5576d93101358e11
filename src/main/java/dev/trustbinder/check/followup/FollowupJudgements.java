package dev.trustbinder.check.followup;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about what went wrong and what is done about it. */
public final class FollowupJudgements {
    private FollowupJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new GapPastDue(),
                new GapWithoutDue(),
                new ClosedWithoutProof(),
                new NoResponse(),
                new ExceptionPastDue(),
                new MoreDeviationsThanDrawn(),
                new UndecidedDisclosure(),
                new ClosedWithoutCause(),
                new VulnerabilityPastDue());
    }
}
