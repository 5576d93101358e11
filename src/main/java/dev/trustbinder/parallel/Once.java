package dev.trustbinder.parallel;

import dev.trustbinder.parallel.Workers.Worker;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and kept. Threads that ask while it is made help with the making.
 *
 * @param <T> what it is
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile Optional<T> value = Optional.empty();
    private Optional<Making> making = Optional.empty();

    /** What {@code source} gives, which is asked once, and again only where it failed. */
    public Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public T get() {
        while (value.isEmpty()) {
            Optional<Worker> worker = Worker.current();
            Making before = Making.here();
            Making mine = before.part();
            Making begun = begin(mine);
            if (begun == mine) {
                make(mine, before, worker);
            } else {
                await(begun, before, worker);
            }
        }
        return value.get();
    }

    /** The making under way; {@code mine} where there was none. */
    private synchronized Making begin(Making mine) {
        if (making.isEmpty()) {
            making = Optional.of(mine);
        }
        return making.get();
    }

    /** Needs no memory of its own, as there may be none: a making without an end would be waited for without end. */
    private void make(Making mine, Making before, Optional<Worker> worker) {
        try {
            if (worker.isPresent()) {
                worker.get().turnTo(mine);
            }
            value = Optional.of(source.get());
        } finally {
            end();
            if (worker.isPresent()) {
                worker.get().turnTo(before);
                worker.get().pool().told();
            }
        }
    }

    private synchronized void end() {
        if (value.isEmpty()) {
            making = Optional.empty();
        }
        notifyAll();
    }

    private void await(Making begun, Making here, Optional<Worker> worker) {
        if (begun.isMine() || here.isWithin(begun)) {
            throw new IllegalStateException("a value is made from itself");
        }
        if (worker.isPresent()) {
            worker.get().pool().helpWith(begun, () -> isOver(begun));
        } else {
            awaitEnd(begun);
        }
    }

    private synchronized void awaitEnd(Making begun) {
        while (!isOver(begun)) {
            Worker.await(this);
        }
    }

    private synchronized boolean isOver(Making begun) {
        return value.isPresent() || making.filter(current -> current == begun).isEmpty();
    }
}
