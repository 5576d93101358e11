package dev.trustbinder.check.risk;

import dev.trustbinder.model.Risk;
import java.util.Optional;

/** The weight of a risk. */
final class Rating {
    private Rating() {}

    /** Likelihood times impact; empty where one of them is missing. */
    static Optional<Integer> score(Risk.Rating rating) {
        return rating.likelihood().flatMap(likelihood -> rating.impact().map(impact -> likelihood * impact));
    }
}
