package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** A review of who may use one system. */
public record AccessReview(
        @Key(value = "which system", names = Names.SYSTEMS) String system,
        @Key("the period it covers") Optional<Period> period,
        @Key("accounts listed") Optional<Integer> listed,
        @Key("accounts in the system") Optional<Integer> inSystem,
        @Key("accounts kept") Optional<Integer> kept,
        @Key("accounts changed") Optional<Integer> changed,
        @Key("accounts removed") Optional<Integer> removed,
        @Key("the day the removals were done") Optional<LocalDate> removalsDone,
        @Key(value = "who reviewed", names = Names.HOLDER) String reviewer,
        @Key(value = "what proves it", names = Names.PROOF) String evidence) {}
