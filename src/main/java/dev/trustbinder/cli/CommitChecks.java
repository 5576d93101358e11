package dev.trustbinder.cli;

import dev.trustbinder.assess.Identities;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Revision;
import dev.trustbinder.seal.SealCheck;
import dev.trustbinder.seal.SealStatement;
import dev.trustbinder.signature.Verdict;
import dev.trustbinder.signature.Verdict.State;
import dev.trustbinder.signature.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Verifies the signatures of the commits that changed the records and of the merges that brought them, and holds each signer against the committer. */
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

        /** As the commit itself says: a list that came with the repository must not turn a person into a program. */
        boolean isByHost() {
            return Identities.isMachine(commit.committer());
        }

        String open() {
            String kind = verdict.state() == State.UNSUPPORTED ? " (" + verdict.detail() + ")" : "";
            return verdict.state().title() + kind;
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
        List<Judged> all = revision.history().recording().stream()
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
        List<Judged> right = all.stream().filter(Judged::isRight).toList();
        String sentence = "%,d of %,d commits to the records are signed by their committers, whose keys you accept%s."
                .formatted(right.size(), all.size(), byHosts(right));
        return all.size() == right.size()
                ? SealCheck.holds(ID, sentence, List.of())
                : SealCheck.open(ID, sentence, openStates(all));
    }

    private static String byHosts(List<Judged> right) {
        long hosts = right.stream().filter(Judged::isByHost).count();
        return hosts == 0 ? "" : " (%,d of them by a code host, for somebody)".formatted(hosts);
    }

    /** One line a state that leaves something open. */
    private static List<String> openStates(List<Judged> all) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.stream()
                .filter(judged -> !judged.isRight() && !judged.isWrong())
                .forEach(judged ->
                        counts.merge(judged.open() + (judged.isByHost() ? ", by a code host" : ""), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((state, count) -> lines.add("%s: %,d".formatted(state, count)));
        return lines;
    }

    private static boolean isSince(Optional<SealStatement.Window> window, Commit commit) {
        String day = commit.committedOn().toString();
        return window.isEmpty() || day.compareTo(window.get().from()) >= 0;
    }
}
