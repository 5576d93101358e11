package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A question customers ask, and the answer. */
public record Answer(
        @Key(value = "the question", required = true) String question,
        @Key(value = "the answer", required = true) String answer,

        @Key(value = "what the answer rests on", names = Names.BASIS)
        List<String> basis,

        @Key("the day it was answered") Optional<LocalDate> answeredOn,
        @Key("the last day it may be relied on") Optional<LocalDate> validUntil,
        @Key("ids of the question in questionnaires") SortedMap<String, List<String>> externalIds) {}
