package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Coverage;
import dev.trustbinder.assess.Scope;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.List;
import java.util.Optional;

/** The criteria in scope and what answers them, their points of focus, and the grid of controls and criteria. */
record CriteriaRegisters(Cells cells, ControlMatrix matrix) {
    Register criteria() {
        Columns<Coverage.Line> columns = new Columns<Coverage.Line>(cells)
                .pieces("Criterion", Register.Type.ID, line -> List.of(cells.criterion(id(line))))
                .prose("Title", line -> line.criterion().title())
                .text("Category", line -> category(line.criterion()))
                .filter();
        answers(columns);
        return columns.register(
                Heading.of("criteria"),
                List.copyOf(view().assessment().coverage().criteria().values()),
                line -> Places.anchor(id(line)));
    }

    private void answers(Columns<Coverage.Line> columns) {
        columns.cell("Own controls", Register.Type.IDS, line -> cells.entries(line.controls()))
                .whereKnown()
                .pieces("Expected of subservice organizations", Register.Type.IDS, this::expected)
                .prose("Not relevant because", line -> exemption(line.criterion()))
                .cell("Points not suitable or customised", Register.Type.LONGS, line -> Cells.texts(treated(line)))
                .ids("Risks", this::risks)
                .ids("Policies", line -> cells.naming(id(line), Policy.class))
                .always()
                .count("Evidence", this::evidence)
                .whereKnown()
                .ids("Gaps", line -> cells.naming(id(line), Gap.class));
    }

    private static String id(Coverage.Line line) {
        return line.criterion().id();
    }

    private AuditorView view() {
        return cells.view();
    }

    private Scope scope() {
        return view().assessment().scope();
    }

    /** What is expected of subservice organizations for a criterion. */
    List<Piece> expected(Coverage.Line line) {
        return line.expected().stream()
                .map(one -> new Piece(
                        one.vendor().id() + " " + one.control().id(),
                        cells.link(one.vendor().id()).href(),
                        ""))
                .toList();
    }

    /** The title of the category that a criterion belongs to. */
    String category(Framework.Criterion criterion) {
        Framework framework = view().program().framework();
        Optional<String> id = framework.series().stream()
                .filter(series -> series.id().equals(criterion.series()))
                .map(Framework.Series::category)
                .findFirst();
        return framework.categories().stream()
                .filter(category -> id.equals(Optional.of(category.id())))
                .map(Framework.Category::title)
                .findFirst()
                .orElse("");
    }

    /** Why the engagement says that a criterion is not relevant; empty where it does not. */
    String exemption(Framework.Criterion criterion) {
        return view().assessment().engagement().stream()
                .flatMap(engagement -> engagement.notRelevant().stream())
                .filter(exemption -> exemption.criterion().equals(criterion.id()))
                .map(Engagement.Exemption::reason)
                .findFirst()
                .orElse("");
    }

    private List<String> treated(Coverage.Line line) {
        return scope().pointsOf(line.criterion()).stream()
                .flatMap(point -> note(point).stream())
                .map(note -> note.point() + " " + treatment(note) + ": " + note.reason())
                .toList();
    }

    private static String treatment(Engagement.PointNote note) {
        return note.treatment().map(Words::of).orElse("").replace('-', ' ');
    }

    private Optional<Engagement.PointNote> note(Framework.Point point) {
        return view().assessment().engagement().stream()
                .flatMap(engagement -> engagement.points().stream())
                .filter(note -> note.point().equals(point.id()))
                .findFirst();
    }

    /** The ids of the risks that the controls of a criterion lower. */
    List<String> risks(Coverage.Line line) {
        return line.controls().stream()
                .flatMap(control -> cells.naming(control.id(), Risk.class).stream())
                .distinct()
                .toList();
    }

    /** How many pieces of evidence the controls of a criterion have. */
    int evidence(Coverage.Line line) {
        return (int) line.controls().stream()
                .flatMap(control -> matrix.evidenceOf(control.id()).stream())
                .distinct()
                .count();
    }

    Register points() {
        return points(List.copyOf(scope().points().values()));
    }

    /** The points of one criterion. */
    Register points(Framework.Criterion criterion) {
        return points(scope().pointsOf(criterion));
    }

    private Register points(List<Framework.Point> points) {
        return new Columns<Framework.Point>(cells)
                .text("Point", Framework.Point::title)
                .pieces("Id", Register.Type.ID, point -> List.of(cells.point(point.id())))
                .pieces("Criterion", Register.Type.ID, point -> List.of(cells.criterion(criterionOf(point))))
                .ids("Controls", point -> cells.naming(point.id(), Control.class))
                .whereKnown()
                .ids("Policies", point -> cells.naming(point.id(), Policy.class))
                .pieces("Treatment", Register.Type.STATE, this::treatment)
                .filter()
                .prose(
                        "Reason",
                        point -> note(point).map(Engagement.PointNote::reason).orElse(""))
                .register(Heading.of("points"), points, point -> Places.anchor(point.id()));
    }

    private List<Piece> treatment(Framework.Point point) {
        return note(point).stream()
                .map(note -> Piece.state(treatment(note), Tone.NONE))
                .toList();
    }

    private static String criterionOf(Framework.Point point) {
        return point.id().substring(0, Math.max(0, point.id().indexOf('/')));
    }

    Register grid() {
        Columns<Entry<Control>> columns =
                new Columns<Entry<Control>>(cells).id("Control", Entry::id).text("Title", Entry::title);
        for (String id : scope().criteria().keySet()) {
            columns.cell(id, Register.Type.MARK, control -> Cells.text(serves(control, id) ? "●" : ""));
        }
        return columns.register(Heading.of("grid"), matrix.controls(), control -> Places.anchor(control.id()));
    }

    private static boolean serves(Entry<Control> control, String criterion) {
        return control.facts().criteria().contains(criterion);
    }

    /** Criteria in scope that no own control serves. */
    List<Piece> unanswered() {
        return view().assessment().coverage().criteria().values().stream()
                .filter(line -> line.controls().isEmpty())
                .map(line -> cells.criterion(id(line)))
                .toList();
    }

    /** Controls that serve no criterion in scope. */
    List<Piece> idle() {
        return matrix.controls().stream()
                .filter(control -> control.facts().criteria().stream().noneMatch(scope().criteria()::containsKey))
                .map(control -> cells.link(control.id()))
                .toList();
    }
}
