package dev.trustbinder.model;

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

    private final Function<Kind, SortedMap<String, List<Version>>> source;
    private final Map<Kind, SortedMap<String, List<Version>>> known = new EnumMap<>(Kind.class);

    private Past(Function<Kind, SortedMap<String, List<Version>>> source) {
        this.source = source;
    }

    /** The past that {@code source} reads, each kind once; it may throw {@code UncheckedIOException}. */
    public static Past whenAsked(Function<Kind, SortedMap<String, List<Version>>> source) {
        return new Past(source);
    }

    /** The versions of every record of a kind there ever was, by id, newest first. */
    public synchronized SortedMap<String, List<Version>> all(Kind kind) {
        SortedMap<String, List<Version>> versions = known.get(kind);
        if (versions == null) {
            versions = Collections.unmodifiableSortedMap(source.apply(kind));
            known.put(kind, versions);
        }
        return versions;
    }

    /** The versions of one record, newest first; none where git knows none. */
    public List<Version> of(Entry<?> entry) {
        return all(entry.kind()).getOrDefault(entry.id(), List.of());
    }
}
