package dev.trustbinder.render.binder;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Incident;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.SystemChange;
import dev.trustbinder.model.Vendor;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.repository.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is recorded since the last period that an examination spoke of: the facts of a bridge letter, which management
 * writes and signs. Where nothing is recorded it says so, and never that nothing happened.
 */
final class BridgeLetter {
    private static final String EMPTY =
            "No examined period has ended before this day. From the day after one has, this page lists what is recorded since.";
    private static final String SINCE =
            "What is recorded between the end of %s on %s and %s: the facts of a bridge letter,"
                    + " which management writes and signs. What no record holds is not stated here, nor that it did not happen.";
    private static final Comparator<Fact> BY_DAY = Comparator.comparing(Fact::sort)
            .thenComparing(fact -> fact.day().map(LocalDate::toString).orElse(""))
            .thenComparing(Fact::text);

    private final Cells cells;
    private final DateRange gap;

    private BridgeLetter(Cells cells, DateRange gap) {
        this.cells = cells;
        this.gap = gap;
    }

    /** The sorts of facts, in the order of the letter. */
    private enum Sort {
        CHANGE("Change"),
        INCIDENT("Incident"),
        EXCEPTION("Exception"),
        HOLDER("Key role"),
        VENDOR_REPORT("Vendor report"),
        POLICY("Policy text");

        private final String title;

        Sort(String title) {
            this.title = title;
        }
    }

    private record Fact(Sort sort, Optional<LocalDate> day, List<Piece> subject, String text) {}

    static Register register(Cells cells) {
        LocalDate day = cells.view().assessment().day();
        List<Ended> ends = cells.view().program().charter().engagements().stream()
                .flatMap(engagement -> ended(engagement, cells).stream())
                .sorted(Comparator.comparing(Ended::on))
                .toList();
        Optional<Ended> last =
                ends.stream().filter(ended -> ended.on().isBefore(day)).reduce((first, second) -> second);
        Optional<Ended> next =
                ends.stream().filter(ended -> !ended.on().isBefore(day)).findFirst();
        List<Fact> facts = last.map(ended -> new DateRange(ended.on().plusDays(1), day))
                .map(gap -> new BridgeLetter(cells, gap).facts())
                .orElse(List.of());
        return new Columns<Fact>(cells)
                .text("Fact", fact -> fact.sort().title)
                .filter()
                .date("Day", Fact::day)
                .pieces("Record", Register.Type.IDS, Fact::subject)
                .prose("What is recorded", Fact::text)
                .register(heading(last, next, day), facts);
    }

    private record Ended(String engagement, LocalDate on) {}

    private static Optional<Ended> ended(Engagement engagement, Cells cells) {
        int year = cells.view().program().fiscalYearStarts();
        return engagement
                .window()
                .map(window -> window.range(year).to())
                .or(engagement::asOf)
                .map(day -> new Ended(engagement.id(), day));
    }

    private static Heading heading(Optional<Ended> last, Optional<Ended> next, LocalDate day) {
        String empty = next.map(one -> EMPTY + " %s ends on %s.".formatted(one.engagement(), one.on()))
                .orElse(EMPTY);
        String lead = last.map(ended -> SINCE.formatted(ended.engagement(), ended.on(), day))
                .orElse("The facts of a bridge letter, once there is a period to bridge from.");
        return Heading.of("bridge-letter").saying(lead, empty);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Stream.of(changes(), incidents(), exceptions(), holders(), vendorReports(), policies())
                .forEach(some -> some.forEach(facts::add));
        for (Sort sort : Sort.values()) {
            if (facts.stream().noneMatch(fact -> fact.sort() == sort)) {
                facts.add(new Fact(sort, Optional.empty(), List.of(), "none recorded"));
            }
        }
        facts.sort(BY_DAY);
        return facts;
    }

    private boolean isSince(Optional<LocalDate> day) {
        return day.filter(gap::contains).isPresent();
    }

    private Fact fact(Sort sort, Optional<LocalDate> day, String id, String text) {
        return new Fact(sort, day, List.of(cells.link(id)), text);
    }

    private Stream<Fact> changes() {
        return cells.view().program().all(SystemChange.class).stream()
                .filter(entry -> isSince(entry.facts().on()))
                .map(entry -> fact(
                        Sort.CHANGE,
                        entry.facts().on(),
                        entry.id(),
                        entry.title() + (entry.facts().significant() ? " (significant)" : "")));
    }

    private Stream<Fact> incidents() {
        return cells.view().program().all(Incident.class).stream()
                .filter(entry -> isSince(entry.facts().detected()))
                .map(entry -> fact(Sort.INCIDENT, entry.facts().detected(), entry.id(), incident(entry)));
    }

    private static String incident(Entry<Incident> entry) {
        String severity = entry.facts()
                .severity()
                .map(level -> "severity " + Words.of(level))
                .orElse("");
        String end = entry.facts().closed().map(day -> "closed " + day).orElse("not recorded as closed");
        return Stream.of(entry.header().title(), severity, end)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** An exception has no day of its own; it belongs to the days of the population it was found in. */
    private Stream<Fact> exceptions() {
        return cells.view().program().all(Deviation.class).stream()
                .filter(entry -> overlaps(entry.facts()))
                .map(entry -> fact(Sort.EXCEPTION, entry.facts().done(), entry.id(), exception(entry)));
    }

    private boolean overlaps(Deviation deviation) {
        return cells.view()
                .program()
                .find(Population.class, deviation.population())
                .flatMap(population -> population.facts().covers())
                .map(period ->
                        period.range(cells.view().program().fiscalYearStarts()).overlaps(gap))
                .orElse(true);
    }

    private static String exception(Entry<Deviation> entry) {
        String cause = entry.facts().cause().isEmpty()
                ? "cause not recorded"
                : entry.facts().cause();
        return entry.facts().control() + ": " + cause
                + entry.facts().done().map(day -> "; action done " + day).orElse("; action not recorded as done");
    }

    private Stream<Fact> holders() {
        return cells.view().program().charter().roles().stream()
                .filter(role -> !cells.naming(role.id(), Control.class).isEmpty())
                .flatMap(role -> role.holders().stream().flatMap(holding -> holder(role, holding)));
    }

    private Stream<Fact> holder(Charter.Role role, Charter.Holding holding) {
        Piece who = cells.holderPiece(holding.person());
        return Stream.of(
                        holding.from()
                                .filter(gap::contains)
                                .map(day -> new Fact(
                                        Sort.HOLDER, Optional.of(day), List.of(who), role.title() + " from this day")),
                        holding.to()
                                .filter(gap::contains)
                                .map(day -> new Fact(
                                        Sort.HOLDER, Optional.of(day), List.of(who), role.title() + " until this day")))
                .flatMap(Optional::stream);
    }

    private Stream<Fact> vendorReports() {
        return cells.view().program().all(Vendor.class).stream()
                .flatMap(vendor -> vendor.facts().reports().stream()
                        .filter(report -> isSince(report.reviewed()))
                        .map(report -> fact(Sort.VENDOR_REPORT, report.reviewed(), vendor.id(), text(report))));
    }

    private static String text(Vendor.Report report) {
        return "reviewed: " + report.kind()
                + report.period()
                        .map(period -> ", " + FieldCells.spoken(period))
                        .orElse("")
                + report.opinion().map(opinion -> ", " + Words.of(opinion)).orElse("");
    }

    /** The days on which git holds another text of a policy. */
    private Stream<Fact> policies() {
        return cells.view().program().all(Policy.class).stream()
                .flatMap(policy -> cells
                        .view()
                        .program()
                        .revision()
                        .history()
                        .of(policy.source().file())
                        .stream()
                        .filter(change -> isSince(Optional.of(change.commit().committedOn())))
                        .map(change -> fact(
                                Sort.POLICY, Optional.of(change.commit().committedOn()), policy.id(), text(change))));
    }

    private static String text(Change change) {
        String how = switch (change.kind()) {
            case ADDED -> "file added";
            case MODIFIED -> "file changed";
            case RENAMED -> "file renamed";
            case COPIED -> "file copied";
            case DELETED -> "file deleted";
        };
        return how + " in commit " + change.commit().shortId();
    }
}
