package dev.trustbinder.check.control;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about controls. */
public final class ControlJudgements {
    private ControlJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new ResponsibleNotHere(),
                new NotApplicableWithoutReason(),
                new NotInForceRelied(),
                new PerformerReviewsOwnWork(),
                new NotImplemented(),
                new EndedButImplemented(),
                new EventWithoutTrigger(),
                new EventWithoutPopulation(),
                new NoExpectedEvidence(),
                new ReplacedStillRuns(),
                new SuspectCitation());
    }
}
