package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One control shown to someone from beginning to end. */
public record Walkthrough(
        @Key(value = "which control", required = true, names = Names.CONTROLS)
        String control,

        @Key("the day") Optional<LocalDate> on,
        @Key("who was there") List<String> attendees,
        @Key(value = "what was seen", names = Names.PROOF) String artefact,
        @Key("what remains to be settled") List<String> openPoints) {}
