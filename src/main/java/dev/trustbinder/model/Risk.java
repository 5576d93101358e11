package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that may keep the organization from its objectives. */
public record Risk(
        @Key("the sort of risk, such as fraud") String category,
        @Key("what may happen") String threat,

        @Key(value = "the systems at stake", names = Names.SYSTEMS)
        List<String> assets,

        @Key("its weight before treatment") Optional<Rating> inherent,
        @Key("what is done about it") Optional<Treatment> treatment,

        @Key(value = "the controls that lower it", names = Names.CONTROLS)
        List<String> controls,

        @Key("what is still to be done") List<Action> actions,
        @Key("its weight after treatment") Optional<Rating> residual,
        @Key("who accepted what remains, and until when") Optional<Acceptance> accepted,
        @Key("the last review") Optional<LocalDate> reviewed) {
    /** Likelihood times impact, each 1 to 5. */
    public record Rating(
            @Key(value = "1 to 5", required = true) Optional<Integer> likelihood,
            @Key(value = "1 to 5", required = true) Optional<Integer> impact) {}

    /** Who accepted a risk, and until when. */
    public record Acceptance(
            @Key(value = "who", names = Names.HOLDER) String by,
            @Key("the day") Optional<LocalDate> on,
            @Key("the last day it holds") Optional<LocalDate> until) {}

    /** What is done about a risk. */
    public enum Treatment {
        MITIGATE,
        TRANSFER,
        AVOID,
        ACCEPT
    }
}
