package dev.trustbinder.serve;

import dev.trustbinder.cache.BuildInputs;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits until something that a build reads was changed. The stat data of all inputs says whether; what the file system
 * tells of folders only says when to look, for it may tell too much, too little, or nothing at all of a network drive.
 */
public final class Watch implements AutoCloseable {
    /** Editors and git write several files for one change, and rename some. */
    private static final long QUIET_MILLIS = 15;

    private static final long LONGEST_MILLIS = 1_000;

    private final BuildInputs inputs;
    private final Optional<WatchService> service;
    private FileTime since = FileTime.fromMillis(0);
    private byte[] stat = {};

    public Watch(BuildInputs inputs) {
        this.inputs = inputs;
        this.service = service();
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException unwatched) {
            return Optional.empty();
        }
    }

    /** Notes how everything stands; to be called before it is read. */
    public void note() {
        since = FileTime.from(Instant.now());
        stat = stat();
        try {
            for (Path folder : inputs.folders()) {
                if (service.isPresent()) {
                    folder.register(
                            service.get(),
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            }
        } catch (IOException tooManyOrGone) {
            // What is not watched is seen when all is looked at, once a second.
        }
    }

    /** Waits until something stands otherwise than noted, or {@code otherwise} holds. */
    public void await(BooleanSupplier otherwise) throws InterruptedException {
        while (Arrays.equals(stat, stat()) && !otherwise.getAsBoolean()) {
            boolean stirred = isStirred(LONGEST_MILLIS);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            while ((stirred || inputs.isGitWriting()) && System.nanoTime() < end) {
                stirred = isStirred(QUIET_MILLIS);
            }
        }
    }

    private boolean isStirred(long millis) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(millis);
            return false;
        }
        Optional<WatchKey> key = Optional.ofNullable(service.get().poll(millis, TimeUnit.MILLISECONDS));
        key.ifPresent(WatchKey::pollEvents);
        key.ifPresent(WatchKey::reset);
        return key.isPresent();
    }

    /** The stat data now; none while a folder is away, as it is for a moment when a branch is switched. */
    private byte[] stat() {
        try {
            return inputs.stat(since);
        } catch (IOException away) {
            return new byte[0];
        }
    }

    @Override
    public void close() throws IOException {
        if (service.isPresent()) {
            service.get().close();
        }
    }
}
