package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Someone who works for the organization, under a pseudonymous id. */
public record PersonRecord(
        @Key("the team") String team,
        @Key("employee or contractor") Optional<Sort> kind,
        @Key("first day") Optional<LocalDate> start,
        @Key("last day") Optional<LocalDate> end,

        @Key(value = "whom they report to", names = Names.PERSON)
        String manager,

        @Key("when and how they were screened") String screened,
        @Key("the agreements signed") String agreements,

        @Key("the name; internal unless the programme gives names to auditors")
        String name,

        @Key("mail addresses in git and names on a code host; internal")
        List<String> git) {
    /** How someone is engaged. */
    public enum Sort {
        EMPLOYEE,
        CONTRACTOR
    }
}
