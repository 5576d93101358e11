package dev.trustbinder.check.people;

import dev.trustbinder.check.judgement.Judgement;
import java.util.List;

/** What is judged about people, their roles and their training. */
public final class PeopleJudgements {
    private PeopleJudgements() {}

    public static List<Judgement> all() {
        return List.of(
                new RoleWithoutHolder(),
                new HolderNotHere(),
                new OwnerLeft(),
                new ManagerLoop(),
                new LeaverAccess(),
                new TrainingLate(),
                new TrainingMissing(),
                new TrainingLapsed());
    }
}
