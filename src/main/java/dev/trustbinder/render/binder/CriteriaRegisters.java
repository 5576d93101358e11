package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Coverage;
import dev.trustbinder.assess.Scope;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Engagement;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Gap;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Risk;
import dev.trustbinder.model.Words;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The criteria in scope and what answers them, their points of focus, and the grid of controls and criteria. */
record CriteriaRegisters(Cells cells) {

    Register criteria() {
        Columns<Coverage.Line> columns = new Columns<Coverage.Line>()
                .always(
                        "Criterion",
                        Register.Type.ID,
                        line -> Cells.cell(
                                List.of(cells.criterion(line.criterion().id()))))
                .always(
                        "Title",
                        Register.Type.LONG,
                        line -> Cells.text(line.criterion().title()))
                .filter("Category", Register.Type.TEXT, line -> Cells.text(category(line.criterion())))
                .always("Own controls", Register.Type.IDS, line -> cells.entries(line.controls()))
                .known("Expected of subservice organizations", Register.Type.IDS, line -> expected(line))
                .known("Not relevant because", Register.Type.LONG, line -> Cells.text(exemption(line.criterion())))
                .known("Points not suitable or customised", Register.Type.TEXTS, line -> treated(line.criterion()))
                .known("Risks", Register.Type.IDS, line -> cells.entries(risks(line.controls())))
                .known(
                        "Policies",
                        Register.Type.IDS,
                        line -> cells.entries(policies(line.criterion().id())))
                .always(
                        "Evidence",
                        Register.Type.NUMBER,
                        line -> Cells.number(evidence(line.controls()).size()))
                .known(
                        "Gaps",
                        Register.Type.IDS,
                        line -> cells.entries(gaps(line.criterion().id())));
        return columns.register(
                new Columns.Heading(
                        "criteria",
                        "Criteria and controls",
                        "Each criterion in scope with the controls that answer it, in the order of the framework.",
                        "No criterion is in scope."),
                List.copyOf(view().assessment().coverage().criteria().values()),
                line -> Places.anchor(line.criterion().id()));
    }

    private AuditorView view() {
        return cells.view();
    }

    private Scope scope() {
        return view().assessment().scope();
    }

    private Cell expected(Coverage.Line line) {
        return Cells.cell(line.expected().stream()
                .map(one -> {
                    Piece vendor = cells.link(one.vendor().id());
                    return new Piece(one.vendor().id() + " " + one.control().id(), vendor.href(), "");
                })
                .toList());
    }

    String category(Framework.Criterion criterion) {
        Framework framework = view().program().framework();
        return framework.series().stream()
                .filter(series -> series.id().equals(criterion.series()))
                .flatMap(series -> framework.categories().stream()
                        .filter(category -> category.id().equals(series.category())))
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

    private Cell treated(Framework.Criterion criterion) {
        return Cells.texts(scope().pointsOf(criterion).stream()
                .flatMap(point -> note(point).stream())
                .map(note ->
                        note.point() + " " + note.treatment().map(Words::of).orElse("") + ": " + note.reason())
                .toList());
    }

    private Optional<Engagement.PointNote> note(Framework.Point point) {
        return view().assessment().engagement().stream()
                .flatMap(engagement -> engagement.points().stream())
                .filter(note -> note.point().equals(point.id()))
                .findFirst();
    }

    List<Entry<Risk>> risks(Collection<Entry<Control>> controls) {
        return controls.stream()
                .flatMap(control -> view().program().index().naming(control.id(), Risk.class).stream())
                .distinct()
                .toList();
    }

    List<Entry<Policy>> policies(String criterion) {
        return view().program().index().naming(criterion, Policy.class);
    }

    List<Entry<Gap>> gaps(String criterion) {
        return view().program().index().naming(criterion, Gap.class);
    }

    List<EvidencePiece> evidence(Collection<Entry<Control>> controls) {
        List<String> ids = controls.stream().<String>map(Entry::id).toList();
        return view().program().evidence().stream()
                .filter(piece -> piece.controls().stream().anyMatch(ids::contains))
                .toList();
    }

    Register points() {
        return points(
                "points",
                "Points of focus",
                "The points of focus that go with the categories in scope and the role towards personal data. The criteria do not ask that each be addressed.",
                List.copyOf(scope().points().values()));
    }

    /** The points of one criterion. */
    Register points(Framework.Criterion criterion) {
        return points("points", "Points of focus", "", scope().pointsOf(criterion));
    }

    private Register points(String id, String title, String lead, List<Framework.Point> points) {
        return new Columns<Framework.Point>()
                .always("Point", Register.Type.TEXT, point -> Cells.text(point.title()))
                .always("Id", Register.Type.ID, point -> Cells.cell(List.of(cells.point(point.id()))))
                .always(
                        "Criterion",
                        Register.Type.ID,
                        point -> Cells.cell(List.of(cells.criterion(criterionOf(point)))))
                .always("Controls", Register.Type.IDS, point -> cells.entries(naming(point, Control.class)))
                .known("Policies", Register.Type.IDS, point -> cells.entries(naming(point, Policy.class)))
                .knownFilter("Treatment", Register.Type.STATE, this::treatment)
                .known(
                        "Reason",
                        Register.Type.LONG,
                        point -> Cells.text(
                                note(point).map(Engagement.PointNote::reason).orElse("")))
                .register(
                        new Columns.Heading(id, title, lead, "No point of focus is in scope."),
                        points,
                        point -> Places.anchor(point.id()));
    }

    private Cell treatment(Framework.Point point) {
        return note(point)
                .flatMap(Engagement.PointNote::treatment)
                .map(treatment -> Cells.state(Words.of(treatment).replace('-', ' '), Tone.NONE))
                .orElse(Cells.NOTHING);
    }

    private static String criterionOf(Framework.Point point) {
        return point.id().substring(0, Math.max(0, point.id().indexOf('/')));
    }

    private <T extends Record> List<Entry<T>> naming(Framework.Point point, Class<T> type) {
        return view().program().index().naming(point.id(), type);
    }

    Register grid() {
        Columns<Entry<Control>> columns = new Columns<Entry<Control>>()
                .always("Control", Register.Type.ID, cells::self)
                .always("Title", Register.Type.TEXT, control -> Cells.text(control.title()));
        for (Framework.Criterion criterion : scope().criteria().values()) {
            columns.always(
                    criterion.id(),
                    Register.Type.MARK,
                    control -> Cells.text(control.facts().criteria().contains(criterion.id()) ? "●" : ""));
        }
        return columns.register(
                new Columns.Heading(
                        "grid",
                        "Controls by criteria",
                        "A dot where a control says that it serves a criterion in scope.",
                        "Nothing is recorded here."),
                controls(),
                control -> Places.anchor(control.id()));
    }

    List<Entry<Control>> controls() {
        return view().program().all(Control.class).stream().sorted(Cells.byId()).toList();
    }

    /** What the grid leaves alone on either side, in words. */
    List<Orphans> orphans() {
        List<Orphans> orphans = new ArrayList<>();
        List<Piece> criteria = view().assessment().coverage().criteria().values().stream()
                .filter(line -> line.controls().isEmpty())
                .map(line -> cells.criterion(line.criterion().id()))
                .toList();
        List<Piece> controls = controls().stream()
                .filter(control -> Stream.of(control.facts())
                        .flatMap(facts -> facts.criteria().stream())
                        .noneMatch(scope().criteria()::containsKey))
                .map(control -> cells.link(control.id()))
                .toList();
        orphans.add(new Orphans("Criteria in scope without an own control", criteria));
        orphans.add(new Orphans("Controls that serve no criterion in scope", controls));
        return orphans;
    }

    /** Things that stand alone; none where all is well connected. */
    record Orphans(String title, List<Piece> pieces) {}
}
