package dev.trustbinder.check.risk;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about risks and their assessment. */
public final class RiskJudgements {
    private RiskJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new UntreatedRisk(),
                new MitigatedByNothing(),
                new AcceptedByNobody(),
                new AcceptanceLapsed(),
                new ResidualAboveInherent(),
                new RatingOutOfRange(),
                new ActionPastDue(),
                new NoFraudRisk(),
                new RiskNotReviewed(),
                new StaleRiskAssessment());
    }
}
