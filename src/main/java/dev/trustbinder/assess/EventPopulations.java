package dev.trustbinder.assess;

import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Program;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the events of a per-event control are listed for all days in question. A list ends with the day it was
 * pulled, whatever it says it covers; before the window is over it is an interim one, to be rolled forward.
 *
 * @param days the days in question, cut to those in which the control was in force
 */
record EventPopulations(Entry<Control> control, Program program, DateRange days, LocalDate day) {
    /** The last days of a window may be missing from a list that was pulled before its end. */
    private static final int TAIL = 14;

    private record Listed(Population facts, Optional<DateRange> covered) {
        boolean isZero() {
            return facts.zero().isPresent();
        }
    }

    Standing standing() {
        List<Listed> lists = populations();
        if (lists.isEmpty()) {
            return Standing.of(day.isBefore(days.from()) ? OperationState.NOT_YET_DUE : OperationState.NO_POPULATION);
        }
        return missing(lists)
                .map(hole -> Standing.of(OperationState.POPULATION_SHORT, hole))
                .orElseGet(() -> Standing.of(complete()));
    }

    private OperationState complete() {
        if (day.isBefore(days.to())) {
            return OperationState.NOT_YET_DUE;
        }
        return isZero() ? OperationState.DID_NOT_OCCUR : OperationState.MET;
    }

    /** Whether signed statements, and nothing else, speak of these days. */
    boolean isZero() {
        List<Listed> lists = populations();
        return !lists.isEmpty() && lists.stream().allMatch(Listed::isZero);
    }

    /** The lists that speak of these days; a zero that nobody signed says nothing. */
    private List<Listed> populations() {
        Stream<Entry<Population>> naming = program.index().naming(control.id(), Population.class).stream();
        Stream<Entry<Population>> named =
                control.facts().populations().stream().flatMap(id -> program.find(Population.class, id).stream());
        return Stream.concat(naming, named)
                .distinct()
                .map(Entry::facts)
                .filter(facts -> facts.zero()
                        .map(zero -> !zero.signedBy().isEmpty() && zero.on().isPresent())
                        .orElse(true))
                .map(facts -> new Listed(facts, covered(facts)))
                .filter(list -> list.covered()
                        .map(days::overlaps)
                        .orElse(list.facts().covers().isEmpty()))
                .toList();
    }

    private Optional<DateRange> covered(Population population) {
        LocalDate known = population
                .pulled()
                .flatMap(Population.Pulled::at)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .or(() -> population.zero().flatMap(zero -> zero.on()))
                .orElse(LocalDate.MAX);
        return population
                .covers()
                .map(period -> period.range(program.fiscalYearStarts()))
                .filter(range -> !range.from().isAfter(known))
                .map(range -> new DateRange(range.from(), range.to().isBefore(known) ? range.to() : known));
    }

    /** The first days that no list covers, as far as they must be covered by now. */
    private Optional<DateRange> missing(List<Listed> lists) {
        List<DateRange> covered = lists.stream()
                .flatMap(list -> list.covered().stream())
                .sorted(Comparator.comparing(DateRange::from))
                .toList();
        LocalDate next = days.from();
        for (DateRange range : covered) {
            if (range.from().isAfter(next)) {
                return Optional.of(new DateRange(next, range.from().minusDays(1)));
            }
            next = range.to().isBefore(next) ? next : range.to().plusDays(1);
        }
        boolean interim = day.isBefore(days.to()) && !covered.isEmpty();
        return interim || next.isAfter(days.to().minusDays(TAIL))
                ? Optional.empty()
                : Optional.of(new DateRange(next, days.to()));
    }
}
