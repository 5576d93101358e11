package dev.trustbinder.assess;

import dev.trustbinder.model.DateRange;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One run of a control. The third date of evidence, when its proof was taken, is no part of it: a list may rightly be
 * pulled long after the run.
 *
 * @param evidence the id of what proves it
 * @param performed the day it was performed
 * @param covers the days it speaks of
 */
public record Occurrence(String evidence, LocalDate performed, DateRange covers) implements Comparable<Occurrence> {
    private static final Comparator<Occurrence> ORDER =
            Comparator.comparing(Occurrence::performed).thenComparing(Occurrence::evidence);

    @Override
    public int compareTo(Occurrence other) {
        return ORDER.compare(this, other);
    }
}
