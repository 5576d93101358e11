package dev.trustbinder.assess;

import dev.trustbinder.assess.Edition.Nature;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of one document and the days they were in force.
 *
 * @param all newest first
 */
public record Editions(List<Edition> all) {
    private static final String REVIEWED = "reviewed";

    public Editions {
        all = List.copyOf(all);
    }

    /** So many days of which one edition, or none that is known, was in force. */
    public record Stretch(DateRange days, Optional<Edition> edition) {}

    /** The editions of a document, by its versions, newest first. */
    public static Editions of(List<Version> newestFirst) {
        List<Version> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        List<Edition> editions = new ArrayList<>();
        Optional<Version> before = Optional.empty();
        for (Version version : oldestFirst) {
            editions.add(new Edition(version, nature(before, version), Optional.empty(), Optional.empty()));
            before = Optional.of(version);
        }
        List<Edition> dated = new InForceDays(editions).dated();
        Collections.reverse(dated);
        return new Editions(dated);
    }

    /** The newest edition that is committed and says something new; empty where git knows none. */
    public Optional<Edition> current() {
        return all.stream().filter(Edition::isNew).findFirst();
    }

    /** The edition before this one that says something else; empty for the first. */
    public Optional<Edition> before(Edition edition) {
        return all.subList(all.indexOf(edition) + 1, all.size()).stream()
                .filter(one -> one.version().entry().isPresent())
                .findFirst();
    }

    /** Which edition was in force on every day of a period, first day first, without a hole. */
    public List<Stretch> over(DateRange days) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate day = days.from();
        while (!day.isAfter(days.to())) {
            Optional<Edition> edition = on(day);
            LocalDate last = edition.map(found -> found.to().orElse(days.to()))
                    .orElse(next(day).map(first -> first.minusDays(1)).orElse(days.to()));
            LocalDate end = last.isAfter(days.to()) ? days.to() : last;
            stretches.add(new Stretch(new DateRange(day, end), edition));
            day = end.plusDays(1);
        }
        return stretches;
    }

    /** The edition in force on a day, as far as git knows. */
    public Optional<Edition> on(LocalDate day) {
        return all.stream()
                .filter(edition -> edition.isInForceOn(day))
                .filter(edition -> edition.version().entry().isPresent()
                        || Set.of(Nature.UNREADABLE, Nature.NAMELESS).contains(edition.nature()))
                .findFirst();
    }

    private Optional<LocalDate> next(LocalDate day) {
        return all.stream()
                .filter(edition -> edition.nature() != Nature.REMOVED)
                .flatMap(edition -> edition.from().stream())
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo);
    }

    private static Nature nature(Optional<Version> before, Version version) {
        if (version.isUncommitted()) {
            return Nature.UNCOMMITTED;
        }
        return switch (version.step()) {
            case ADDED -> Nature.INTRODUCED;
            case MOVED -> Nature.MOVED;
            case REMOVED -> Nature.REMOVED;
            case FIRST_KNOWN -> Nature.FIRST_KNOWN;
            case UNREADABLE -> Nature.UNREADABLE;
            case NAMELESS -> Nature.NAMELESS;
            case CHANGED ->
                isReview(before.flatMap(Version::entry), version.entry()) ? Nature.REVIEWED : Nature.CHANGED;
        };
    }

    /** Whether nothing but the day of the last review differs. */
    static boolean isReview(Optional<Entry<?>> before, Optional<Entry<?>> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        Entry<?> old = before.get();
        Entry<?> now = after.get();
        return old.facts().getClass() == now.facts().getClass()
                && hasSameHeader(old, now)
                && Field.of(now.facts().getClass()).stream()
                        .allMatch(field -> field.key().equals(REVIEWED)
                                || field.in(old.facts()).equals(field.in(now.facts())))
                && hasSameText(old, now);
    }

    private static boolean hasSameHeader(Entry<?> old, Entry<?> now) {
        return old.header().title().equals(now.header().title())
                && old.header().description().equals(now.header().description())
                && old.owner().equals(now.owner())
                && old.audience() == now.audience();
    }

    /** Whether two versions of a document have one text. */
    public static boolean hasSameText(Entry<?> one, Entry<?> other) {
        Optional<Document> body = one.body();
        Optional<Document> otherBody = other.body();
        return body.isPresent() && otherBody.isPresent()
                ? body.get().isWrittenAs(otherBody.get())
                : body.isEmpty() && otherBody.isEmpty();
    }
}
