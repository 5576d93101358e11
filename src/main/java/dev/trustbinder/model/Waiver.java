package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A permitted deviation from a policy. */
public record Waiver(
        @Key(value = "which policy", required = true, names = Names.POLICIES)
        String policy,

        @Key("why") String reason,

        @Key(value = "the controls that make up for it", names = Names.CONTROLS)
        List<String> compensating,

        @Key(value = "who permitted it", names = Names.HOLDER)
        String approver,

        @Key("first day") Optional<LocalDate> from,
        @Key("last day") Optional<LocalDate> until) {}
