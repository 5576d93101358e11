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
            Making mine = Making.here().part();
            Making begun = begin(mine);
            if (begun == mine) {
                make(mine);
            } else {
                await(begun);
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

    private void make(Making mine) {
        Optional<Worker> worker = Worker.current();
        Making before = Making.here();
        try {
            worker.ifPresent(here -> here.turnTo(mine));
            value = Optional.of(source.get());
        } finally {
            end();
            // Needs no memory: it may be that there is none.
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

    private void await(Making begun) {
        if (Making.here().isWithin(begun)) {
            throw new IllegalStateException("a value is made from itself");
        }
        Optional<Worker> worker = Worker.current();
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
