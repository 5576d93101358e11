package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** Something to be done. */
public record Action(
        @Key("unique within the record") String id,
        @Key("what is to be done") String title,
        @Key(value = "who does it", names = Names.HOLDER) String owner,
        @Key("the day it is due") Optional<LocalDate> due,
        @Key("the day it was done") Optional<LocalDate> done) {}
