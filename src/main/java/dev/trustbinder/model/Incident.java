package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that harmed, or might have harmed, the system or its data. */
public record Incident(
        @Key("the day it was detected") Optional<LocalDate> detected,
        @Key("the day it was reported") Optional<LocalDate> reported,
        @Key("the day it was contained") Optional<LocalDate> contained,
        @Key("the day it was closed") Optional<LocalDate> closed,
        @Key("how grave") Optional<Level> severity,

        @Key(value = "the systems touched", names = Names.SYSTEMS)
        List<String> systems,

        @Key(value = "the data touched", names = Names.DATA_CLASSES)
        List<String> data,

        @Key("who was told, and when") List<Notice> notified,
        @Key("the root cause") String cause,
        @Key("what was or is to be done") List<String> actions,
        @Key("whether DC4 tells of it, and why") Optional<Disclosure> disclose) {
    /** Who was told, and when. */
    public record Notice(
            @Key("whom") String who, @Key("the day") Optional<LocalDate> on) {}

    /** Whether DC4 of the description tells of an incident. */
    public record Disclosure(
            @Key("whether it does") boolean dc4, @Key("why") String reason) {}
}
