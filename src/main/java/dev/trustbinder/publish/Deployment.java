package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * An atomic deployment of all that one build writes into one folder: everything is made and verified beside what stands
 * there, and then exchanged at once. Whenever the process dies, no two builds stand side by side, and the next run
 * finds all of the former build or all of the new one.
 */
public final class Deployment {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Steps steps;
    private final Duration patience;

    public Deployment() {
        this(Steps.UNWATCHED, PATIENCE);
    }

    Deployment(Steps steps, Duration patience) {
        this.steps = steps;
        this.patience = patience;
    }

    /**
     * Carries out all replacements or none, after completing or rolling back what a killed run left.
     *
     * @param members siblings in one folder; whoever writes one of them names all, and the same first, which is locked
     */
    public void run(List<Replacement> members) throws PublishException {
        run(members, () -> {});
    }

    /** As above; {@code last} is done while the lock is still held, so it sees what this run wrote and nothing else. */
    public void run(List<Replacement> members, Runnable last) throws PublishException {
        boolean replaces = members.stream().anyMatch(member -> member.staging().isPresent());
        if (!replaces && members.stream().noneMatch(member -> member.paths().hasDebris())) {
            return;
        }
        SitePaths first = members.get(0).paths();
        try (Interruption interruption = Interruption.begin();
                Parents parents = Parents.of(first.target());
                SiteLock lock = SiteLock.take(first, patience, interruption)) {
            steps.reached("locked");
            Swap swap = lock.swap(members, steps);
            swap.settle();
            if (replaces) {
                replace(swap, members, interruption);
            }
            last.run();
            parents.keep();
        }
        steps.reached("unlocked");
    }

    private void replace(Swap swap, List<Replacement> members, Interruption interruption) throws PublishException {
        boolean replaced = false;
        try {
            for (Replacement member : members) {
                if (member.staging().isPresent()) {
                    member.staging().get().check(member.paths().target());
                    member.staging().get().stage(member.paths(), steps, interruption);
                    steps.reached("verified");
                }
            }
            interruption.check();
            swap.exchange();
            replaced = true;
        } finally {
            if (!replaced) {
                swap.abandon();
            }
        }
    }

    /** The folders above a site that had to be made for it; they go again where the write fails. */
    private static final class Parents implements AutoCloseable {
        private final Deque<Path> made = new ArrayDeque<>();

        private Parents() {}

        static Parents of(Path target) throws PublishException {
            Parents parents = new Parents();
            Deque<Path> missing = new ArrayDeque<>();
            Path existing = target.getParent();
            while (!Files.isDirectory(existing)) {
                missing.push(existing);
                existing = existing.getParent();
            }
            try {
                Files.createDirectories(target.getParent());
            } catch (IOException failed) {
                throw DiskTrouble.of("make the folder", target.getParent(), existing, failed);
            }
            missing.forEach(parents.made::push);
            return parents;
        }

        void keep() {
            made.clear();
        }

        @Override
        public void close() {
            try {
                while (!made.isEmpty()) {
                    Files.deleteIfExists(made.pop());
                }
            } catch (IOException inUse) {
                // Someone has put something there; it stays.
            }
        }
    }
}
