package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** One person lost access to one system. */
public record AccessRemoval(
        @Key(value = "who", required = true, names = Names.PERSON)
        String person,

        @Key(value = "which system", required = true, names = Names.SYSTEMS)
        String system,

        @Key("the day") Optional<LocalDate> removedOn) {}
