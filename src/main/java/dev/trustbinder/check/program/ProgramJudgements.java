package dev.trustbinder.check.program;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about {@code program.yml}. */
public final class ProgramJudgements {
    private ProgramJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new NoEngagement(),
                new EngagementDays(),
                new NoCategory(),
                new CategoryWithoutReason(),
                new ExclusionWithoutReason(),
                new CalendarWords(),
                new BaseAddress());
    }
}
