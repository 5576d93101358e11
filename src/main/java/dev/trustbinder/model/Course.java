package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;

/** A training people must take. */
public record Course(
        @Key("the version of the course") String version,
        @Key("what it teaches") List<String> topics,
        @Key("how often it is taken") Optional<Frequency> interval,

        @Key(value = "who must take it", names = Names.AUDIENCE_ROLE)
        List<String> requiredOf) {}
