package dev.trustbinder.check.description;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about the system description and the duties it gives to customers. */
public final class DescriptionJudgements {
    private DescriptionJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new MissingSection(),
                new DuplicateSection(),
                new NotRelevantWithoutReason(),
                new NotRelevantButServed(),
                new CuecIncomplete(),
                new CommitmentWithoutMeasure());
    }
}
