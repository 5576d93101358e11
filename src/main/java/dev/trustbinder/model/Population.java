package dev.trustbinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything a sample may be drawn from, for controls that run when something happens. */
public record Population(
        @Key(value = "the controls it is the population of", names = Names.CONTROLS, required = true)
        List<String> controls,

        @Key("what belongs in it") String definition,
        @Key("where it was pulled from") Optional<Source> source,
        @Key("the period it covers") Optional<Period> covers,
        @Key("when and by whom it was pulled") Optional<Pulled> pulled,

        @Key(value = "the CSV file beside the record", names = Names.FILE)
        String file,

        @Key("how many rows it has") Optional<Integer> rows,
        @Key("the second source it was compared with") Optional<Reconciliation> reconciledWith,
        @Key("the CSV column that identifies a row") String key,

        @Key(value = "the engagement it was pulled for", names = Names.ENGAGEMENT)
        String engagement,

        @Key("the samples drawn from it") List<Sample> samples,
        @Key("the signed statement that there were none") Optional<Zero> zero) {
    /** Where something was pulled from. */
    public record Source(
            @Key(value = "the system", names = Names.SYSTEMS)
            String system,

            @Key("the exact query") String query) {}

    /** When and by whom something was pulled. */
    public record Pulled(
            @Key("when") Optional<Instant> at,
            @Key(value = "who", names = Names.HOLDER) String by) {}

    /** A comparison with a second source. */
    public record Reconciliation(
            @Key(value = "the second source: a system, or words", names = Names.SOURCE)
            String source,

            @Key("rows there") Optional<Integer> rows,

            @Key(value = "who compared", names = Names.HOLDER)
            String by) {}

    /** Rows drawn from a population. */
    public record Sample(
            @Key("the seed and who gave it") String seed,
            @Key("how many rows") Optional<Integer> size,
            @Key("how they were drawn") String method,
            @Key("the rows drawn") List<Row> rows) {}

    /** One row drawn, and its proof. */
    public record Row(
            @Key(value = "the identifier of the row", required = true)
            String row,

            @Key(value = "what proves it", names = Names.PROOF)
            String evidence) {}
}
