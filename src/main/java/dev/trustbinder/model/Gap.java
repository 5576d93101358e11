package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something missing that is to be closed. */
public record Gap(
        @Key("what found it") String source,
        @Key("what is missing") Optional<Sort> kind,

        @Key(value = "the criteria concerned", names = Names.CRITERION)
        List<String> criteria,

        @Key(value = "the controls concerned", names = Names.CONTROLS)
        List<String> controls,

        @Key("how grave") Optional<Level> severity,
        @Key("what it means") String impact,
        @Key("how much work it is") String effort,
        @Key("what is planned") String plan,
        @Key("the day it was found") Optional<LocalDate> found,
        @Key("the day it is due") Optional<LocalDate> due,
        @Key("the days it was put off to") List<LocalDate> extended,
        @Key("the day it was closed") Optional<LocalDate> closed,
        @Key(value = "what proves it", names = Names.PROOF) String proof) {
    /** What may be missing. */
    public enum Sort {
        DESIGN,
        IMPLEMENTATION,
        OPERATION,
        EVIDENCE,
        DESCRIPTION
    }
}
