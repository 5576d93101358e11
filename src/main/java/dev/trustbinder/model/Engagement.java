package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One audit. */
public record Engagement(
        @Key(value = "unique within the programme", required = true)
        String id,

        @Key(value = "Type I or Type II", required = true) Optional<Type> type,
        @Key("the day a Type I speaks of") Optional<LocalDate> asOf,
        @Key("the days a Type II speaks of") Optional<Period> window,
        @Key("the categories in scope") List<CategoryChoice> categories,
        @Key("when and why the type was chosen") Optional<Decision> decision,
        @Key("who examines") Optional<Auditor> auditor,
        @Key("when the report is expected") Optional<LocalDate> reportDue,
        @Key("when the auditor works") Optional<Period> fieldwork,
        @Key("the opinion given") Optional<Opinion> opinion,

        @Key(value = "the engagement before", names = Names.ENGAGEMENT)
        String predecessor,

        @Key("criteria that are not relevant, DC8") List<Exemption> notRelevant,
        @Key("points of focus treated in another way") List<PointNote> points) {
    /** A category in scope, and why. */
    public record CategoryChoice(
            @Key(value = "which", required = true, names = Names.CATEGORY)
            String category,

            @Key("why") String reason) {}

    /** When and why a type was chosen. */
    public record Decision(
            @Key("the day") Optional<LocalDate> chosenOn,
            @Key("the reasons") List<String> reasons) {}

    /** A firm of certified public accountants. */
    public record Auditor(
            @Key(value = "its name", required = true) String firm,
            @Key("its licence") String licence,
            @Key("the day of the letter") Optional<LocalDate> engagementLetter) {}

    /** A criterion that is not relevant, DC8. */
    public record Exemption(
            @Key(value = "which", required = true, names = Names.CRITERION)
            String criterion,

            @Key("why") String reason) {}

    /** A point of focus treated in another way. */
    public record PointNote(
            @Key(value = "which", required = true, names = Names.POINT)
            String point,

            @Key(value = "customised or not suitable", required = true)
            Optional<Treatment> treatment,

            @Key("why") String reason) {}

    /** The two types of report. */
    public enum Type {
        TYPE1,
        TYPE2
    }

    /** How a point of focus may be treated. */
    public enum Treatment {
        CUSTOMISED,
        NOT_SUITABLE
    }
}
