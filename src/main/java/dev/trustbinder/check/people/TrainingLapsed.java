package dev.trustbinder.check.people;

import static dev.trustbinder.finding.Severity.ERROR;
import static dev.trustbinder.finding.Severity.WARNING;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.assess.Promises;
import dev.trustbinder.assess.Reviews;
import dev.trustbinder.check.judgement.Phrase;
import dev.trustbinder.check.judgement.RecordJudgement;
import dev.trustbinder.check.judgement.TypeOne;
import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Rule;
import dev.trustbinder.model.Course;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** People whose last training in a course is older than its interval; one finding for each course. */
final class TrainingLapsed extends RecordJudgement<Course> {
    TrainingLapsed() {
        super(
                Course.class,
                Rule.condition(
                        "training/lapsed", ERROR, "someone's training is older than the interval of its course"));
    }

    @Override
    protected Stream<Finding> judge(Entry<Course> course, Assessment assessment) {
        Optional<Frequency> interval = course.facts().interval();
        if (interval.isEmpty()) {
            return Stream.empty();
        }
        Map<String, LocalDate> last = Trained.last(course, assessment);
        List<String> lapsed = assessment.roster().among(course.facts().requiredOf(), assessment.day()).stream()
                .map(Entry::id)
                .filter(last::containsKey)
                .filter(person -> Reviews.next(last.get(person), interval.get())
                        .filter(next -> next.isBefore(assessment.day()))
                        .isPresent())
                .filter(person -> !trainedSince(person, last.get(person), assessment))
                .map(person -> person + " (" + last.get(person) + ")")
                .toList();
        if (lapsed.size() <= Promises.of(assessment.program().charter()).latePeopleTolerated()) {
            return Stream.empty();
        }
        Finding finding = at(
                course,
                "interval",
                "%s is taken %s and was last completed too long ago by %s"
                        .formatted(course.id(), Words.of(interval.get()), Phrase.some(lapsed)),
                "train them again; a course that was replaced is required of nobody");
        return Stream.of(TypeOne.weighs(WARNING, finding, assessment));
    }

    /** A course may be taken up by the next year's under another id. */
    private static boolean trainedSince(String person, LocalDate day, Assessment assessment) {
        return assessment.program().index().naming(person, Training.class).stream()
                .anyMatch(training ->
                        training.facts().completed().filter(day::isBefore).isPresent());
    }
}
