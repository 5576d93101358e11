package dev.trustbinder.check;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Blob;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What history says of a record or file that is named and gone: help for a reference, and asked only where one fails.
 * What names records that went together is one finding, as one thing was done.
 */
final class Departures {
    /** So many are told each at its place. */
    private static final int ALONE = 3;

    private final Program program;
    private final PublicDefects published;
    private final Map<Finding, String> causes = new HashMap<>();
    private final Map<Kind, Map<Optional<Commit>, List<List<Version>>>> begun = new EnumMap<>(Kind.class);

    Departures(Program program) {
        this.program = program;
        this.published = PublicDefects.of(program);
    }

    /**
     * Why something is gone.
     *
     * @param cause what was done, the same for all that went with it
     * @param help what became of this one; empty where nothing is known of it
     */
    record Departure(String cause, String help) {}

    /** A finding with what history says, or with other help. */
    Finding told(Optional<Departure> departure, Supplier<String> otherwise, Function<String, Finding> finding) {
        Finding told = finding.apply(
                departure.map(Departure::help).filter(help -> !help.isEmpty()).orElseGet(otherwise));
        departure.ifPresent(gone -> causes.put(told, gone.cause()));
        return told;
    }

    /** These findings, where more than a few have one cause as one, at a place that the public page shows if any does. */
    Stream<Finding> joined(List<Finding> found) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        found.forEach(finding -> alike.computeIfAbsent(causes.getOrDefault(finding, ""), cause -> new ArrayList<>())
                .add(finding));
        return alike.entrySet().stream()
                .flatMap(same -> same.getKey().isEmpty() || same.getValue().size() <= ALONE
                        ? same.getValue().stream()
                        : Stream.of(joined(same.getKey(), same.getValue())));
    }

    private Finding joined(String cause, List<Finding> found) {
        List<Finding> all = found.stream()
                .sorted(Comparator.comparing((Finding finding) -> !published.holdBack(finding))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Finding first = all.get(0);
        String others = all.stream()
                .skip(1)
                .limit(ALONE)
                .map(finding -> finding.location().toString())
                .collect(Collectors.joining(", "));
        return new Finding(
                first.rule(),
                first.severity(),
                "%s, and %d more for the same cause, as at %s".formatted(first.message(), all.size() - 1, others),
                cause,
                first.location());
    }

    /** When a record of one of {@code kinds} was removed, or under which id it goes on. */
    Optional<Departure> record(String id, Collection<Kind> kinds) {
        return kinds.stream().flatMap(kind -> record(id, kind).stream()).findFirst();
    }

    private Optional<Departure> record(String id, Kind kind) {
        if (kind == Kind.EVIDENCE) {
            String place = "evidence/" + id.replaceFirst("[.]", "/").replaceFirst("/runs[.]\\d+$", "/runs.csv");
            return program.revision().content().resolve(place).flatMap(this::folder);
        }
        List<Version> versions = program.past().all(kind).getOrDefault(id, List.of());
        return versions.stream().findFirst().map(last -> {
            Optional<Commit> commit = last.step() == Version.Step.REMOVED ? last.landed() : Optional.empty();
            Optional<String> became = commit.flatMap(gone ->
                    successor(kind, last, versions).map(now -> "%s became %s in %s".formatted(id, now, when(gone))));
            String help = became.orElseGet(() -> commit.map(gone -> "%s was removed in %s".formatted(id, when(gone)))
                    .orElse("%s stood in %s in the last commit".formatted(id, last.path())));
            return new Departure(became.orElseGet(() -> cause(last.path(), commit)), help);
        });
    }

    /** What was done to a file that holds something no more, or to the whole folder it lay in; now or in a commit. */
    private String cause(RepoPath path, Optional<Commit> commit) {
        RepoPath lost = path;
        while (!isThere(lost.parent())) {
            lost = lost.parent();
        }
        String since = commit.map(gone -> "in " + when(gone)).orElse("since the last commit");
        String before = commit.map(gone -> gone.shortId() + "^").orElse("HEAD");
        return isThere(lost)
                ? "%s holds them no more %s: git diff %s -- %s".formatted(lost, since, before, lost)
                : "%s is gone %s: git checkout %s -- %s brings it back".formatted(lost, since, before, lost);
    }

    /** Whether a file lies at a path, or below it. */
    private boolean isThere(RepoPath path) {
        SortedMap<RepoPath, Blob> files = program.revision().files();
        return files.containsKey(path)
                || files.tailMap(new RepoPath(path + "/_")).keySet().stream()
                        .findFirst()
                        .filter(next -> next.isWithin(path))
                        .isPresent();
    }

    /** That there is no record of any of {@code kinds}. */
    Optional<Departure> none(Collection<Kind> kinds) {
        boolean none = !kinds.isEmpty()
                && kinds.stream().allMatch(kind -> program.index().all(kind).isEmpty());
        Kind kind = none ? kinds.iterator().next() : Kind.CONTROL;
        String place = kind.form() == Kind.Form.REGISTER ? "registers/" + kind.place() + ".yml" : kind.place();
        String cause = "there is no %s at all; they are read from %s"
                .formatted(
                        kind.word(), program.revision().content().resolve(place).orElseThrow());
        return none ? Optional.of(new Departure(cause, "")) : Optional.empty();
    }

    /** The id that the record got in the commit that took its own away: the only one that says what it said. */
    private Optional<String> successor(Kind kind, Version removed, List<Version> before) {
        Optional<Entry<?>> last =
                before.stream().flatMap(version -> version.entry().stream()).findFirst();
        List<String> alike = begun.computeIfAbsent(kind, this::begun).getOrDefault(removed.landed(), List.of()).stream()
                .flatMap(versions -> versions.get(versions.size() - 1).entry().stream())
                .filter(entry -> last.isPresent() && isAlike(last.get(), entry))
                .<String>map(Entry::id)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** The versions of each record that is still there, by the commit that added it. */
    private Map<Optional<Commit>, List<List<Version>>> begun(Kind kind) {
        return program.past().all(kind).entrySet().stream()
                .filter(other -> program.index().find(other.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .filter(versions -> versions.get(versions.size() - 1).step() == Version.Step.ADDED)
                .collect(Collectors.groupingBy(
                        versions -> versions.get(versions.size() - 1).landed()));
    }

    /** Whether two records share words of their own: what they hold besides is much the same in many. */
    private static boolean isAlike(Entry<?> one, Entry<?> other) {
        List<String> words = words(one);
        List<String> others = words(other);
        return IntStream.range(0, words.size())
                        .anyMatch(i -> !words.get(i).isBlank() && words.get(i).equals(others.get(i)))
                || String.join("", words).isBlank() && one.facts().equals(other.facts());
    }

    private static List<String> words(Entry<?> entry) {
        Header header = entry.header();
        return List.of(
                header.title(),
                header.description(),
                entry.body().map(Document::plainSource).orElse(""));
    }

    /** When a file was removed, or where it lies now. */
    Optional<Departure> file(RepoPath path) {
        for (Map.Entry<RepoPath, List<Change>> file :
                program.revision().history().changes().entrySet()) {
            for (Change change : file.getValue()) {
                boolean here = program.revision().files().containsKey(file.getKey());
                if (here && change.from().equals(Optional.of(path))) {
                    String moved = "%s moved to %s in %s".formatted(path, file.getKey(), when(change.commit()));
                    return Optional.of(new Departure(moved, moved));
                }
            }
        }
        return removed(path, path);
    }

    /** As {@link #file}, of a file or a folder whose first file tells of all. */
    private Optional<Departure> folder(RepoPath path) {
        return program.revision().history().changes().tailMap(path).keySet().stream()
                .findFirst()
                .filter(first -> first.isWithin(path))
                .flatMap(first -> removed(path, first));
    }

    private Optional<Departure> removed(RepoPath path, RepoPath file) {
        return program.revision().history().of(file).stream().findFirst().map(change -> {
            Optional<Commit> commit = Optional.of(change.commit()).filter(any -> change.kind() == Change.Kind.DELETED);
            String help = commit.map(gone -> "%s was removed in %s".formatted(path, when(gone)))
                    .orElse("%s lay there in the last commit".formatted(path));
            return new Departure(cause(file, commit), help);
        });
    }

    private static String when(Commit commit) {
        return commit.shortId() + " on " + commit.committedOn();
    }
}
