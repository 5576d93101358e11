package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The programme itself: {@code program.yml}. */
public record Charter(
        @Key(value = "whose programme it is", required = true)
        Optional<Organization> organization,

        @Key("the system the report is about") Optional<SystemDescription> system,

        @Key("controller, processor or both of personal data")
        Optional<DataRole> dataRole,

        @Key(
                value = "the framework, built in or a file under frameworks",
                otherwise = "tsc-2017-2022",
                names = Names.FRAMEWORK)
        String framework,

        @Key("the day everything is judged on, where pinned")
        Optional<LocalDate> asOf,

        @Key("why a report is wanted") List<Objective> objectives,
        @Key("the audits") List<Engagement> engagements,
        @Key("who does what") List<Role> roles,
        @Key("working days and fiscal year") Optional<Calendar> calendar,
        @Key("days of grace by frequency") SortedMap<String, Integer> graceDays,
        @Key("planned sample sizes by frequency") SortedMap<String, Integer> sampleSizes,
        @Key("what the programme promises itself") Optional<Limits> limits,
        @Key("whether auditors see names") boolean namesToAuditors,

        @Key(value = "severities by rule", names = Names.RULE)
        SortedMap<String, RuleSetting> rules,

        @Key("defects of CSV rows allowed for a time") List<Waived> waived,
        @Key("globs of the tags that are releases") List<String> releases,
        @Key("what of it is public") Optional<PublicationSettings> publication) {
    /** A legal entity. */
    public record Organization(
            @Key(value = "legal name", required = true) String name,
            @Key("the name people use") String shortName,
            @Key("postal address") String address,
            @Key("URL of its site") String site) {}

    /** The system a report is about. */
    public record SystemDescription(
            @Key("its name") String name,
            @Key("its services") List<Service> services) {}

    /** One service, in or out of scope. */
    public record Service(
            @Key(value = "its name", required = true) String name,

            @Key(value = "whether it is in scope", otherwise = "true")
            boolean inScope,

            @Key("why not") String reason) {}

    /** Why a report is wanted. */
    public record Objective(
            @Key("unique within the programme") String id,
            @Key(value = "the reason", required = true) String title,
            @Key("who asks") String driver,
            @Key("by when") Optional<LocalDate> neededBy) {}

    /** What someone does, and who held it when. */
    public record Role(
            @Key(value = "unique within the programme", required = true)
            String id,

            @Key(value = "what it is called", required = true)
            String title,

            @Key("who held it when") List<Holding> holders,

            @Key(value = "the role that stands in", names = Names.ROLE)
            String deputy) {}

    /** Someone held a role for some days. */
    public record Holding(
            @Key(value = "who", required = true, names = Names.PERSON)
            String person,

            @Key("first day") Optional<LocalDate> from,
            @Key("last day") Optional<LocalDate> to) {}

    /** Working days and fiscal year. */
    public record Calendar(
            @Key("the days on which people work") List<Weekday> workingDays,
            @Key("days off") List<LocalDate> holidays,
            @Key("first month, 1 to 12") Optional<Integer> fiscalYearStarts) {}

    /** The days of a week, in order. */
    public enum Weekday {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN
    }

    /** What the programme promises itself, in days or people. */
    public record Limits(
            @Key("days until a leaver has no access") Optional<Integer> leaverAccessDays,
            @Key("days until a joiner is trained") Optional<Integer> trainingDaysAfterHire,
            @Key("people that may be late") Optional<Integer> latePeopleTolerated,

            @Key("days between notice and use of a subprocessor")
            Optional<Integer> subprocessorNoticeDays,

            @Key("days until evidence is committed") Optional<Integer> evidenceCommitDays) {}

    /** How a programme weighs a rule. */
    public record RuleSetting(
            @Key(value = "error, warning, info or off", required = true)
            Optional<Weight> severity) {}

    /** A defect allowed for a time. */
    public record Waived(
            @Key(value = "which rule", required = true, names = Names.RULE)
            String rule,

            @Key(value = "which record", names = Names.BASIS)
            String record,

            @Key("which file, where it belongs to no record")
            String path,

            @Key(value = "last day", required = true) Optional<LocalDate> until,
            @Key(value = "why", required = true) String because) {}

    /** What of the programme is public. */
    public record PublicationSettings(
            @Key("where the trust center will stand") String baseUrl,
            @Key("values public documents may use") List<String> publicValues) {}

    /** The role towards personal data. */
    public enum DataRole {
        CONTROLLER,
        PROCESSOR,
        BOTH
    }

    /** What a rule may weigh. */
    public enum Weight {
        ERROR,
        WARNING,
        INFO,
        OFF
    }

    /** The shorter of its names. */
    public String shortName() {
        return organization
                .map(known -> known.shortName().isEmpty() ? known.name() : known.shortName())
                .orElse("");
    }
}
