package dev.trustbinder.assess;

import dev.trustbinder.assess.Edition.Nature;
import dev.trustbinder.model.Version;
import dev.trustbinder.repository.Commit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days on which each edition of a document was in force. One that came later takes the place of those before it,
 * from the day it names or came to the main line, whichever is later; the first may have been in force before it was
 * in git. A commit that claims an earlier day than the one before it does not make the past another.
 */
final class InForceDays {
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
