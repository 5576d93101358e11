package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A change of the system worth telling the auditor. */
public record SystemChange(
        @Key("the day") Optional<LocalDate> on,
        @Key("what changed") Optional<Sort> what,
        @Key("whether DC9 tells of it") boolean significant,

        @Key(value = "the controls affected", names = Names.CONTROLS)
        List<String> controls,

        @Key("a ticket or record elsewhere") String reference) {
    /** What may change. */
    public enum Sort {
        SYSTEM,
        CONTROL,
        POLICY,
        PEOPLE,
        VENDOR
    }
}
