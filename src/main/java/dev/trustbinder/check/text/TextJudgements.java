package dev.trustbinder.check.text;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about the words and days of any record. */
public final class TextJudgements {
    private TextJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new Placeholder(),
                new EmptyDocument(),
                new VagueWording(),
                new CriteriaInProse(),
                new OtherFrequency(),
                new DateOrder(),
                new FutureDate());
    }
}
