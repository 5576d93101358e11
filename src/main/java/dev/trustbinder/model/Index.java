package dev.trustbinder.model;

import dev.trustbinder.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every record by id and by kind, and who names whom: a link is written on one side and found from both. */
public final class Index {
    private final SortedMap<String, Entry<?>> byId = new TreeMap<>();
    private final Map<Kind, List<Entry<?>>> byKind = new EnumMap<>(Kind.class);
    private final NavigableMap<Location, Entry<?>> byPlace = new TreeMap<>();
    private final List<Backlink> links = new ArrayList<>();
    private final SortedMap<String, List<Backlink>> backlinks = new TreeMap<>();

    /** One record naming another by one of its fields. */
    public record Backlink(Entry<?> from, Reference by) {}

    /** The index of {@code entries}; where two have one id the first keeps it. */
    public Index(List<Entry<?>> entries) {
        for (Entry<?> entry : entries) {
            byId.putIfAbsent(entry.id(), entry);
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
            byPlace.putIfAbsent(entry.source().whole(), entry);
            for (Reference reference : Reference.in(entry)) {
                Backlink link = new Backlink(entry, reference);
                links.add(link);
                backlinks
                        .computeIfAbsent(reference.id(), id -> new ArrayList<>())
                        .add(link);
            }
        }
    }

    /** Every id. */
    public SortedMap<String, Entry<?>> byId() {
        return Collections.unmodifiableSortedMap(byId);
    }

    /** The record with this id. */
    public Optional<Entry<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The record with this id, if it is a {@code type}. */
    public <T extends Record> Optional<Entry<T>> find(Class<T> type, String id) {
        return find(id).filter(entry -> type.isInstance(entry.facts())).map(entry -> as(type, entry));
    }

    /** Every record of one kind, in reading order. */
    public List<Entry<?>> all(Kind kind) {
        return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
    }

    /** Every record read as {@code type}, in reading order. */
    public <T extends Record> List<Entry<T>> all(Class<T> type) {
        return all(Kind.of(type)).stream().map(entry -> as(type, entry)).toList();
    }

    /** Every record, kind by kind, in reading order. */
    public List<Entry<?>> all() {
        return byKind.values().stream().<Entry<?>>flatMap(List::stream).toList();
    }

    /** The record that {@code place} lies in: all of a document, or the lines of a record among others. */
    public Optional<Entry<?>> at(Location place) {
        Location last = new Location(place.file(), place.line(), place.column(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        return Stream.of(byPlace.floorEntry(last), byPlace.higherEntry(last))
                .filter(Objects::nonNull)
                .<Entry<?>>map(Map.Entry::getValue)
                .filter(entry -> entry.body().isPresent()
                        ? entry.source().file().equals(place.file())
                        : entry.source().whole().contains(place))
                .findFirst();
    }

    /** Every link from a record, in the order of records and their fields. */
    public List<Backlink> links() {
        return Collections.unmodifiableList(links);
    }

    /** The fields, anywhere, that name {@code id}. */
    public List<Backlink> naming(String id) {
        return Collections.unmodifiableList(backlinks.getOrDefault(id, List.of()));
    }

    /** The records of one kind that name {@code id}, each once, in reading order. */
    public <T extends Record> List<Entry<T>> naming(String id, Class<T> type) {
        return naming(id).stream()
                .<Entry<?>>map(Backlink::from)
                .filter(entry -> type.isInstance(entry.facts()))
                .distinct()
                .map(entry -> as(type, entry))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> Entry<T> as(Class<T> type, Entry<?> entry) {
        type.cast(entry.facts());
        return (Entry<T>) entry;
    }
}
