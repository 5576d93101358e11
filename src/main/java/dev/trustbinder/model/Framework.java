package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A set of criteria, as data. */
public record Framework(
        @Key(value = "its id", required = true) String id,
        @Key(value = "its title", required = true) String title,
        @Key("who publishes it") String publisher,
        @Key("what a reader must know") String notice,
        @Key("its categories") List<Category> categories,
        @Key("its series") List<Series> series,
        @Key("its criteria") List<Criterion> criteria,
        @Key("ids that are no criteria, and why") SortedMap<String, String> notCriteria,
        @Key("spellings importers understand") List<IdForm> idForms) {
    /** A category of criteria. */
    public record Category(
            @Key(value = "its id", required = true) String id,
            @Key(value = "its title", required = true) String title,
            @Key("whether every report has it") boolean required) {}

    /** Criteria on one theme. */
    public record Series(
            @Key(value = "its id", required = true) String id,
            @Key(value = "its category", required = true) String category,
            @Key(value = "its title", required = true) String title) {}

    /** One criterion. */
    public record Criterion(
            @Key(value = "its id", required = true) String id,
            @Key(value = "its series", required = true) String series,
            @Key("the COSO principle it is") Optional<Integer> coso,
            @Key(value = "our own title", required = true) String title,
            @Key("what it asks for, in our own words") String asks,
            @Key("what usually proves it") List<String> evidence,
            @Key("its points of focus") List<Point> points) {}

    /** One point of focus. */
    public record Point(
            @Key(value = "its id", required = true) String id,
            @Key(value = "our own title", required = true) String title,
            @Key("its place in the criterion") Optional<Integer> position,
            @Key("coso, tsc or system") String origin,
            @Key("the category it needs") String onlyWith,
            @Key("data roles it is likely to matter to") List<String> roles,

            @Key("products, where only makers of goods need it")
            String applies) {}

    /** A spelling importers understand. */
    public record IdForm(
            @Key(value = "the spelling", required = true) String written,
            @Key(value = "the id", required = true) String means,
            @Key("the rule behind it") String rule) {}
}
