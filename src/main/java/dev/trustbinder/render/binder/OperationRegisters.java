package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Bucket;
import dev.trustbinder.assess.Occurrence;
import dev.trustbinder.assess.Operation;
import dev.trustbinder.assess.OperationState;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.DateRange;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Frequency;
import dev.trustbinder.model.Population;
import dev.trustbinder.render.page.Table.Piece;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How controls ran, as registers: one row a control, one row a run, one row a period of one control. */
record OperationRegisters(Cells cells) {
    private static final Comparator<Entry<Control>> ORDER = Comparator.comparing(
                    (Entry<Control> control) -> control.facts().frequency().orElse(Frequency.PER_EVENT))
            .thenComparing(Cells.byId());
    /** A control in question, with what its evidence shows. */
    record Line(Entry<Control> control, Operation operation) {
        String id() {
            return control.id();
        }

        Optional<LocalDate> lastPerformed() {
            return operation.lastRun().map(Occurrence::performed);
        }

        String lastEvidence() {
            return operation.lastRun().map(Occurrence::evidence).orElse("");
        }
    }

    private record Run(Line line, Occurrence run, EvidencePiece piece) {
        Evidence facts() {
            return piece.entry().facts();
        }

        Optional<?> collected() {
            return facts().collected().flatMap(Evidence.Collected::at).map(FieldCells::moment);
        }

        private Optional<Bucket> fills() {
            return line.operation().bucketOf(run);
        }

        String period() {
            return fills().map(bucket -> bucket.period().written()).orElse("");
        }

        List<Piece> state() {
            Piece outside = Piece.of("outside the days in question");
            return fills().map(bucket -> List.of(state(bucket)))
                    .orElseGet(() -> isOutside() ? List.of(outside) : List.of());
        }

        private Piece state(Bucket bucket) {
            boolean first = bucket.run().equals(Optional.of(run));
            return run.performed().isAfter(bucket.due())
                    ? Piece.state("late", OperationWords.tone(OperationState.LATE))
                    : Piece.of(first ? "in time" : "one more");
        }

        private boolean isOutside() {
            return line.operation().basis() != Operation.Basis.IMPLEMENTATION
                    && !line.operation().days().contains(run.performed());
        }
    }

    /** The controls in question, what runs most often first, then by their ids as people count. */
    List<Line> lines() {
        return cells.view().program().all(Control.class).stream()
                .sorted(ORDER)
                .flatMap(control -> cells.view().assessment().operations().of(control.id()).stream()
                        .map(operation -> new Line(control, operation)))
                .toList();
    }

    /** One row a control. */
    Register controls() {
        Columns<Line> columns = new Columns<>(cells);
        columns.id("Control", Line::id)
                .text("Title", line -> line.control().title())
                .word("Frequency", line -> line.control().facts().frequency())
                .filter()
                .pieces("State", Register.Type.STATE, line -> OperationWords.states(line.operation()))
                .filter()
                .text("Asked for", line -> OperationWords.asked(line.operation().basis()))
                .filter();
        if (cells.view().assessment().isTypeOne()) {
            proof(columns);
        } else {
            periods(columns);
        }
        columns.ids("Exceptions", this::exceptions);
        return columns.register(heading(), lines());
    }

    /** Those of the control itself, not those that it made up for. */
    private List<String> exceptions(Line line) {
        return cells.view().program().all(Deviation.class).stream()
                .filter(exception -> exception.facts().control().equals(line.id()))
                .<String>map(Entry::id)
                .toList();
    }

    private Heading heading() {
        boolean typeOne = cells.view().assessment().isTypeOne();
        String title =
                typeOne ? "Proof of implementation" : Heading.of("operation").title();
        String lead = cells.view()
                .assessment()
                .window()
                .map(days -> typeOne ? ofDay(days) : ofWindow(days))
                .orElse("");
        return new Heading("operation", title, lead, Heading.of("operation").empty());
    }

    private static String ofDay(DateRange day) {
        return "Of each control the newest proof that it was in place on " + day.from() + ".";
    }

    private String ofWindow(DateRange days) {
        return "The periods of each control from %s to %s, and the runs that fill them, as known on %s."
                .formatted(days.from(), days.to(), cells.view().assessment().day());
    }

    private static void proof(Columns<Line> columns) {
        columns.date("Shows", line -> line.operation().lastRun().map(Operation::shows))
                .id("Evidence", Line::lastEvidence)
                .number(
                        "Days before",
                        line -> line.operation()
                                .lastRun()
                                .map(run -> ChronoUnit.DAYS.between(
                                        Operation.shows(run),
                                        line.operation().days().to())));
    }

    private void periods(Columns<Line> columns) {
        columns.number("Required", line -> number(line.operation().buckets().size()))
                .number("Complete", line -> count(line, OperationState.MET))
                .number("Late", line -> count(line, OperationState.LATE))
                .number("Missed", line -> count(line, OperationState.MISSED))
                .number("Bunched", line -> count(line, OperationState.BUNCHED))
                .number("Not yet due", line -> count(line, OperationState.NOT_YET_DUE))
                .pieces("Periods to look at", Register.Type.TEXTS, OperationRegisters::periodsToLookAt)
                .date("Last run", line -> line.lastPerformed())
                .id("Its evidence", Line::lastEvidence)
                .whereKnown()
                .text("Days in question", this::cut);
    }

    private static Optional<?> number(int number) {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }

    private static Optional<?> count(Line line, OperationState state) {
        return line.operation().buckets().isEmpty()
                ? Optional.empty()
                : Optional.of(line.operation().in(state).size());
    }

    private static List<Piece> periodsToLookAt(Line line) {
        return line.operation().standings().stream()
                .filter(standing -> standing.days().isPresent() && standing.state() != OperationState.MET)
                .map(standing -> line.operation().buckets().stream()
                        .filter(bucket -> bucket.days().equals(standing.days().get()))
                        .map(bucket -> bucket.period().written())
                        .findFirst()
                        .orElseGet(() -> span(standing.days().get())))
                .map(Piece::of)
                .toList();
    }

    private static String span(DateRange days) {
        return days.from() + " to " + days.to();
    }

    /** The days in which a control was in force, where they are not the whole window. */
    private String cut(Line line) {
        DateRange days = line.operation().days();
        return cells.view().assessment().window().filter(days::equals).isPresent() ? "" : span(days);
    }

    /** One row a run of a control. */
    Register log() {
        Columns<Run> columns = new Columns<>(cells);
        when(columns);
        who(columns);
        return columns.register(Heading.of("occurrences"), runs());
    }

    private static void when(Columns<Run> columns) {
        columns.id("Control", run -> run.line().id())
                .filter()
                .id("Evidence", run -> run.run().evidence())
                .date("Performed on", run -> Optional.of(run.run().performed()))
                .date("Covers", run -> Optional.of(run.piece().covers()))
                .date("Collected", Run::collected)
                .text("Fills", Run::period)
                .pieces("State", Register.Type.STATE, Run::state)
                .filter();
    }

    private static void who(Columns<Run> columns) {
        columns.whereKnown()
                .holder("Performer", run -> run.facts().performer())
                .holder("Reviewer", run -> run.facts().reviewer())
                .prose("Outcome", run -> run.facts().outcome())
                .text("Reference", run -> run.facts().reference());
    }

    private List<Run> runs() {
        Map<String, EvidencePiece> pieces = new TreeMap<>();
        cells.view().program().evidence().forEach(piece -> pieces.putIfAbsent(piece.id(), piece));
        return lines().stream()
                .sorted(Comparator.comparing(Line::control, Cells.byId()))
                .flatMap(line ->
                        line.operation().runs().stream().map(run -> new Run(line, run, pieces.get(run.evidence()))))
                .toList();
    }

    /** One row a period of one control. */
    Register periods(List<Bucket> buckets) {
        Heading heading = new Heading("operation", "Operation", "", "Every period that is over has its run in time.");
        return new Columns<Bucket>(cells)
                .text("Period", bucket -> bucket.period().written())
                .date("Due by", bucket -> Optional.of(bucket.due()))
                .pieces("State", Register.Type.STATE, bucket -> List.of(state(bucket)))
                .date("Performed on", bucket -> bucket.run().map(Occurrence::performed))
                .id("Evidence", bucket -> bucket.run().map(Occurrence::evidence).orElse(""))
                .register(heading, buckets);
    }

    private static Piece state(Bucket bucket) {
        return Piece.state(OperationWords.word(bucket.state()), OperationWords.tone(bucket.state()));
    }

    /** A register of some controls in few words. */
    Register brief(String id, String title, Stream<Line> some) {
        return new Columns<Line>(cells)
                .id("Control", Line::id)
                .text("Title", line -> line.control().title())
                .pieces("State", Register.Type.STATE, line -> OperationWords.states(line.operation()))
                .whereKnown()
                .ids("Populations", this::populations)
                .date("Last run", line -> line.lastPerformed())
                .id("Its evidence", Line::lastEvidence)
                .register(new Heading(id, title, "", ""), some.toList());
    }

    private List<String> populations(Line line) {
        List<String> ids = new ArrayList<>(line.control().facts().populations());
        ids.addAll(cells.naming(line.id(), Population.class));
        return ids.stream().distinct().toList();
    }
}
