package dev.trustbinder.check.people;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.model.Course;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Training;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Who completed which course when. */
final class Trained {
    private Trained() {}

    /** The last day by which each person completed a course, as of a day. */
    static Map<String, LocalDate> last(Entry<Course> course, Assessment assessment) {
        Map<String, LocalDate> last = new TreeMap<>();
        for (Entry<Training> training : assessment.program().index().naming(course.id(), Training.class)) {
            training.facts()
                    .completed()
                    .filter(day -> !day.isAfter(assessment.day()))
                    .ifPresent(day -> last.merge(
                            training.facts().person(), day, (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }
}
