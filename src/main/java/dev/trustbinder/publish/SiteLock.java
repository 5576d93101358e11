package dev.trustbinder.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to write one site and those deployed with it. The operating system holds it, so that it ends with the process however that dies, and
 * also between containers that do not see each other's processes; a file beside it says who has it.
 *
 * <p>Closing any channel on a file ends all locks this process has on it. So a process first reads in the builder file
 * whether it holds the lock itself, and then does not touch the lock file.
 */
final class SiteLock implements AutoCloseable {
    private static final String RUN = UUID.randomUUID().toString();
    private static final Pattern BUILDER = Pattern.compile("process (\\d+)\nsince (\\S+)\nrun (\\S+)\n");
    private static final long PAUSE_MILLIS = 40;

    private final SitePaths paths;
    private final FileChannel channel;

    private SiteLock(SitePaths paths, FileChannel channel) {
        this.paths = paths;
        this.channel = channel;
    }

    /** Takes the lock, waiting for another holder as long as {@code patience} lasts. */
    static SiteLock take(SitePaths paths, Duration patience, Interruption interruption) throws PublishException {
        long start = System.nanoTime();
        try {
            Optional<SiteLock> lock = attempt(paths);
            while (lock.isEmpty()) {
                interruption.check();
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw busy(paths);
                }
                Thread.sleep(PAUSE_MILLIS);
                lock = attempt(paths);
            }
            return lock.get();
        } catch (IOException failed) {
            throw DiskTrouble.of("lock", paths.target(), paths.target().getParent(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy(paths);
        }
    }

    private static synchronized Optional<SiteLock> attempt(SitePaths paths) throws IOException {
        if (builder(paths).map(Builder::run).filter(RUN::equals).isPresent()) {
            return Optional.empty();
        }
        create(paths.lock());
        Object identity = identity(paths.lock());
        FileChannel channel;
        try {
            channel = FileChannel.open(paths.lock(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException releasedJustNow) {
            return Optional.empty();
        }
        if (isLocked(channel) && identity.equals(identity(paths.lock()))) {
            return Optional.of(new SiteLock(paths, channel).signed());
        }
        channel.close();
        return Optional.empty();
    }

    private static void create(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException heldOrLeftBehind) {
            // Which of the two, locking it will say.
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** Tells a file from its successor of the same name: a lock on a deleted file is worth nothing. */
    private static Object identity(Path lock) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(lock, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Objects.requireNonNullElse(attributes.fileKey(), "no keys on this file system");
        } catch (NoSuchFileException gone) {
            return "gone " + UUID.randomUUID();
        }
    }

    private SiteLock signed() throws IOException {
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long process = ProcessHandle.current().pid();
        try {
            Files.writeString(paths.builder(), "process " + process + "\nsince " + since + "\nrun " + RUN + "\n");
        } catch (IOException failed) {
            close();
            throw failed;
        }
        return this;
    }

    /** What only the holder of the lock may do. */
    Swap swap(List<Replacement> members, Steps steps) {
        return new Swap(members, steps);
    }

    /** Gives the lock back and leaves no file. */
    @Override
    public void close() {
        synchronized (SiteLock.class) {
            try (channel) {
                Files.deleteIfExists(paths.lock());
                Files.deleteIfExists(paths.builder());
            } catch (IOException stays) {
                // A lock file without a lock harms nobody.
            }
        }
    }

    private record Builder(String process, String since, String run) {}

    private static Optional<Builder> builder(SitePaths paths) throws IOException {
        try {
            Matcher text = BUILDER.matcher(Files.readString(paths.builder()));
            return text.matches()
                    ? Optional.of(new Builder(text.group(1), text.group(2), text.group(3)))
                    : Optional.empty();
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
    }

    private static PublishException busy(SitePaths paths) {
        String who = "another process";
        try {
            who = builder(paths)
                    .map(builder -> "process " + builder.process + " since " + builder.since)
                    .orElse(who);
        } catch (IOException unreadable) {
            // The message then does without a name.
        }
        return new PublishException(PublishException.Kind.BUSY, paths.target() + " is being written by " + who);
    }
}
