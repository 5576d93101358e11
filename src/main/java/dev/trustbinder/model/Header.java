package dev.trustbinder.model;

import java.util.Optional;

/** The keys every record may carry. */
public record Header(
        @Key("stable id, unique across all kinds, never reused")
        String id,

        @Key("a few words") String title,
        @Key("more words") String description,

        @Key(value = "who answers for it", names = Names.HOLDER)
        String owner,

        @Key("who may see it") Optional<Audience> audience,

        @Key("whether its title, kind, period and tier may be shown to everyone")
        boolean listed,

        @Key("where another site keeps it, as links in documents name it: policies/access")
        String slug,

        @Key("internal remarks, shown to no one outside") String notes) {

    /** The same without what is shown to no one outside. */
    public Header withoutNotes() {
        return new Header(id, title, description, owner, audience, listed, slug, "");
    }
}
