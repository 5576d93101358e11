package dev.trustbinder.changes;

import dev.trustbinder.delta.EvidenceDelta;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.RecordChange;
import dev.trustbinder.delta.RecordDelta;
import dev.trustbinder.delta.TableDelta;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Past;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The versions between two programmes, newest first: what the later one's history holds and the earlier one's does not. */
public final class Steps {
    private final Program after;
    private final Past past;
    private final Set<String> known;
    private final Set<String> later;

    private Steps(Program after, Past past, Set<String> known, Set<String> later) {
        this.after = after;
        this.past = past;
        this.known = known;
        this.later = later;
    }

    /** The steps as {@code newest}, which may stand on the same history, remembers them; it need be read but once. */
    static Steps between(Program before, Program after, Program newest) {
        Set<String> commits = commits(newest);
        boolean shared = after.revision().clean()
                && after.revision()
                        .head()
                        .filter(head -> commits.contains(head.id()))
                        .isPresent();
        Set<String> later = new TreeSet<>(shared ? commits : Set.of());
        later.removeAll(shared ? commits(after) : Set.of());
        return new Steps(after, shared ? newest.past() : after.past(), commits(before), later);
    }

    private static Set<String> commits(Program program) {
        return program.revision().history().commits().stream().map(Commit::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The versions by which a record became what it is, or went. */
    public List<Version> of(RecordChange change) {
        if (change.kind() == Kind.EVIDENCE) {
            return of(change.entry().source().file());
        }
        return versions(change).stream().filter(this::isNew).map(this::own).toList();
    }

    /** Those of them that changed one key; all of them where none alone did. */
    public List<Version> of(RecordChange change, FieldDelta field) {
        List<Version> all = versions(change);
        List<Version> some = new ArrayList<>();
        for (int at = 0; at < all.size() && isNew(all.get(at)); at++) {
            Optional<Entry<?>> earlier = at + 1 < all.size() ? all.get(at + 1).entry() : Optional.empty();
            if (earlier.isPresent() && differs(earlier.get(), all.get(at).entry(), field.path())) {
                some.add(own(all.get(at)));
            }
        }
        return some.isEmpty() ? of(change) : some;
    }

    /** The versions of one file of a piece of evidence. */
    public List<Version> of(EvidenceDelta.FileDelta file) {
        return path(file.path()).map(this::of).orElse(List.of());
    }

    /** The versions of the file of a population. */
    public List<Version> of(TableDelta table) {
        return path(table.path().value()).map(this::of).orElse(List.of());
    }

    /** The versions of {@code program.yml}. */
    public List<Version> ofCharter() {
        return of(after.charterSource().file());
    }

    private List<Version> versions(RecordChange change) {
        List<Version> all = past.all(change.kind()).getOrDefault(change.id(), List.of());
        return all.stream().filter(version -> !isLater(version)).toList();
    }

    private boolean isLater(Version version) {
        return version.landed()
                .map(commit -> later.contains(commit.id()))
                .orElse(after.revision().clean());
    }

    private boolean isNew(Version version) {
        return version.landed().filter(commit -> known.contains(commit.id())).isEmpty();
    }

    /** A version without the commits that were there before. */
    private Version own(Version version) {
        List<Commit> written = version.written().stream()
                .filter(commit -> !known.contains(commit.id()))
                .toList();
        return new Version(
                version.step(),
                version.landed(),
                written,
                version.path(),
                version.from(),
                version.entry(),
                version.trouble());
    }

    private static boolean differs(Entry<?> before, Optional<Entry<?>> after, String path) {
        return after.filter(now -> now.facts().getClass() == before.facts().getClass())
                .map(now -> RecordDelta.fields(before, now).stream()
                        .anyMatch(field -> field.path().startsWith(path)
                                || path.startsWith(field.path() + ".")
                                || path.startsWith(field.path() + "[")))
                .orElse(false);
    }

    /** The path a web address has none of. */
    private Optional<RepoPath> path(String belowContent) {
        return after.revision().content().resolve(belowContent);
    }

    private List<Version> of(RepoPath file) {
        History history = after.revision().history();
        return history.of(file).stream()
                .filter(change -> !known.contains(change.commit().id()))
                .map(change -> version(change, history))
                .toList();
    }

    private static Version version(Change change, History history) {
        Version.Step step = switch (change.kind()) {
            case ADDED -> Version.Step.ADDED;
            case MODIFIED -> Version.Step.CHANGED;
            case RENAMED, COPIED -> Version.Step.MOVED;
            case DELETED -> Version.Step.REMOVED;
        };
        return new Version(
                step,
                Optional.of(history.mainline().landing(change.commit())),
                List.of(change.commit()),
                change.path(),
                change.from(),
                Optional.empty(),
                "");
    }
}
