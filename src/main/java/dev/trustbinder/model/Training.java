package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** One person, one course. */
public record Training(
        @Key(value = "who", required = true, names = Names.PERSON)
        String person,

        @Key(value = "which course", required = true, names = Names.COURSES)
        String course,

        @Key("the day it is due") Optional<LocalDate> due,
        @Key("the day it was completed") Optional<LocalDate> completed,
        @Key("the result") String score,
        @Key(value = "what proves it", names = Names.PROOF) String proof) {}
