package dev.trustbinder.memo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Results remembered by everything they were made from, for one run and the next. There is nothing to invalidate, because
 * what a result depends on is its name. Safe to use from several threads; two that ask for the same
 * at once may both work, and get the same.
 */
public final class Memo {
    private final Map<Key, Object> known;
    private final Map<Key, Object> former;

    public Memo() {
        this(Map.of());
    }

    private Memo(Map<Key, Object> former) {
        this.known = new ConcurrentHashMap<>();
        this.former = former;
    }

    /** A memo for the next run, which knows what this one was asked for and forgets the rest. */
    public Memo next() {
        return new Memo(known);
    }

    private record Key(Class<?> kind, Object inputs) {}

    /**
     * What {@code work} makes of {@code inputs}.
     *
     * @param kind the type of the result, one for each kind of work
     * @param inputs everything the work looks at, compared with {@code equals}
     */
    public <R> R result(Class<R> kind, Object inputs, Supplier<R> work) {
        return result(kind, inputs, work, result -> true);
    }

    /** As above, where a result that is not {@code lasting} is made again each time. */
    public <R> R result(Class<R> kind, Object inputs, Supplier<R> work, Predicate<R> lasting) {
        Key key = new Key(kind, inputs);
        Optional<R> before = Optional.ofNullable(known.get(key)).map(kind::cast);
        return before.orElseGet(() -> {
            R made = Optional.ofNullable(former.get(key)).map(kind::cast).orElseGet(work);
            return lasting.test(made) ? kind.cast(known.merge(key, made, (first, second) -> first)) : made;
        });
    }
}
