package dev.trustbinder.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Proof that a control is in place or ran; its files lie in its folder. */
public record Evidence(
        @Key(value = "further controls it serves", names = Names.CONTROLS)
        List<String> controls,

        @Key("the day the control was performed") Optional<LocalDate> performedOn,
        @Key("the period it speaks of") Optional<Period> covers,

        @Key(value = "who performed the control", names = Names.HOLDER)
        String performer,

        @Key(value = "who looked over it", names = Names.HOLDER)
        String reviewer,

        @Key("what sort of proof it is") Optional<Medium> kind,

        @Key(value = "the system it was taken from", names = Names.SYSTEMS)
        String source,

        @Key("the environment it was taken from") String environment,
        @Key("the exact query or report and its parameters") String query,
        @Key("when, by whom and how the proof was taken") Optional<Collected> collected,
        @Key("how completeness and accuracy were checked") Optional<Ipe> ipe,
        @Key("what came of it") String outcome,
        @Key("a ticket or report elsewhere") String reference,
        @Key("files kept elsewhere") List<External> external,
        @Key("whether something was blacked out") boolean redacted,

        @Key(value = "the evidence it replaces", names = Names.EVIDENCE_ID)
        String supersedes) {
    /** When, by whom and how proof was taken. */
    public record Collected(
            @Key(value = "who took it", names = Names.HOLDER)
            String by,

            @Key("when") Optional<Instant> at,
            @Key("manual, or by which means") String how) {}

    /** Information produced by the entity: how its completeness and accuracy were checked. */
    public record Ipe(
            @Key("rows listed") Optional<Integer> rows,
            @Key("rows there should be") Optional<Integer> controlTotal,
            @Key("how completeness was checked") String completeness,
            @Key("how accuracy was checked") String accuracy,

            @Key(value = "who checked", names = Names.HOLDER)
            String checkedBy) {}

    /** A file kept elsewhere. */
    public record External(
            @Key(value = "where it lies", required = true) String location,

            @Key(value = "its SHA-256, 64 hexadecimal digits", required = true)
            String sha256,

            @Key("its length in bytes") Optional<Integer> bytes) {}

    /** Sorts of proof. */
    public enum Medium {
        EXPORT,
        CONFIGURATION,
        SCREENSHOT,
        TICKET,
        LOG,
        REPORT,
        STATEMENT
    }
}
