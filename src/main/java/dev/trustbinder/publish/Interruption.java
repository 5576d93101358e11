package dev.trustbinder.publish;

import dev.trustbinder.parallel.Workers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a write end in order when the process is told to stop: the write looks here between files and tidies up, and the
 * process waits for that.
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS_TO_TIDY = 20;

    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook = Workers.aside("trustbinder-tidy", this::stop);
    private volatile boolean stopped;

    private Interruption() {}

    static Interruption begin() throws PublishException {
        Interruption interruption = new Interruption();
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException stopping) {
            throw stopped();
        }
        return interruption;
    }

    /** Ends the write here where the process is to stop. */
    void check() throws PublishException {
        if (stopped) {
            throw stopped();
        }
    }

    private static PublishException stopped() {
        return new PublishException(
                PublishException.Kind.STOPPED, "stopped before the new site was whole; the former one stands");
    }

    private void stop() {
        stopped = true;
        try {
            tidied.await(SECONDS_TO_TIDY, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidied.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook is running; it has just been let go.
        }
    }
}
