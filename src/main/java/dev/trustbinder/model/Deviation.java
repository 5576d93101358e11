package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An exception: a control did not do what it says. */
public record Deviation(
        @Key(value = "which control", required = true, names = Names.CONTROLS)
        String control,

        @Key(value = "the population looked at", names = Names.POPULATIONS)
        String population,

        @Key("the periods it speaks of; all in question where it names none")
        List<Period> periods,

        @Key("items drawn") Optional<Integer> drawn,
        @Key("items that deviated") Optional<Integer> deviations,
        @Key("why") String cause,
        @Key("isolated or systematic") String nature,
        @Key("what it did to commitments") String impact,

        @Key(value = "the controls that made up for it", names = Names.CONTROLS)
        List<String> compensating,

        @Key("what management says") String response,
        @Key("what is done about it") String action,
        @Key("the day that is due") Optional<LocalDate> due,
        @Key("the day that was done") Optional<LocalDate> done) {}
