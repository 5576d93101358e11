package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;

/** Infrastructure, software, data, people or procedures of the system. */
public record SystemComponent(
        @Key("what sort of component") Optional<Sort> kind,
        @Key("such as production") String environment,
        @Key("how much depends on it") Optional<Level> criticality,
        @Key("where it runs") String region,

        @Key(value = "the vendor that provides it", names = Names.VENDORS)
        String provider,

        @Key(value = "the data it holds", names = Names.DATA_CLASSES)
        List<String> data,

        @Key(value = "whether it is in the scope of the report", otherwise = "true")
        boolean inScope,

        @Key("its recovery targets") Optional<Recovery> recovery) {
    /** Recovery targets. */
    public record Recovery(
            @Key("hours until it is back") Optional<Integer> rtoHours,
            @Key("hours of data that may be lost") Optional<Integer> rpoHours) {}

    /** The component kinds of DC3. */
    public enum Sort {
        INFRASTRUCTURE,
        SOFTWARE,
        DATA,
        PEOPLE,
        PROCEDURE
    }
}
