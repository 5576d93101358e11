package dev.trustbinder.assess;

import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A period for which a run is required, and the run that fills it.
 *
 * @param due the last day on which a run for it is in time
 * @param state met, late, missed, bunched, not yet due or not judged
 * @param run the first run in time, else the first; empty where there is none
 */
public record Bucket(Period period, DateRange days, LocalDate due, OperationState state, Optional<Occurrence> run) {

    Bucket in(OperationState other) {
        return new Bucket(period, days, due, other, run);
    }
}
