package dev.trustbinder.render.binder;

import dev.trustbinder.model.Commitment;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Deviation;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Procedure;
import dev.trustbinder.model.Request;
import dev.trustbinder.model.Risk;
import dev.trustbinder.render.page.Table.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Columns<Entry<Control>> columns = new Columns<>();
        what(columns);
        who(columns);
        proof(columns);
        List<Entry<Control>> controls = cells.view().program().all(Control.class).stream()
                .sorted(Cells.byId())
                .toList();
        return columns.register(
                records.heading(dev.trustbinder.model.Kind.CONTROL), controls, control -> Places.anchor(control.id()));
    }

    private void what(Columns<Entry<Control>> columns) {
        columns.always("Control", Register.Type.ID, cells::self)
                .always("Title", Register.Type.TEXT, control -> Cells.text(control.title()))
                .always(
                        "Statement",
                        Register.Type.LONG,
                        control -> Cells.text(control.facts().statement()))
                .filter(
                        "Status",
                        Register.Type.STATE,
                        control -> Cells.state(control.facts().status()))
                .known(
                        "Objective",
                        Register.Type.LONG,
                        control -> Cells.text(control.facts().objective()))
                .always(
                        "Criteria",
                        Register.Type.IDS,
                        control -> cells.criteria(control.facts().criteria()))
                .known(
                        "Points of focus",
                        Register.Type.IDS,
                        control -> Cells.cell(control.facts().points().stream()
                                .map(cells::point)
                                .toList()))
                .known("Risks", Register.Type.IDS, control -> naming(control, Risk.class))
                .known(
                        "Commitments",
                        Register.Type.IDS,
                        control -> cells.links(withNaming(control.facts().commitments(), control, Commitment.class)))
                .known(
                        "Policies",
                        Register.Type.IDS,
                        control -> cells.links(control.facts().policies()))
                .known(
                        "Procedures",
                        Register.Type.IDS,
                        control -> cells.links(withNaming(control.facts().procedures(), control, Procedure.class)))
                .known(
                        "Systems",
                        Register.Type.IDS,
                        control -> cells.links(control.facts().systems()));
    }

    private void who(Columns<Entry<Control>> columns) {
        columns.filter("Owner", Register.Type.TEXT, control -> cells.holder(control.owner()))
                .known(
                        "Stands in",
                        Register.Type.TEXT,
                        control -> cells.holder(control.facts().backup()))
                .known(
                        "Performer",
                        Register.Type.TEXT,
                        control -> cells.holder(control.facts().performer()))
                .known(
                        "Reviewer",
                        Register.Type.TEXT,
                        control -> cells.holder(control.facts().reviewer()))
                .knownFilter(
                        "Performed by",
                        Register.Type.STATE,
                        control -> Cells.word(control.facts().performedBy()))
                .knownFilter(
                        "Kind",
                        Register.Type.STATE,
                        control -> Cells.word(control.facts().kind()))
                .knownFilter(
                        "Nature",
                        Register.Type.STATE,
                        control -> Cells.word(control.facts().nature()))
                .filter(
                        "Frequency",
                        Register.Type.STATE,
                        control -> Cells.word(control.facts().frequency()))
                .known(
                        "Set off by",
                        Register.Type.TEXT,
                        control -> Cells.text(control.facts().trigger()))
                .known(
                        "Key control",
                        Register.Type.STATE,
                        control -> Cells.truth(control.facts().key()));
    }

    private void proof(Columns<Entry<Control>> columns) {
        columns.known(
                        "Expected evidence",
                        Register.Type.LONG,
                        control -> Cells.text(control.facts().expectedEvidence()))
                .always(
                        "Evidence",
                        Register.Type.NUMBER,
                        control -> Cells.number(evidenceOf(control.id()).size()))
                .known("Last performed", Register.Type.DATE, control -> Cells.value(lastPerformed(control.id())))
                .known(
                        "Populations",
                        Register.Type.IDS,
                        control -> cells.links(withNaming(control.facts().populations(), control, Population.class)))
                .known(
                        "In force from",
                        Register.Type.DATE,
                        control -> Cells.value(control.facts().effective().flatMap(Control.Effective::from)))
                .known(
                        "In force to",
                        Register.Type.DATE,
                        control -> Cells.value(control.facts().effective().flatMap(Control.Effective::to)))
                .known("Took over from", Register.Type.ID, control -> replaced(control.facts()))
                .known(
                        "Does not apply because",
                        Register.Type.LONG,
                        control -> Cells.text(control.facts().reason()))
                .known("Requests", Register.Type.IDS, control -> naming(control, Request.class))
                .known("Exceptions", Register.Type.IDS, control -> naming(control, Deviation.class))
                .known("Gaps", Register.Type.IDS, control -> naming(control, Gap.class));
    }

    /** The latest day on which the records say the control was performed. */
    Optional<LocalDate> lastPerformed(String control) {
        return evidenceOf(control).stream()
                .flatMap(piece -> piece.performedOn().stream())
                .max(LocalDate::compareTo);
    }

    private Cell replaced(Control control) {
        return control.replaces().isEmpty() ? Cells.NOTHING : cells.links(List.of(control.replaces()));
    }

    private Cell naming(Entry<Control> control, Class<? extends Record> type) {
        return cells.entries(cells.view().program().index().naming(control.id(), type));
    }

    private SortedSet<String> withNaming(List<String> own, Entry<Control> control, Class<? extends Record> type) {
        SortedSet<String> all = new TreeSet<>(own);
        cells.view().program().index().naming(control.id(), type).forEach(entry -> all.add(entry.id()));
        return all;
    }
}
