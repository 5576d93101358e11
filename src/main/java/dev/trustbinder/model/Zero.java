package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.Optional;

/** A signed statement that something did not happen. */
public record Zero(
        @Key(value = "what did not happen, over which period", required = true)
        String statement,

        @Key(value = "who says so", names = Names.HOLDER) String signedBy,
        @Key("the day it was signed") Optional<LocalDate> on) {}
