package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Deadline;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.PersonRecord;
import dev.trustbinder.model.Training;
import java.util.stream.Stream;

/** A training that is past due or was completed late. */
final class TrainingLate extends RecordJudgement<Training> {
    TrainingLate() {
        super(Training.class, Rule.condition("training/late", ERROR, "a training is past due or was completed late"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Training> training, Assessment assessment) {
        Training facts = training.facts();
        Deadline deadline = Deadline.of(facts);
        long late = deadline.daysLate(assessment.day());
        boolean gone = assessment
                .program()
                .find(PersonRecord.class, facts.person())
                .flatMap(person -> person.facts().end())
                .filter(end -> end.isBefore(facts.due().orElse(end)))
                .isPresent();
        if (late == 0 || gone) {
            return Stream.empty();
        }
        String message = deadline.isOverdueOn(assessment.day())
                ? "%s was to complete %s by %s and has not"
                        .formatted(facts.person(), facts.course(), facts.due().get())
                : "%s completed %s on %s, %s late"
                        .formatted(
                                facts.person(),
                                facts.course(),
                                facts.completed().get(),
                                Phrase.count(late, "day"));
        Finding finding = at(
                training,
                "due",
                message,
                "what is late stays late; write down why, and what keeps it from happening again");
        return Stream.of(TypeOne.weighs(WARNING, finding, assessment));
    }
}
