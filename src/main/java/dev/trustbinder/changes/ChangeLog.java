package dev.trustbinder.changes;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.check.Findings;
import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.delta.EvidenceDelta;
import dev.trustbinder.delta.ProgramDelta;
import dev.trustbinder.delta.RecordChange;
import dev.trustbinder.model.Program;
import java.util.List;

/**
 * What happened between two versions of a programme, each judged on its own day: which states came and went, what became
 * of the records, and by which commits.
 *
 * @param states what was found in one and not in the other; what got worse first
 * @param delta what differs
 * @param steps the commits behind each difference
 */
public record ChangeLog(Side before, Side after, List<StateChange> states, ProgramDelta delta, Steps steps) {

    public ChangeLog {
        states = List.copyOf(states);
    }

    /**
     * One of the two versions.
     *
     * @param name what it is called: a tag, a branch, a commit, or the work tree
     */
    public record Side(String name, Assessment assessment, Findings findings) {}

    /** The way from {@code before} to {@code after}. */
    public static ChangeLog between(Side before, Side after) {
        return between(before, after, after.assessment().program());
    }

    /** As above; {@code newest}, which stands on the same history as {@code after}, tells of the commits. */
    public static ChangeLog between(Side before, Side after, Program newest) {
        return new ChangeLog(
                before,
                after,
                StateComparison.of(before, after),
                ProgramDelta.of(
                        before.assessment().program(), after.assessment().program()),
                Steps.between(before.assessment().program(), after.assessment().program(), newest));
    }

    /** The states of one fate, as they are sorted. */
    public List<StateChange> states(StateChange.Fate fate) {
        return states.stream().filter(state -> state.fate() == fate).toList();
    }

    /** The pieces of evidence of which a proof that was there is gone, or another now. */
    public List<EvidenceDelta> replaced() {
        return delta.evidence().stream().filter(EvidenceDelta::isReplaced).toList();
    }

    /** The records with one fate, kind by kind, then by id. */
    public List<RecordChange> records(ChangeKind fate) {
        return delta.records().stream().filter(change -> change.fate() == fate).toList();
    }

    /** Whether nothing differs and nothing was found in one alone. */
    public boolean isEmpty() {
        return states.isEmpty() && delta.isEmpty();
    }
}
