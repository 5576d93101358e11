package dev.trustbinder.model;

import dev.trustbinder.parallel.Once;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Every earlier version of the records of a programme, as far as git knows them. Read kind by kind, each when it is
 * first asked for, while the workspace it came from is open.
 */
public final class Past {
    /** Of a programme that has none. */
    public static final Past NONE = whenAsked(kind -> Collections.emptySortedMap());

    private final Map<Kind, Once<SortedMap<String, List<Version>>>> known = new EnumMap<>(Kind.class);

    private Past(Function<Kind, SortedMap<String, List<Version>>> source) {
        for (Kind kind : Kind.values()) {
            known.put(kind, new Once<>(() -> Collections.unmodifiableSortedMap(source.apply(kind))));
        }
    }

    /** The past that {@code source} reads, each kind once; it may throw {@code UncheckedIOException}. */
    public static Past whenAsked(Function<Kind, SortedMap<String, List<Version>>> source) {
        return new Past(source);
    }

    /** The versions of every record of a kind there ever was, by id, newest first. */
    public SortedMap<String, List<Version>> all(Kind kind) {
        return known.get(kind).get();
    }

    /** The versions of one record, newest first; none where git knows none. */
    public List<Version> of(Entry<?> entry) {
        return all(entry.kind()).getOrDefault(entry.id(), List.of());
    }
}
