package dev.trustbinder.delta;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.repository.RepoPath;
import java.util.List;
import java.util.Optional;

/**
 * What became of one record.
 *
 * @param before empty for one that was added
 * @param after empty for one that was removed
 * @param delta what differs; nothing where it was added or removed, or only its file has another name
 */
public record RecordChange(
        Kind kind, String id, Optional<Entry<?>> before, Optional<Entry<?>> after, RecordDelta delta) {

    private static final RecordDelta NOTHING = new RecordDelta(List.of(), Optional.empty());

    static RecordChange added(Entry<?> entry) {
        return new RecordChange(entry.kind(), entry.id(), Optional.empty(), Optional.of(entry), NOTHING);
    }

    static RecordChange removed(Entry<?> entry) {
        return new RecordChange(entry.kind(), entry.id(), Optional.of(entry), Optional.empty(), NOTHING);
    }

    static RecordChange between(Entry<?> before, Entry<?> after) {
        RecordDelta delta = RecordDelta.of(before, after);
        return new RecordChange(after.kind(), after.id(), Optional.of(before), Optional.of(after), delta);
    }

    public ChangeKind fate() {
        if (before.isEmpty()) {
            return ChangeKind.ADDED;
        }
        return after.isEmpty() ? ChangeKind.REMOVED : delta.isEmpty() ? ChangeKind.MOVED : ChangeKind.CHANGED;
    }

    /** The record as it is now, or was last. */
    public Entry<?> entry() {
        return after.or(() -> before).orElseThrow();
    }

    /** The file it stood in before, where that was another; of evidence, which is told by its folder, none. */
    public Optional<RepoPath> from() {
        Optional<RepoPath> now = after.map(entry -> entry.source().file());
        return before.map(entry -> entry.source().file())
                .filter(old ->
                        kind != Kind.EVIDENCE && now.isPresent() && !now.get().equals(old));
    }

    /** Whether nothing became of it. */
    boolean isNothing() {
        return fate() == ChangeKind.MOVED && from().isEmpty();
    }
}
