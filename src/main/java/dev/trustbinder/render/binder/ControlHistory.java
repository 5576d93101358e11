package dev.trustbinder.render.binder;

import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What controls were before, field by field. */
record ControlHistory(Cells cells, VersionCells versions) {

    ControlHistory(Cells cells) {
        this(cells, new VersionCells(cells));
    }

    /** What one version did to one field, or to the control as a whole. */
    private record Line(Entry<?> control, Version version, String what, List<String> before, List<String> after) {}

    /** The register of all changes of all controls. */
    Register register() {
        List<Line> lines = new ArrayList<>();
        cells.view().program().all(Control.class).stream()
                .sorted(Cells.byId())
                .forEach(control -> lines.addAll(lines(control)));
        return register("controls-history", lines);
    }

    /** The changes of one control; nothing where git knows none. */
    Optional<Register> of(Entry<?> control) {
        List<Line> lines = lines(control);
        return lines.isEmpty() ? Optional.empty() : Optional.of(register("history", lines));
    }

    private Register register(String id, List<Line> lines) {
        Heading all = Heading.of("controls-history");
        return new Columns<Line>(cells)
                .id("Id", line -> line.control().id())
                .date("Date", line -> VersionCells.day(line.version()))
                .text("What changed", Line::what)
                .filter()
                .cell("Before", Register.Type.LONGS, line -> Cells.texts(line.before()))
                .cell("After", Register.Type.LONGS, line -> Cells.texts(line.after()))
                .pieces("Written by", Register.Type.IDS, line -> versions.authors(line.version()))
                .pieces("Approved by", Register.Type.TEXTS, line -> versions.approvers(line.version()))
                .code("Commit", line -> VersionCells.commit(line.version()))
                .prose("Message", line -> versions.subject(line.version()))
                .register(new Heading(id, all.title(), all.lead(), HistoryRegisters.nothing(cells)), lines);
    }

    private List<Line> lines(Entry<?> control) {
        List<Version> all = cells.view().program().past().all(Kind.CONTROL).getOrDefault(control.id(), List.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Entry<?>> before = before(all.subList(i + 1, all.size()));
            if (VersionCells.isVisible(all.get(i))) {
                lines.addAll(lines(control, all.get(i), before));
            }
        }
        return lines;
    }

    private static Optional<Entry<?>> before(List<Version> older) {
        return older.stream()
                .filter(version -> version.entry().isPresent())
                .findFirst()
                .filter(VersionCells::isVisible)
                .flatMap(Version::entry);
    }

    private List<Line> lines(Entry<?> control, Version version, Optional<Entry<?>> before) {
        return switch (version.step()) {
            case ADDED -> List.of(new Line(control, version, "introduced", List.of(), List.of()));
            case REMOVED -> List.of(new Line(control, version, "removed", List.of(), List.of()));
            case FIRST_KNOWN -> List.of(new Line(control, version, "first known", List.of(), List.of()));
            case NAMELESS -> List.of(new Line(control, version, version.trouble(), List.of(), List.of()));
            case UNREADABLE ->
                List.of(new Line(control, version, "unreadable: " + version.trouble(), List.of(), List.of()));
            case MOVED ->
                List.of(new Line(
                        control,
                        version,
                        "moved to another file",
                        List.of(version.from().map(Object::toString).orElse("")),
                        List.of(version.path().value())));
            case CHANGED ->
                before.isEmpty()
                        ? List.of(new Line(control, version, "changed", List.of(), List.of()))
                        : versions.fields(before.get(), version.entry().orElseThrow()).stream()
                                .map(field -> line(control, version, field))
                                .toList();
        };
    }

    private static Line line(Entry<?> control, Version version, FieldDelta field) {
        return new Line(control, version, Titles.of(field.path()), field.before(), field.after());
    }
}
