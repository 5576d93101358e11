package dev.trustbinder.assess;

import dev.trustbinder.model.Action;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Vulnerability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Something to be done by a day. What was done later than the day it is judged on was not done on it. */
public record Deadline(Optional<LocalDate> due, Optional<LocalDate> done) {

    /** How a deadline stands. */
    public enum State {
        DONE,
        DONE_LATE,
        OPEN,
        OVERDUE
    }

    /** How it stands on a day; the due day itself is in time. */
    public State on(LocalDate day) {
        Optional<LocalDate> ended = done.filter(end -> !end.isAfter(day));
        LocalDate until = ended.orElse(day);
        boolean late = due.map(limit -> limit.isBefore(until)).orElse(false);
        if (ended.isPresent()) {
            return late ? State.DONE_LATE : State.DONE;
        }
        return late ? State.OVERDUE : State.OPEN;
    }

    public boolean isOverdueOn(LocalDate day) {
        return on(day) == State.OVERDUE;
    }

    /** How many days it is, or was, late on a day; none where it is in time. */
    public long daysLate(LocalDate day) {
        LocalDate until = done.filter(end -> !end.isAfter(day)).orElse(day);
        return due.map(limit -> Math.max(0, ChronoUnit.DAYS.between(limit, until)))
                .orElse(0L);
    }

    /** The last day a gap was put off to, else the day it was due, and the day it was closed. */
    public static Deadline of(Gap gap) {
        return new Deadline(gap.extended().stream().max(LocalDate::compareTo).or(gap::due), gap.closed());
    }

    public static Deadline of(Action action) {
        return new Deadline(action.due(), action.done());
    }

    public static Deadline of(Deviation exception) {
        return new Deadline(exception.due(), exception.done());
    }

    public static Deadline of(Vulnerability vulnerability) {
        return new Deadline(vulnerability.due(), vulnerability.fixed());
    }

    public static Deadline of(Training training) {
        return new Deadline(training.due(), training.completed());
    }
}
