package dev.trustbinder.publish;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one thing to every element of a list, on a few threads; the first failure ends all. */
final class Workers {
    private static final int MOST = 4;

    private Workers() {}

    interface Task<T> {
        void run(T element) throws PublishException;
    }

    /** Returns once no thread is at work any more, also where it fails. */
    static <T> void forEach(List<T> elements, Task<T> task) throws PublishException {
        int count = Math.min(MOST, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (Future<Boolean> worker : threads.invokeAll(Collections.nCopies(count, worker(elements, task)))) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PublishException(PublishException.Kind.STOPPED, "stopped while writing", stopped);
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private static <T> Callable<Boolean> worker(List<T> elements, Task<T> task) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            try {
                for (int at = next.getAndIncrement(); at < elements.size(); at = next.getAndIncrement()) {
                    task.run(elements.get(at));
                }
            } finally {
                // Once one worker has failed, no other begins an element.
                next.set(elements.size());
            }
            return true;
        };
    }

    private static PublishException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof PublishException ours) {
            return ours;
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failed.getCause());
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
