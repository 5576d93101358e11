package dev.trustbinder.assess;

/**
 * How far the evidence goes towards showing that a control ran, of a control or of one period of it. Never the
 * auditor's conclusion.
 */
public enum OperationState {
    /** What it depends on cannot be read. */
    NOT_JUDGED,
    /** A period without a run, after its grace. */
    MISSED,
    /** A period without a run, though as many runs as periods were performed: some came too close together. */
    BUNCHED,
    /** Nothing in the days in question shows that it ran; that it exists may be shown from before. */
    DESIGN_ONLY,
    /** Nobody has listed the events of a per-event control. */
    NO_POPULATION,
    /** The list of events does not cover the days in question. */
    POPULATION_SHORT,
    /** A period was filled after its grace. */
    LATE,
    /** Every period has its run, but too long a time lies between two of them. */
    GAP,
    /** The time for it is not over. */
    NOT_YET_DUE,
    /** A signed statement says that no event happened. */
    DID_NOT_OCCUR,
    /** Another control took over. */
    SUPERSEDED,
    /** What is required is there. */
    MET
}
