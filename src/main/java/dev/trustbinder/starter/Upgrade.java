package dev.trustbinder.starter;

import dev.trustbinder.repository.RepoPath;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a new tailoring of the library makes of a workspace, file by file, as a merge does: the file as delivered is the
 * base, the new tailoring is one change of it, and the file on disk the other.
 *
 * @param steps every file that is concerned, by its path
 */
public record Upgrade(SortedMap<RepoPath, Step> steps) {

    /** What becomes of one file. */
    public enum Outcome {
        /** Nothing lies there yet. */
        NEW("new", true),
        /** Nobody changed it since it was delivered. */
        UPDATED("updated", true),
        /** Both changed it, in different places. */
        MERGED("merged", true),
        /** Both changed the same lines. */
        CONFLICT("conflict", true),
        /** The new tailoring does without it, and nobody changed it. */
        REMOVED("removed from the library", true),
        /** The new tailoring does without it, and somebody changed it. */
        KEPT("kept as edited, no longer in the library", false),
        /** Somebody took it away. */
        TAKEN_AWAY("stays away, as you removed it", false),
        /** Somebody wrote another file there before. */
        IN_THE_WAY("kept, for it was not delivered by init", false),
        /** Nothing is to be done. */
        SAME("unchanged", false);

        private final String word;
        private final boolean writes;

        Outcome(String word, boolean writes) {
            this.word = word;
            this.writes = writes;
        }

        /** What people are told. */
        public String word() {
            return word;
        }

        /** Whether the file on disk changes. */
        public boolean writes() {
            return writes;
        }
    }

    /**
     * One file.
     *
     * @param text what it will hold, where it is to be written
     */
    public record Step(Outcome outcome, Optional<String> text) {
        static Step of(Outcome outcome) {
            return new Step(outcome, Optional.empty());
        }

        /** A file and what it will hold. */
        public static Step of(Outcome outcome, String text) {
            return new Step(outcome, Optional.of(text));
        }
    }

    /** Puts two changes of one text together. */
    public interface Merger {
        /** A conflict or a merged text. */
        Step merge(String base, String ours, String theirs);
    }

    /** The steps from what was delivered and what lies there to a new tailoring. */
    public static Upgrade of(
            SortedMap<RepoPath, String> delivered,
            SortedMap<RepoPath, String> onDisk,
            SortedMap<RepoPath, String> tailored,
            Merger merger) {
        SortedSet<RepoPath> paths = new TreeSet<>(delivered.keySet());
        paths.addAll(tailored.keySet());
        SortedMap<RepoPath, Step> steps = new TreeMap<>();
        for (RepoPath path : paths) {
            steps.put(
                    path,
                    step(
                            Optional.ofNullable(delivered.get(path)),
                            Optional.ofNullable(onDisk.get(path)),
                            Optional.ofNullable(tailored.get(path)),
                            merger));
        }
        return new Upgrade(steps);
    }

    private static Step step(Optional<String> base, Optional<String> ours, Optional<String> theirs, Merger merger) {
        if (ours.equals(theirs)) {
            return Step.of(Outcome.SAME);
        } else if (theirs.isEmpty()) {
            return Step.of(ours.equals(base) ? Outcome.REMOVED : Outcome.KEPT);
        } else if (base.isEmpty()) {
            return ours.isEmpty() ? Step.of(Outcome.NEW, theirs.get()) : Step.of(Outcome.IN_THE_WAY);
        } else if (ours.isEmpty()) {
            return Step.of(Outcome.TAKEN_AWAY);
        } else if (base.equals(theirs)) {
            return Step.of(Outcome.SAME);
        }
        return ours.equals(base)
                ? Step.of(Outcome.UPDATED, theirs.get())
                : merger.merge(base.get(), ours.get(), theirs.get());
    }

    /** How many files have an outcome. */
    public long count(Outcome outcome) {
        return steps.values().stream().filter(step -> step.outcome() == outcome).count();
    }

    /** Whether any file on disk changes. */
    public boolean writes() {
        return steps.values().stream().anyMatch(step -> step.outcome().writes());
    }
}
