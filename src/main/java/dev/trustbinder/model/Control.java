package dev.trustbinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the organization does, again and again, to meet its criteria. */
public record Control(
        @Key(value = "the control as the auditor will print it", required = true)
        String statement,

        @Key("what it is there to achieve") String objective,

        @Key(value = "the criteria it serves", required = true, names = Names.CRITERION)
        List<String> criteria,

        @Key(value = "the points of focus it addresses", names = Names.POINT)
        List<String> points,

        @Key(value = "the policies, or their sections, that demand it", names = Names.POLICIES)
        List<String> policies,

        @Key(value = "the procedures that say how it is done", names = Names.PROCEDURES)
        List<String> procedures,

        @Key(value = "the commitments it keeps", names = Names.COMMITMENTS)
        List<String> commitments,

        @Key(value = "the systems it works on", names = Names.SYSTEMS)
        List<String> systems,

        @Key(value = "who stands in for the owner", names = Names.HOLDER)
        String backup,

        @Key(value = "who does it", names = Names.HOLDER) String performer,

        @Key(value = "who looks over what was done", names = Names.HOLDER)
        String reviewer,

        @Key("what it does to a risk") Optional<Purpose> kind,
        @Key("who or what carries it out") Optional<Nature> nature,
        @Key(value = "how often it runs", required = true) Optional<Frequency> frequency,
        @Key("what sets a per-event control off") String trigger,
        @Key("whether the auditor may rely on it alone") boolean key,

        @Key(value = "the populations its samples are drawn from", names = Names.POPULATIONS)
        List<String> populations,

        @Key(value = "on whose side it is performed", otherwise = "us")
        Optional<Performed> performedBy,

        @Key("what proves one run") String expectedEvidence,
        @Key("the days it is in force") Optional<Effective> effective,

        @Key(value = "the control it took over from", names = Names.CONTROLS)
        String replaces,

        @Key(value = "how far it is", otherwise = "implemented")
        Optional<Status> status,

        @Key("why it does not apply") String reason) {
    /** The days something is in force; open where an end is absent. */
    public record Effective(
            @Key("first day") Optional<LocalDate> from,
            @Key("last day") Optional<LocalDate> to) {}

    /** What a control does to a risk. */
    public enum Purpose {
        PREVENTIVE,
        DETECTIVE,
        CORRECTIVE
    }

    /** Who or what carries a control out. */
    public enum Nature {
        MANUAL,
        AUTOMATED,
        HYBRID
    }

    /** On whose side a control is performed. */
    public enum Performed {
        US,
        SUBSERVICE,
        CUSTOMER
    }

    /** How far a control is. */
    public enum Status {
        PLANNED,
        IMPLEMENTED,
        RETIRED,
        NOT_APPLICABLE
    }
}
