package dev.trustbinder.repository;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and kept.
 *
 * @param <T> what it is
 */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    /** What {@code source} gives, which is asked once at the most. */
    public Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
