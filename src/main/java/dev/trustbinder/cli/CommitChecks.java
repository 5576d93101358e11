package dev.trustbinder.cli;

import dev.trustbinder.repository.Change;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.seal.SealCheck;
import dev.trustbinder.seal.SealStatement;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verdict.State;
import dev.trustbinder.signature.Verifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Verifies the signatures of the commits that changed the records, and holds each signer against the committer. */
final class CommitChecks {
    private static final String ID = "commits";

    private CommitChecks() {}

    private record Judged(Commit commit, Verdict verdict) {
        boolean isByAnother() {
            return verdict.state() == State.GOOD
                    && !verdict.isOf(commit.committer().mail());
        }

        boolean isWrong() {
            return verdict.state() == State.BAD || verdict.state() == State.NOT_IN_FORCE || isByAnother();
        }

        boolean isRight() {
            return verdict.state() == State.GOOD && !isByAnother();
        }

        String line() {
            String who = isByAnother()
                    ? "committer %s, signed by %s"
                            .formatted(commit.committer().mail(), String.join(", ", verdict.principals()))
                    : verdict.state().title() + (verdict.detail().isEmpty() ? "" : ": " + verdict.detail());
            return commit.shortId() + ": " + who;
        }
    }

    /** What is found of the commits since the first day of the window, or of all. */
    static SealCheck of(Revision revision, Optional<SealStatement.Window> window, Verifier verifier) {
        Set<String> changing = revision.history().changes().values().stream()
                .flatMap(List::stream)
                .map(Change::commit)
                .map(Commit::id)
                .collect(Collectors.toUnmodifiableSet());
        List<Judged> all = revision.history().commits().stream()
                .filter(commit -> changing.contains(commit.id()))
                .filter(commit -> isSince(window, commit))
                .map(commit -> new Judged(commit, verifier.verdict(commit.signature(), commit.committed())))
                .toList();
        List<String> wrong =
                all.stream().filter(Judged::isWrong).map(Judged::line).toList();
        if (!wrong.isEmpty()) {
            List<String> lines =
                    Stream.concat(wrong.stream(), openStates(all).stream()).toList();
            return SealCheck.fails(ID, "Signatures of commits do not hold.", lines);
        }
        String sentence = "%,d of %,d commits to the records are signed by their committers, whose keys you accept."
                .formatted(all.stream().filter(Judged::isRight).count(), all.size());
        return all.stream().allMatch(Judged::isRight)
                ? SealCheck.holds(ID, sentence, List.of())
                : SealCheck.open(ID, sentence, openStates(all));
    }

    /** One line a state that leaves something open. */
    private static List<String> openStates(List<Judged> all) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        all.stream()
                .filter(judged -> !judged.isRight() && !judged.isWrong())
                .forEach(judged -> counts.merge(judged.verdict().state(), 1L, Long::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((state, count) -> lines.add("%s: %,d".formatted(state.title(), count)));
        return lines;
    }

    private static boolean isSince(Optional<SealStatement.Window> window, Commit commit) {
        String day = commit.committedOn().toString();
        return window.isEmpty() || day.compareTo(window.get().from()) >= 0;
    }
}
