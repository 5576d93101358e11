package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One item of an auditor's request list. */
public record Request(
        @Key(value = "which engagement", names = Names.ENGAGEMENT)
        String engagement,

        @Key("the auditor's own number") String number,
        @Key("the auditor's own wording") String text,

        @Key(value = "the criteria concerned", names = Names.CRITERION)
        List<String> criteria,

        @Key(value = "the controls concerned", names = Names.CONTROLS)
        List<String> controls,

        @Key("what is asked for") Optional<Sort> kind,
        @Key("the period concerned") Optional<Period> period,
        @Key("how urgent") Optional<Level> priority,
        @Key("the day it was requested") Optional<LocalDate> requested,
        @Key("the day it is due") Optional<LocalDate> due,

        @Key(value = "the evidence, populations, documents or files that answer it", names = Names.RESPONSE)
        List<String> answers,

        @Key("when and why it came back") List<Return> returned,
        @Key(value = "how far it is", otherwise = "open") Optional<Status> status) {
    /** An answer sent back. */
    public record Return(
            @Key("the day") Optional<LocalDate> on,
            @Key("why") String reason) {}

    /** What may be asked for. */
    public enum Sort {
        POPULATION,
        SAMPLE,
        CONFIGURATION,
        DOCUMENT,
        INTERVIEW
    }

    /** How far a request is. */
    public enum Status {
        OPEN,
        ANSWERED,
        RETURNED,
        ACCEPTED,
        WITHDRAWN
    }
}
