package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;

/** A kind of data the organization holds. */
public record DataRecord(
        @Key(value = "how it may be handled", name = "class")
        Optional<Classification> classification,

        @Key(value = "the systems that hold it", names = Names.SYSTEMS)
        List<String> where,

        @Key("how long it is kept") String retention,
        @Key("how it is erased") String disposal) {
    /** Classes of data. */
    public enum Classification {
        PUBLIC,
        INTERNAL,
        CONFIDENTIAL,
        RESTRICTED
    }
}
