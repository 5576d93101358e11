package dev.trustbinder.read;

import dev.trustbinder.memo.Memo;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import dev.trustbinder.model.Version.Step;
import dev.trustbinder.read.PastFiles.Content;
import dev.trustbinder.read.PastFiles.Value;
import dev.trustbinder.read.PastFiles.Wanted;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.History;
import dev.trustbinder.repository.Mainline;
import dev.trustbinder.repository.RepoPath;
import dev.trustbinder.repository.Revision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replays the main line, oldest commit first, and notes each time a record of one kind became another: a file may hold
 * many records, and a record may go from one file to another.
 */
final class PastReader {
    private static final Pattern DOCUMENT = Pattern.compile("(?i)\\.(md|markdown|txt)$");

    private final Kind kind;
    private final History history;
    private final PastFiles files;
    private final Set<String> within = new HashSet<>();
    private final Map<RepoPath, Content> now = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final SortedMap<String, List<Version>> versions = new TreeMap<>();
    private final Map<RepoPath, List<Version>> nameless = new HashMap<>();

    private PastReader(Revision revision, Kind kind, Memo memo) {
        this.kind = kind;
        this.history = revision.history();
        this.files = memo.result(PastFiles.class, kind, () -> new PastFiles(kind));
    }

    /** Where a record stands, and as what; without a value where its file cannot be read. */
    private record Standing(RepoPath path, Optional<Value> value) {}

    /** One change, and the commits that made it. */
    private record Landed(Change change, List<Commit> written) {}

    /** The versions of every record of a kind, by id, newest first; none outside a repository. */
    static SortedMap<String, List<Version>> read(Revision revision, Kind kind, Memo memo) {
        if (revision.head().isEmpty()) {
            return Collections.emptySortedMap();
        }
        PastReader reader = new PastReader(revision, kind, memo);
        reader.replay(reader.landed(revision));
        reader.uncommitted(revision);
        reader.versions.values().forEach(Collections::reverse);
        return reader.versions;
    }

    /** What happened to files of the kind, by the commit of the main line, newest first. */
    private Collection<List<Landed>> landed(Revision revision) {
        SortedMap<RepoPath, Kind> places = places(revision);
        Mainline mainline = history.mainline();
        SortedMap<Integer, Map<RepoPath, Landed>> landed = new TreeMap<>();
        history.landed().forEach((path, changes) -> {
            Map<String, List<Commit>> written = written(path);
            for (Change change : changes) {
                if (places.get(path) == kind && !places.containsKey(change.path())
                        || places.get(change.path()) == kind
                        || change.from().map(places::get).filter(kind::equals).isPresent()) {
                    List<Commit> commits = written.getOrDefault(change.commit().id(), List.of(change.commit()));
                    landed.computeIfAbsent(mainline.position(change.commit()), key -> new LinkedHashMap<>())
                            .putIfAbsent(change.path(), new Landed(change, commits));
                }
            }
        });
        return landed.values().stream().map(each -> List.copyOf(each.values())).toList();
    }

    /** The commits that changed a file, by the id of the one that brought them to the main line. */
    private Map<String, List<Commit>> written(RepoPath path) {
        Map<String, List<Commit>> written = new HashMap<>();
        for (Change change : history.of(path)) {
            String landing = history.mainline().landing(change.commit()).id();
            written.computeIfAbsent(landing, key -> new ArrayList<>()).add(change.commit());
        }
        return written;
    }

    /** Every path, now or before, at which a file of records lies, by their kind; told by the place alone. */
    private SortedMap<RepoPath, Kind> places(Revision revision) {
        SortedMap<RepoPath, Blob> all = new TreeMap<>(revision.files());
        Blob any = Blob.of("");
        history.landed().values().stream()
                .flatMap(List::stream)
                .flatMap(change -> Stream.concat(Stream.of(change.path()), change.from().stream()))
                .filter(path -> path.isWithin(revision.content()))
                .forEach(path -> all.putIfAbsent(path, any));
        Revision paths = new Revision("", Optional.empty(), true, revision.content(), all, History.EMPTY, List.of());
        return ProgramReader.Layout.of(paths, new ArrayList<>()).recordFiles();
    }

    private void replay(Collection<List<Landed>> newestFirst) {
        List<Wanted> wanted = newestFirst.stream()
                .flatMap(List::stream)
                .flatMap(landed -> landed.change().blob().stream()
                        .map(blob -> new Wanted(landed.change().path(), blob)))
                .distinct()
                .toList();
        List<Wanted> most = wanted.subList(0, Math.min(wanted.size(), PastFiles.MOST));
        files.read(most, history);
        most.forEach(one -> within.add(one.blob()));
        List<List<Landed>> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        oldestFirst.forEach(this::step);
    }

    private void step(List<Landed> landed) {
        Map<String, Landed> touched = new TreeMap<>();
        Set<RepoPath> unknown = new LinkedHashSet<>();
        for (Landed one : landed) {
            RepoPath before = one.change().from().orElse(one.change().path());
            Content old = now.getOrDefault(before, Content.NOTHING);
            if (one.change().kind() == Change.Kind.MODIFIED && !now.containsKey(before)) {
                unknown.add(one.change().path());
            }
            idsAt(before, old).forEach(id -> touched.put(id, one));
        }
        landed.stream()
                .filter(one -> one.change().kind() != Change.Kind.COPIED)
                .forEach(one ->
                        now.remove(one.change().from().orElse(one.change().path())));
        for (Landed one : landed) {
            one.change().blob().ifPresent(blob -> {
                Content content = within.contains(blob) ? files.of(blob) : Content.TOO_MANY;
                now.put(one.change().path(), content);
                content.records().keySet().forEach(id -> touched.put(id, one));
            });
        }
        landed.forEach(one -> noteNameless(one, touched.values()));
        touched.forEach((id, one) -> note(id, one, unknown));
    }

    /** Keeps what happened to a file before it held any record: the first that it will hold began so. */
    private void noteNameless(Landed landed, Collection<Landed> told) {
        RepoPath path = landed.change().path();
        List<Version> before = Optional.ofNullable(
                        nameless.remove(landed.change().from().orElse(path)))
                .orElseGet(ArrayList::new);
        boolean isDocument = DOCUMENT.matcher(path.name()).find();
        if (isDocument && landed.change().blob().isPresent() && !told.contains(landed)) {
            before.add(new Version(
                    Step.NAMELESS,
                    Optional.of(landed.change().commit()),
                    landed.written(),
                    path,
                    landed.change().from(),
                    Optional.empty(),
                    "it had no id yet"));
        }
        nameless.put(path, before);
    }

    /** The records of a file: those it holds, and where it cannot be read those it held before. */
    private Set<String> idsAt(RepoPath path, Content content) {
        if (content.trouble().isEmpty()) {
            return content.records().keySet();
        }
        Set<String> ids = new LinkedHashSet<>();
        standing.forEach((id, where) -> {
            if (where.path().equals(path)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private void note(String id, Landed landed, Set<RepoPath> unknown) {
        Optional<Standing> before = Optional.ofNullable(standing.get(id));
        RepoPath path = landed.change().path();
        Content content = now.getOrDefault(path, Content.NOTHING);
        Optional<Commit> commit = Optional.of(landed.change().commit());
        if (!content.trouble().isEmpty()) {
            standing.put(id, new Standing(path, Optional.empty()));
            add(
                    id,
                    new Version(
                            Step.UNREADABLE,
                            commit,
                            landed.written(),
                            path,
                            Optional.empty(),
                            Optional.empty(),
                            content.trouble()));
        } else if (content.records().containsKey(id)) {
            Value value = content.records().get(id);
            standing.put(id, new Standing(path, Optional.of(value)));
            List<Version> nameless =
                    Optional.ofNullable(this.nameless.remove(path)).orElse(List.of());
            if (before.isEmpty() && !versions.containsKey(id) && !nameless.isEmpty()) {
                nameless.forEach(version -> add(id, version));
                add(id, version(Step.CHANGED, commit, landed.written(), path, Optional.empty(), value));
                return;
            }
            step(before, value, path, unknown)
                    .ifPresent(step -> add(id, version(step, commit, landed.written(), path, before, value)));
        } else if (before.isPresent() && standsNowhere(id)) {
            standing.remove(id);
            add(
                    id,
                    new Version(
                            Step.REMOVED,
                            commit,
                            landed.written(),
                            before.get().path(),
                            Optional.empty(),
                            Optional.empty(),
                            ""));
        }
    }

    private boolean standsNowhere(String id) {
        return now.values().stream().noneMatch(content -> content.records().containsKey(id));
    }

    private static Optional<Step> step(Optional<Standing> before, Value value, RepoPath path, Set<RepoPath> unknown) {
        if (before.isEmpty()) {
            return Optional.of(unknown.contains(path) ? Step.FIRST_KNOWN : Step.ADDED);
        } else if (!before.get().value().equals(Optional.of(value))) {
            return Optional.of(Step.CHANGED);
        }
        return before.get().path().equals(path) ? Optional.empty() : Optional.of(Step.MOVED);
    }

    private static Version version(
            Step step,
            Optional<Commit> commit,
            List<Commit> written,
            RepoPath path,
            Optional<Standing> before,
            Value value) {
        Optional<RepoPath> from = before.map(Standing::path).filter(other -> !other.equals(path));
        return new Version(step, commit, written, path, from, Optional.of(value.held().entry), "");
    }

    private void add(String id, Version version) {
        versions.computeIfAbsent(id, key -> new ArrayList<>()).add(version);
    }

    /** What files of the work tree say beyond the last commit. */
    private void uncommitted(Revision revision) {
        if (revision.clean()) {
            return;
        }
        SortedMap<RepoPath, Kind> places = places(revision);
        for (RepoPath path : places.keySet()) {
            Optional<Blob> blob =
                    Optional.ofNullable(revision.files().get(path)).filter(any -> places.get(path) == kind);
            if (blob.filter(each -> !isCommitted(path, each)).isPresent()) {
                files.now(path, blob.get()).records().forEach((id, value) -> uncommitted(id, path, value));
            }
        }
    }

    private boolean isCommitted(RepoPath path, Blob blob) {
        return history.landed().getOrDefault(path, List.of()).stream()
                .findFirst()
                .flatMap(Change::blob)
                .equals(Optional.of(blob.id()));
    }

    private void uncommitted(String id, RepoPath path, Value value) {
        Optional<Standing> before = Optional.ofNullable(standing.get(id));
        step(before, value, path, Set.of())
                .ifPresent(step -> add(id, version(step, Optional.empty(), List.of(), path, before, value)));
    }
}
