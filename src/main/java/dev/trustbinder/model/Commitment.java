package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;

/** A service commitment or system requirement. */
public record Commitment(
        @Key("commitment or requirement") Optional<Sort> kind,
        @Key("where it stands") String source,

        @Key(value = "the criteria it touches", names = Names.CRITERION)
        List<String> criteria,

        @Key("how it is measured") String measure,
        @Key("how it was met, by period") List<Met> met) {
    /** How a commitment was met in one period. */
    public record Met(
            @Key("the period") Optional<Period> period,
            @Key("the value measured") String value,

            @Key(value = "what proves it", names = Names.PROOF)
            String evidence) {}

    /** The two kinds of DC2. */
    public enum Sort {
        COMMITMENT,
        REQUIREMENT
    }
}
