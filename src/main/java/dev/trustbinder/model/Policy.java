package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule the organization gave itself; its text is the document. */
public record Policy(
        @Key(value = "who approves it", names = Names.HOLDER, required = true)
        List<String> approvers,

        @Key(value = "the version in force", required = true)
        String version,

        @Key("the day this version was approved; absent until it is")
        Optional<LocalDate> approvedOn,

        @Key("the day this version came into force; that of its approval where absent")
        Optional<LocalDate> effective,

        @Key(value = "how often it is reviewed", required = true)
        Optional<Frequency> reviewInterval,

        @Key("the last review without change, where later than the version")
        Optional<LocalDate> reviewed,

        @Key(value = "the criteria it serves", names = Names.CRITERION)
        List<String> criteria,

        @Key(value = "the points of focus it addresses", names = Names.POINT)
        List<String> points,

        @Key(value = "who acknowledges it", names = Names.AUDIENCE_ROLE)
        List<String> requiredOf,

        @Key("how it may be handled") String classification,

        @Key(value = "the policy it replaced", names = Names.POLICIES)
        String supersedes,

        @Key("the day it was retired") Optional<LocalDate> retired) {
    /** The first day this version is in force; none until it is approved. */
    public Optional<LocalDate> inForceFrom() {
        return approvedOn.flatMap(approved -> effective.or(() -> approvedOn));
    }
}
