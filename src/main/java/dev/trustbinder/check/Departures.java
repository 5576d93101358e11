package dev.trustbinder.check;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Program;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.RepoPath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What history says of a record or file that is named and gone: help for a reference, and asked only where one fails. */
final class Departures {
    private final Program program;

    Departures(Program program) {
        this.program = program;
    }

    /** When a record of one of {@code kinds} was removed, or under which id it goes on. */
    Optional<String> record(String id, Collection<Kind> kinds) {
        for (Kind kind : kinds) {
            List<Version> versions = program.past().all(kind).getOrDefault(id, List.of());
            Optional<Version> last = versions.stream().findFirst();
            if (last.filter(version -> version.step() == Version.Step.REMOVED).isPresent()) {
                Commit commit = last.get().landed().orElseThrow();
                return successor(kind, last.get(), versions)
                        .map(now -> "%s became %s in %s".formatted(id, now, when(commit)))
                        .or(() -> Optional.of("%s was removed in %s".formatted(id, when(commit))));
            }
        }
        return Optional.empty();
    }

    /** The id that the record got in the commit that took its own away: the only one that says what it said. */
    private Optional<String> successor(Kind kind, Version removed, List<Version> before) {
        Optional<Entry<?>> last =
                before.stream().flatMap(version -> version.entry().stream()).findFirst();
        List<String> begun = program.past().all(kind).entrySet().stream()
                .filter(other -> program.index().find(other.getKey()).isPresent())
                .filter(other -> beganWith(other.getValue(), removed, last))
                .map(Map.Entry::getKey)
                .toList();
        return begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    private static boolean beganWith(List<Version> other, Version removed, Optional<Entry<?>> last) {
        Version first = other.get(other.size() - 1);
        return first.step() == Version.Step.ADDED
                && first.landed().equals(removed.landed())
                && last.isPresent()
                && first.entry().filter(entry -> isAlike(last.get(), entry)).isPresent();
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
    Optional<String> file(RepoPath path) {
        for (Map.Entry<RepoPath, List<Change>> file :
                program.revision().history().changes().entrySet()) {
            for (Change change : file.getValue()) {
                boolean here = program.revision().files().containsKey(file.getKey());
                if (here && change.from().equals(Optional.of(path))) {
                    return Optional.of("%s moved to %s in %s".formatted(path, file.getKey(), when(change.commit())));
                }
            }
        }
        return program.revision().history().of(path).stream()
                .findFirst()
                .filter(change -> change.kind() == Change.Kind.DELETED)
                .map(change -> "%s was removed in %s".formatted(path, when(change.commit())));
    }

    private static String when(Commit commit) {
        return commit.shortId() + " on " + commit.committedOn();
    }
}
