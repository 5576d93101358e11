package dev.trustbinder.render.binder;

import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Incident;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Training;
import dev.trustbinder.model.Vulnerability;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who still owes what by when: everything in the registers that has no end yet. */
record OpenItems(Cells cells) {
    private static final Set<Request.Status> UNSETTLED = EnumSet.of(Request.Status.OPEN, Request.Status.RETURNED);
    private static final int SOON = 30;
    private static final Comparator<Item> ORDER = Comparator.comparing(
                    (Item item) -> item.due().orElse(LocalDate.MAX))
            .thenComparing(item -> item.entry().id(), NaturalOrder.IDS)
            .thenComparing(Item::what);

    private record Item(Entry<?> entry, String what, String owner, Optional<LocalDate> due) {}

    Register register() {
        return new Columns<Item>(cells)
                .id("Record", item -> item.entry().id())
                .prose("What", Item::what)
                .holder("Owner", Item::owner)
                .filter()
                .date("Due", Item::due)
                .pieces("State", Register.Type.STATE, item -> List.of(state(item)))
                .filter()
                .text("Kind", item -> item.entry().kind().word())
                .filter()
                .register(Heading.of("open-items"), items());
    }

    private List<Item> items() {
        return Stream.of(requests(), gaps(), actions(), deviations(), vulnerabilities(), incidents(), training())
                .flatMap(Function.identity())
                .sorted(ORDER)
                .toList();
    }

    private Piece state(Item item) {
        LocalDate today = cells.view().assessment().asOf().date();
        if (item.due().isEmpty()) {
            return Piece.state("no date", Tone.NONE);
        } else if (item.due().get().isBefore(today)) {
            return Piece.state("overdue", Tone.BAD);
        }
        return item.due().get().isAfter(today.plusDays(SOON)) ? Piece.of("open") : Piece.state("due soon", Tone.DUE);
    }

    private <T extends Record> Stream<Entry<T>> open(Class<T> type, Predicate<T> open) {
        return cells.view().program().all(type).stream().filter(entry -> open.test(entry.facts()));
    }

    private Stream<Item> requests() {
        return open(
                        Request.class,
                        one -> one.status().filter(UNSETTLED::contains).isPresent())
                .map(one -> new Item(
                        one, one.facts().text(), one.owner(), one.facts().due()));
    }

    private Stream<Item> gaps() {
        return open(Gap.class, one -> one.closed().isEmpty())
                .map(one -> new Item(one, one.title(), one.owner(), due(one.facts())));
    }

    /** The last day a gap was put off to, else the day it was due at first. */
    private static Optional<LocalDate> due(Gap gap) {
        return gap.extended().stream().max(LocalDate::compareTo).or(gap::due);
    }

    private Stream<Item> actions() {
        return cells.view().program().all(Risk.class).stream()
                .flatMap(risk -> risk.facts().actions().stream()
                        .filter(action -> action.done().isEmpty())
                        .map(action -> new Item(
                                risk,
                                action.title(),
                                action.owner().isEmpty() ? risk.owner() : action.owner(),
                                action.due())));
    }

    private Stream<Item> deviations() {
        return open(
                        Deviation.class,
                        one -> one.done().isEmpty()
                                && !(one.action().isEmpty() && one.due().isEmpty()))
                .map(one -> new Item(
                        one,
                        text(one.facts().action(), one),
                        one.owner(),
                        one.facts().due()));
    }

    private Stream<Item> vulnerabilities() {
        return open(
                        Vulnerability.class,
                        one -> one.fixed().isEmpty() && one.accepted().isEmpty())
                .map(one -> new Item(one, one.title(), one.owner(), one.facts().due()));
    }

    private Stream<Item> incidents() {
        return open(Incident.class, one -> one.closed().isEmpty())
                .map(one -> new Item(one, one.title(), one.owner(), Optional.empty()));
    }

    private Stream<Item> training() {
        return open(Training.class, one -> one.completed().isEmpty())
                .map(one -> new Item(
                        one,
                        one.facts().course(),
                        one.facts().person(),
                        one.facts().due()));
    }

    private static String text(String words, Entry<?> entry) {
        return words.isEmpty() ? entry.title() : words;
    }
}
