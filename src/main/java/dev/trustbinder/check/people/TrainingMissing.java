package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.check.judgement.NotJudged;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Course;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Training;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People who must take a course and for whom no training is recorded; one finding for each course. */
final class TrainingMissing extends RecordJudgement<Course> {
    private static final Set<String> KEYS = Set.of("person", "course", "start", "end");

    TrainingMissing() {
        super(
                Course.class,
                Rule.condition(
                        "training/missing", ERROR, "no training is recorded for someone who must take a course"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Course> course, Assessment assessment) {
        Program program = assessment.program();
        Promises promises = Promises.of(program.charter());
        LocalDate latest = assessment.day().minusDays(promises.trainingDaysAfterHire());
        Set<String> recorded = program.index().naming(course.id(), Training.class).stream()
                .map(training -> training.facts().person())
                .collect(Collectors.toSet());
        List<Finding> found = new ArrayList<>();
        List<String> open = assessment.roster().among(course.facts().requiredOf(), assessment.day()).stream()
                .filter(person ->
                        person.facts().start().filter(latest::isBefore).isEmpty())
                .map(Entry::id)
                .filter(person -> !recorded.contains(person))
                .filter(person -> program.unread(person, Set.of(Kind.TRAINING, Kind.PERSON), KEYS)
                        .filter(part -> part.kind() == Kind.PERSON || part.mayName(course.id()))
                        .map(part -> found.add(NotJudged.by(part, person)))
                        .isEmpty())
                .toList();
        if (open.size() <= promises.latePeopleTolerated()) {
            return found.stream();
        }
        Finding finding = at(
                course,
                "required-of",
                "no training in %s is recorded for %s".formatted(course.id(), Phrase.some(open)),
                "enter the day they completed it, or the day it is due, into training");
        found.add(TypeOne.weighs(WARNING, finding, assessment));
        return found.stream();
    }
}
