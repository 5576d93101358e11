package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One person accepted one version of policies. */
public record Acknowledgement(
        @Key(value = "who", required = true, names = Names.PERSON)
        String person,

        @Key(value = "which policies", required = true, names = Names.POLICIES)
        List<String> policies,

        @Key("which version") String version,
        @Key("the day") Optional<LocalDate> on,
        @Key(value = "what proves it", names = Names.PROOF) String proof) {}
