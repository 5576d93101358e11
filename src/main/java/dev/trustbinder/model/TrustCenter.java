package dev.trustbinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the trust center says of itself. */
public record TrustCenter(
        @Key("the first words") Optional<Hero> hero,
        @Key("at most ten cards") List<Promise> commitments,
        @Key("addresses by purpose") SortedMap<String, String> contacts,
        @Key("the facts of security.txt, RFC 9116") Optional<SecurityTxt> securityTxt,
        @Key("how to get documents that are not public") String access) {
    /** The first words of the trust center. */
    public record Hero(
            @Key("one line") String title,
            @Key("one or two sentences") String text) {}

    /** A card that says what is done, and rests on records. */
    public record Promise(
            @Key(value = "what is drawn on the card", otherwise = "mark")
            Optional<Icon> icon,

            @Key(value = "a few words", required = true) String title,
            @Key(value = "one sentence", required = true) String text,

            @Key(value = "what it rests on", names = Names.BASIS, required = true)
            List<String> basis) {}

    /** The facts of security.txt, RFC 9116. */
    public record SecurityTxt(
            @Key(value = "mail address or URL", required = true)
            String contact,

            @Key(value = "when to stop trusting it", required = true)
            Optional<Instant> expires,

            @Key("URL of the disclosure policy") String policy,
            @Key("language tags") List<String> languages,
            @Key("URL of a key") String encryption,
            @Key("URL of thanks") String acknowledgments) {}
}
