package dev.trustbinder.check.operation;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about the operation of controls. */
public final class OperationJudgements {
    private OperationJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                EmptyPeriods.missed(),
                EmptyPeriods.bunched(),
                EmptyPeriods.late(),
                new LongGap(),
                new DesignOnly(),
                new NotProven(),
                new PopulationShort());
    }
}
