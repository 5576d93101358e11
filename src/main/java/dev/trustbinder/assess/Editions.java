package dev.trustbinder.assess;

import dev.trustbinder.assess.Edition.Nature;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Version;
import dev.trustbinder.prose.Document;
import dev.trustbinder.repository.Commit;
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

    /**
     * The days on which each edition of a document was in force. One that came later takes the place of those before it,
     * from the day it names or came to the main line, whichever is later; the first may have been in force before it was
     * in git. A commit that claims an earlier day than the one before it does not make the past another.
     */
    private static final class InForceDays {
        private final List<Edition> editions;
        private final List<Integer> inForce = new ArrayList<>();
        private Optional<Stated> before = Optional.empty();
        private LocalDate latest = LocalDate.MIN;

        InForceDays(List<Edition> oldestFirst) {
            this.editions = new ArrayList<>(oldestFirst);
        }

        /** The editions with their days, oldest first. */
        List<Edition> dated() {
            for (int i = 0; i < editions.size(); i++) {
                Edition edition = editions.get(i);
                if (edition.isNew()) {
                    begin(i, edition);
                }
                before = edition.version().entry().flatMap(Stated::of).or(() -> before);
            }
            retire();
            return editions;
        }

        private void begin(int place, Edition edition) {
            Optional<LocalDate> from = from(edition);
            from.ifPresent(first -> {
                while (!inForce.isEmpty() && !first.isAfter(begun(last()))) {
                    int superseded = inForce.remove(inForce.size() - 1);
                    editions.set(superseded, editions.get(superseded).inForce(Optional.empty(), Optional.empty()));
                }
                if (!inForce.isEmpty()) {
                    end(first.minusDays(1));
                }
                editions.set(place, edition.inForce(Optional.of(first), Optional.empty()));
                inForce.add(place);
            });
        }

        private Edition last() {
            return editions.get(inForce.get(inForce.size() - 1));
        }

        private static LocalDate begun(Edition edition) {
            return edition.from().orElse(LocalDate.MAX);
        }

        /** Ends what is in force on a day, or before that where it says to be retired. */
        private void end(LocalDate day) {
            LocalDate end = retired(last())
                    .map(first -> first.minusDays(1))
                    .filter(day::isAfter)
                    .orElse(day);
            editions.set(inForce.get(inForce.size() - 1), last().inForce(last().from(), Optional.of(end)));
        }

        private static Optional<LocalDate> retired(Edition edition) {
            return edition.version().entry().flatMap(Stated::of).flatMap(Stated::retired);
        }

        private Optional<LocalDate> from(Edition edition) {
            Version version = edition.version();
            LocalDate landed = version.landed().map(Commit::committedOn).orElse(LocalDate.MAX);
            latest = landed.isAfter(latest) ? landed : latest;
            Optional<Stated> stated = version.entry().flatMap(Stated::of);
            if (stated.filter(Stated::waits).isPresent()) {
                return Optional.empty();
            }
            Optional<LocalDate> claimed = stated.flatMap(Stated::from);
            if (edition.nature() == Nature.INTRODUCED && before.isEmpty()) {
                return Optional.of(claimed.orElse(latest));
            }
            return Optional.of(claimed.filter(latest::isBefore).orElse(latest));
        }

        private void retire() {
            if (!inForce.isEmpty() && retired(last()).isPresent()) {
                end(LocalDate.MAX);
            }
        }
    }
}
