package dev.trustbinder.parallel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The thread pool of one run. The command runs on its first thread, and all work below finds the pool on the thread it
 * runs on; outside of a pool, as in the test of one class, whoever asks for work does it alone.
 *
 * <p>It cannot deadlock. Whoever asks for work takes part in it, so that one thread is enough. Whoever waits for results,
 * or in {@link Once} for a value, helps with what is made for them and with nothing else: never with a stranger's work on
 * top of a value half made. So who waits for whom follows what is made from what, which has no circle, and a stack grows
 * no deeper than the longest way from a value to one it is made from. A thread that dies takes the run with it.
 */
public final class Workers {
    /** Reserved, not used: the Markdown parser takes a frame for each character in places. */
    private static final long STACK_BYTES = 512L << 20;

    private final int threads;
    private final List<Batch<?, ?, ?>> open = new ArrayList<>();
    private int helpers;
    private boolean over;
    private Throwable death;

    private Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads do no work");
        }
        this.threads = threads;
    }

    /**
     * What is done to one element.
     *
     * @param <T> the element
     * @param <R> what it gives
     * @param <E> how it may fail
     */
    public interface Work<T, R, E extends Exception> {
        R of(T element) throws E;
    }

    /** How far one piece of work is, and the package it is done in. */
    public record Count(String where, int done, int all) {}

    /** Tells any thread how far the largest piece of work is that the pool of this thread has under way. */
    public static Supplier<Optional<Count>> counts() {
        Optional<Workers> pool = Worker.current().map(Worker::pool);
        return () -> pool.flatMap(Workers::largest);
    }

    private synchronized Optional<Count> largest() {
        return open.stream().map(batch -> batch.count()).max(Comparator.comparing(Count::all));
    }

    /** What {@code command} gives, run on a pool of so many threads, which ends with it. */
    public static <R> R run(int threads, Supplier<R> command) {
        Workers pool = new Workers(threads);
        Batch<Supplier<R>, R, RuntimeException> whole = new Batch<>(List.of(command), Supplier::get);
        try {
            new Worker(pool, () -> pool.share(whole)).start();
            pool.awaitEnd(whole);
            return whole.results().get(0);
        } finally {
            pool.end();
        }
    }

    /**
     * What {@code work} gives for each element, in their order. Where it fails, the failure is that of the first such
     * element in this order, however many threads there are, and none is at work any more.
     */
    public static <T, R, E extends Exception> List<R> map(Collection<T> elements, Work<? super T, R, E> work) throws E {
        Batch<T, R, E> batch = new Batch<>(List.copyOf(elements), work);
        Optional<Worker> worker = Worker.current();
        if (worker.isPresent()) {
            worker.get().pool.share(batch);
        } else {
            batch.work();
        }
        return batch.results();
    }

    /** What {@code task} gives, on a stack that bears deep recursion: this thread's, if it is one of a pool. */
    public static <R> R deep(Supplier<R> task) {
        return Worker.current().isPresent() ? task.get() : run(1, task);
    }

    /** A thread beside every pool, not started, for what blocks or waits for the end of the process. */
    public static Thread aside(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A thread beside every pool for each task. */
    public static Executor asides(String name) {
        return task -> aside(name, task).start();
    }

    /** Has a batch worked on by this thread and by those that are free, to its end. */
    private void share(Batch<?, ?, ?> batch) {
        boolean shared = batch.size() > 1;
        if (shared) {
            offer(batch);
        }
        batch.work();
        if (shared) {
            withdraw(batch);
            helpWith(batch.making(), batch::isOver);
        }
        told();
    }

    private void offer(Batch<?, ?, ?> batch) {
        int more;
        synchronized (this) {
            open.add(batch);
            more = Math.min(batch.size(), threads) - 1 - helpers;
            helpers += Math.max(0, more);
            notifyAll();
        }
        try {
            for (int each = 0; each < more; each++) {
                new Worker(this, this::help).start();
            }
        } catch (OutOfMemoryError noMoreThreads) {
            // The work is then done by the threads there are.
        }
    }

    private synchronized void awaitEnd(Batch<?, ?, ?> batch) {
        while (!batch.isOver()) {
            await();
        }
    }

    private synchronized void withdraw(Batch<?, ?, ?> batch) {
        open.remove(batch);
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }

    private void help() {
        workUntil(() -> over, batch -> true);
    }

    /** Works on what is made for {@code made} until it is there, as {@code isMade} tells. */
    void helpWith(Making made, BooleanSupplier isMade) {
        workUntil(isMade, batch -> batch.making().isWithin(made));
    }

    /** Tells those who wait that something was made. */
    synchronized void told() {
        notifyAll();
    }

    private void workUntil(BooleanSupplier end, Predicate<Batch<?, ?, ?>> mine) {
        for (Optional<Batch<?, ?, ?>> next = next(end, mine); next.isPresent(); next = next(end, mine)) {
            next.get().work();
            told();
        }
    }

    private synchronized Optional<Batch<?, ?, ?>> next(BooleanSupplier end, Predicate<Batch<?, ?, ?>> mine) {
        while (!end.getAsBoolean()) {
            Optional<Batch<?, ?, ?>> next =
                    open.stream().filter(Batch::isUnbegun).filter(mine).findFirst();
            if (next.isPresent()) {
                return next;
            }
            await();
        }
        return Optional.empty();
    }

    /** Waits a while; not for what a thread that died was at, which nobody would end. */
    private synchronized void await() {
        if (death != null) {
            throw new IllegalStateException("a thread of the pool died", death);
        }
        Worker.await(this);
    }

    private synchronized void died(Throwable why) {
        death = why;
        notifyAll();
    }

    /** One thread of a pool. */
    static final class Worker extends Thread {
        private final Workers pool;
        private Making making = Making.NOTHING;

        private Worker(Workers pool, Runnable task) {
            super(null, task, "worker", STACK_BYTES);
            this.pool = pool;
            setDaemon(true);
            // A failure of work is told to whoever waits for it. What is left is a thread that cannot go on.
            setUncaughtExceptionHandler((worker, failure) -> pool.died(failure));
        }

        static Optional<Worker> current() {
            return Thread.currentThread() instanceof Worker worker ? Optional.of(worker) : Optional.empty();
        }

        Workers pool() {
            return pool;
        }

        Making making() {
            return making;
        }

        /** Says what this thread's work is for from now on. */
        void turnTo(Making next) {
            making = next;
        }

        /**
         * Waits a while on a monitor that this thread holds: no longer than a second, as a value may be made by a thread
         * of no pool, which tells this one nothing.
         */
        static void await(Object monitor) {
            try {
                monitor.wait(1_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for work", stopped);
            }
        }
    }
}
