package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.render.page.Head;
import dev.trustbinder.render.page.Link;
import dev.trustbinder.render.page.Table.Piece;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How controls ran, as calendars with a column a month. A period that spans months has one cell across them; of those
 * that are shorter, all that end in a month are told in its cell.
 */
record OperationCalendars(Cells cells, OperationRegisters registers, OperationMarks marks) {
    static final String TEMPLATE = "binder/operation.html";

    private static final List<OperationState> LEGEND = List.of(
            OperationState.MET,
            OperationState.LATE,
            OperationState.MISSED,
            OperationState.BUNCHED,
            OperationState.NOT_YET_DUE);

    OperationCalendars(Cells cells) {
        this(cells, new OperationRegisters(cells), new OperationMarks(cells));
    }

    /** The page of some controls: the calendars and the table tell of the same. */
    View.OperationPage page(Sheet sheet, Cut.Stretch stretch) {
        Register register = sheet.register();
        List<OperationRegisters.Line> lines = registers.lines().subList(stretch.from(), stretch.to());
        List<Link> downloads = new ArrayList<>(sheet.downloads());
        downloads.add(new Link("Occurrence log", Places.OCCURRENCES));
        return new View.OperationPage(
                Head.of(sheet.path(), sheet.title(stretch)),
                "",
                sheet.title(stretch),
                register.lead(),
                List.of(new Link("Binder", Places.COVER)),
                downloads,
                Turning.of(sheet, stretch),
                legend(),
                calendars(lines),
                parts(lines),
                sheet.table(stretch));
    }

    private List<View.Meaning> legend() {
        return cells.view().assessment().isTypeOne()
                ? List.of()
                : Stream.concat(LEGEND.stream(), unread())
                        .map(state -> new View.Meaning(
                                Piece.state(OperationWords.word(state), OperationWords.tone(state)),
                                OperationWords.meaning(state)))
                        .toList();
    }

    private Stream<OperationState> unread() {
        return cells.view().assessment().operations().unread().isEmpty()
                ? Stream.empty()
                : Stream.of(OperationState.NOT_JUDGED);
    }

    private List<View.Calendar> calendars(List<OperationRegisters.Line> lines) {
        return Stream.of(Frequency.values())
                .flatMap(frequency -> calendar(frequency, lines).stream())
                .toList();
    }

    private Optional<View.Calendar> calendar(Frequency frequency, List<OperationRegisters.Line> lines) {
        List<OperationRegisters.Line> some = lines.stream()
                .filter(line -> isDrawn(line.operation()))
                .filter(line -> line.control().facts().frequency().equals(Optional.of(frequency)))
                .toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(calendar(OperationWords.title(frequency), frequency, some));
    }

    private static boolean isDrawn(Operation operation) {
        return operation.basis() == Operation.Basis.PERIODS || operation.basis() == Operation.Basis.ONE_RUN;
    }

    /** The calendar of one control; none where no periods are asked for. */
    List<View.Calendar> of(OperationRegisters.Line line) {
        return isDrawn(line.operation())
                ? List.of(
                        calendar("Calendar", line.control().facts().frequency().orElseThrow(), List.of(line)))
                : List.of();
    }

    private View.Calendar calendar(String title, Frequency frequency, List<OperationRegisters.Line> lines) {
        Months months = new Months(cells.view().assessment().window().orElseThrow());
        String id = "every-" + frequency.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<View.CalendarRow> rows = lines.stream()
                .map(line -> new View.CalendarRow(
                        line.id(),
                        cells.places().of(line.id()).orElse(""),
                        line.control().title(),
                        OperationWords.states(line.operation()),
                        row(months, line)))
                .toList();
        return new View.Calendar(id, title, months.titles(), rows);
    }

    private List<View.CalendarCell> row(Months months, OperationRegisters.Line line) {
        List<View.CalendarCell> row = new ArrayList<>();
        int next = 0;
        for (OperationMarks.Span span : spans(months, line.operation())) {
            marks.nothing(span.from() - next).ifPresent(row::add);
            row.add(marks.of(span, line));
            next = span.to() + 1;
        }
        marks.nothing(months.count() - next).ifPresent(row::add);
        return row;
    }

    private static List<OperationMarks.Span> spans(Months months, Operation operation) {
        if (operation.basis() == Operation.Basis.ONE_RUN) {
            DateRange days = operation.days();
            return List.of(new OperationMarks.Span(months.of(days.from()), months.of(days.to()), List.of()));
        }
        List<OperationMarks.Span> spans = new ArrayList<>();
        for (Bucket bucket : operation.buckets()) {
            add(bucket, months, spans);
        }
        return spans;
    }

    private static void add(Bucket bucket, Months months, List<OperationMarks.Span> spans) {
        int to = months.of(bucket.days().to());
        int from = isShort(bucket) ? to : months.of(bucket.days().from());
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).to() >= from) {
            spans.set(last, spans.get(last).and(bucket, to));
        } else {
            spans.add(new OperationMarks.Span(from, to, List.of(bucket)));
        }
    }

    /** Whether a period is shorter than a month. */
    private static boolean isShort(Bucket bucket) {
        return bucket.days().from().plusDays(27).isAfter(bucket.days().to());
    }

    /** What has no calendar. */
    private List<View.Part> parts(List<OperationRegisters.Line> lines) {
        Optional<View.Part> configured = part(
                lines,
                Operation.Basis.CONFIGURATION,
                "By configuration",
                "These run by themselves. Their configuration is asked for once, and the changes to it.");
        Optional<View.Part> events = part(
                lines,
                Operation.Basis.POPULATION,
                "When something happens",
                "A sample is drawn from a list of all events, or a signed statement says that there were none.");
        return Stream.of(configured, events).flatMap(Optional::stream).toList();
    }

    private Optional<View.Part> part(
            List<OperationRegisters.Line> lines, Operation.Basis basis, String title, String lead) {
        Register register = registers.brief(
                "by-" + basis.name().toLowerCase(Locale.ROOT),
                title,
                lines.stream().filter(line -> line.operation().basis() == basis));
        return register.rows().isEmpty()
                ? Optional.empty()
                : Optional.of(new View.Part("part-" + register.id(), title, lead, List.of(), register.table()));
    }

    /** The months of a window, as columns. */
    private record Months(YearMonth first, int count) {
        Months(DateRange window) {
            this(
                    YearMonth.from(window.from()),
                    (int) YearMonth.from(window.from()).until(YearMonth.from(window.to()), ChronoUnit.MONTHS) + 1);
        }

        int of(LocalDate day) {
            return (int) first.until(YearMonth.from(day), ChronoUnit.MONTHS);
        }

        List<String> titles() {
            return Stream.iterate(first, month -> month.plusMonths(1))
                    .limit(count)
                    .map(month -> OperationMarks.month(month.getMonth())
                            + (count > 12 || first.getMonthValue() > 1 ? " " + month.getYear() : ""))
                    .toList();
        }
    }
}
