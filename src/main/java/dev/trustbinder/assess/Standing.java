package dev.trustbinder.assess;

import dev.trustbinder.model.DateRange;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A state and the days it is about.
 *
 * @param days the period that was missed, bunched or late; the ends of a gap; the day of a proof; else empty
 */
public record Standing(OperationState state, Optional<DateRange> days) {

    static Standing of(OperationState state) {
        return new Standing(state, Optional.empty());
    }

    static Standing of(OperationState state, DateRange days) {
        return new Standing(state, Optional.of(days));
    }

    /** From the first of its days to the last. */
    public long length() {
        return days.map(range -> ChronoUnit.DAYS.between(range.from(), range.to()))
                .orElse(0L);
    }

    /** Such as {@code GAP 181 days} or {@code MISSED 2026-04-01..2026-06-30}. */
    @Override
    public String toString() {
        if (state == OperationState.GAP) {
            return state + " " + length() + " days";
        }
        return state + days.map(range -> " " + range.from() + ".." + range.to()).orElse("");
    }
}
