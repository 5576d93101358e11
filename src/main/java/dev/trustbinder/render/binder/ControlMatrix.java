package dev.trustbinder.render.binder;

import dev.trustbinder.model.Commitment;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Risk;
import dev.trustbinder.render.page.Table.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The control matrix: one row a control, with all that the records link to it from either side. */
final class ControlMatrix {
    private final Cells cells;
    private final RecordRegister records;
    private final Map<String, List<EvidencePiece>> evidence = new TreeMap<>();

    ControlMatrix(Cells cells, RecordRegister records) {
        this.cells = cells;
        this.records = records;
        for (EvidencePiece piece : cells.view().program().evidence()) {
            piece.controls()
                    .forEach(control -> evidence.computeIfAbsent(control, key -> new ArrayList<>())
                            .add(piece));
        }
    }

    /** The evidence of a control, in reading order. */
    List<EvidencePiece> evidenceOf(String control) {
        return Collections.unmodifiableList(evidence.getOrDefault(control, List.of()));
    }

    Register register() {
        Columns<Entry<Control>> columns = new Columns<>(cells);
        what(columns);
        who(columns);
        how(columns);
        proof(columns);
        links(columns);
        trouble(columns);
        return columns.register(records.heading(Kind.CONTROL), controls(), control -> Places.anchor(control.id()));
    }

    /** All controls, by their ids as people count. */
    List<Entry<Control>> controls() {
        return cells.view().program().all(Control.class).stream()
                .sorted(Cells.byId())
                .toList();
    }

    private static void what(Columns<Entry<Control>> columns) {
        columns.id("Control", Entry::id)
                .text("Title", Entry::title)
                .prose("Statement", control -> control.facts().statement())
                .criteria("Criteria", control -> control.facts().criteria())
                .word("Status", control -> control.facts().status())
                .filter()
                .whereKnown()
                .prose("Objective", control -> control.facts().objective());
    }

    private void links(Columns<Entry<Control>> columns) {
        columns.ids("Risks", control -> naming(control, Risk.class))
                .ids("Commitments", control -> both(control.facts().commitments(), control, Commitment.class))
                .ids("Policies", control -> control.facts().policies())
                .ids("Procedures", control -> both(control.facts().procedures(), control, Procedure.class))
                .ids("Systems", control -> control.facts().systems())
                .pieces(
                        "Points of focus",
                        Register.Type.IDS,
                        control -> cells.points(control.facts().points()));
    }

    private static void who(Columns<Entry<Control>> columns) {
        columns.always()
                .holder("Owner", Entry::owner)
                .filter()
                .whereKnown()
                .holder("Stands in", control -> control.facts().backup())
                .holder("Performer", control -> control.facts().performer())
                .holder("Reviewer", control -> control.facts().reviewer())
                .word("Performed by", control -> control.facts().performedBy())
                .filter();
    }

    private static void how(Columns<Entry<Control>> columns) {
        columns.word("Kind", control -> control.facts().kind())
                .filter()
                .word("Nature", control -> control.facts().nature())
                .filter()
                .always()
                .word("Frequency", control -> control.facts().frequency())
                .filter()
                .whereKnown()
                .text("Set off by", control -> control.facts().trigger())
                .text("Key control", control -> control.facts().key() ? "yes" : "");
    }

    private void proof(Columns<Entry<Control>> columns) {
        columns.prose("Expected evidence", control -> control.facts().expectedEvidence())
                .always()
                .count("Evidence", control -> evidenceOf(control.id()).size())
                .whereKnown()
                .pieces("Evidence of operation", Register.Type.STATE, this::operation)
                .filter()
                .date("Last performed", control -> lastPerformed(control.id()))
                .ids("Populations", control -> both(control.facts().populations(), control, Population.class))
                .date("In force from", control -> control.facts().effective().flatMap(Control.Effective::from))
                .date("In force to", control -> control.facts().effective().flatMap(Control.Effective::to))
                .id("Took over from", control -> control.facts().replaces());
    }

    private List<Piece> operation(Entry<Control> control) {
        return cells.view()
                .assessment()
                .operations()
                .of(control.id())
                .map(OperationWords::states)
                .orElse(List.of());
    }

    private void trouble(Columns<Entry<Control>> columns) {
        columns.prose("Does not apply because", control -> control.facts().reason())
                .ids("Requests", control -> naming(control, Request.class))
                .ids("Exceptions", control -> naming(control, Deviation.class))
                .ids("Gaps", control -> naming(control, Gap.class));
    }

    /** The latest day on which the records say the control was performed. */
    private Optional<LocalDate> lastPerformed(String control) {
        return evidenceOf(control).stream()
                .flatMap(piece -> piece.performedOn().stream())
                .max(LocalDate::compareTo);
    }

    private List<String> naming(Entry<Control> control, Class<? extends Record> type) {
        return cells.naming(control.id(), type);
    }

    private SortedSet<String> both(Collection<String> own, Entry<Control> control, Class<? extends Record> type) {
        SortedSet<String> all = new TreeSet<>(own);
        all.addAll(naming(control, type));
        return all;
    }
}
