package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a policy or control is carried out, step by step; its text is the document. */
public record Procedure(
        @Key(value = "who approves it", names = Names.HOLDER)
        List<String> approvers,

        @Key("the version in force") String version,
        @Key("the day this version was approved") Optional<LocalDate> approvedOn,
        @Key("the day this version came into force") Optional<LocalDate> effective,
        @Key("how often it is reviewed") Optional<Frequency> reviewInterval,

        @Key("the last review without change, where later than the version")
        Optional<LocalDate> reviewed,

        @Key(value = "the controls it operates", names = Names.CONTROLS)
        List<String> controls,

        @Key(value = "the policies it carries out", names = Names.POLICIES)
        List<String> policies,

        @Key(value = "the criteria it serves", names = Names.CRITERION)
        List<String> criteria) {}
