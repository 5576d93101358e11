package dev.trustbinder.read;

import dev.trustbinder.prose.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads many files at once, on threads that bear Markdown. */
final class Readers {
    private Readers() {}

    /** What each of these gives, in their order. */
    static <T, R> List<R> read(Collection<T> all, Function<T, R> reading) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Markdown.threads());
        try {
            List<Callable<R>> readings = new ArrayList<>();
            all.forEach(one -> readings.add(() -> reading.apply(one)));
            List<R> results = new ArrayList<>();
            for (Future<R> result : threads.invokeAll(readings)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException bug
                    ? bug
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", stopped);
        } finally {
            threads.shutdownNow();
        }
    }
}
