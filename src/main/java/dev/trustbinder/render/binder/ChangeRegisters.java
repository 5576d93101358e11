package dev.trustbinder.render.binder;

import dev.trustbinder.changes.ChangeRow;
import dev.trustbinder.changes.ChangeRows;
import dev.trustbinder.changes.StateChange;
import dev.trustbinder.changes.Step;
import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.render.binder.Register.Type;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables of a change log.
 *
 * @param page the first page of the log, where its texts are looked for
 */
record ChangeRegisters(Cells cells, String page) {
    private static final int LONGEST = 600;
    private static final int HASH = 16;

    /** Findings that came, went, or were allowed. */
    Register states(StateChange.Fate fate, List<StateChange> states) {
        return new Columns<StateChange>(cells)
                .cell("Severity", Type.STATE, state -> Cells.cell(List.of(severity(fate, state))))
                .text("Rule", state -> state.finding().rule().id())
                .pieces("Record", Type.ID, state -> record(state.record()))
                .prose("Finding", state -> state.finding().message())
                .register(heading(fate), states);
    }

    private static Heading heading(StateChange.Fate fate) {
        return switch (fate) {
            case WORSE ->
                new Heading("worse", "What got worse", "Findings that were not there before.", "Nothing got worse.");
            case ALLOWED ->
                new Heading(
                        "allowed",
                        "Allowed since",
                        "Defects that are there still, and that somebody allowed or took into the baseline.",
                        "");
            case BETTER ->
                new Heading("better", "What got better", "Findings that were there before and are gone.", "");
        };
    }

    private static Piece severity(StateChange.Fate fate, StateChange state) {
        String word = state.finding().severity().word();
        return switch (fate) {
            case BETTER -> Piece.state("was " + word, Tone.GOOD);
            case ALLOWED -> Piece.state(word, Tone.INFO);
            case WORSE -> Tones.of(state.finding().severity());
        };
    }

    private List<Piece> record(String id) {
        return id.isEmpty() ? List.of() : List.of(cells.link(id));
    }

    /** The programme and files of populations have no ids. */
    private List<Piece> subject(ChangeRow row) {
        return row.id().isEmpty() ? List.of(Piece.of(row.title())) : record(row.id());
    }

    /** Proofs that were there and are gone, or others now. */
    Register replaced(ChangeRows rows) {
        return files(
                new Heading(
                        "replaced",
                        "Evidence replaced under the same id",
                        "Files that were there before and are gone or hold something else now.",
                        ""),
                rows,
                row -> row.fate().isLoss());
    }

    /** Files that came to a piece of evidence, or have another name. */
    Register otherFiles(ChangeRows rows) {
        return files(
                new Heading(
                        "files", "Files added to evidence", "Files that came to evidence that was there before.", ""),
                rows,
                row -> !row.fate().isLoss());
    }

    private Register files(Heading heading, ChangeRows rows, Predicate<ChangeRow> which) {
        Columns<ChangeRow> columns = new Columns<ChangeRow>(cells)
                .pieces("Evidence", Type.ID, row -> record(row.id()))
                .text("File", ChangeRow::title)
                .cell("Change", Type.STATE, row -> Cells.cell(List.of(fate(row.fate()))))
                .whereKnown()
                .text("SHA-256 before", row -> hash(row, FieldDelta::before))
                .text("SHA-256 now", row -> hash(row, FieldDelta::after))
                .always();
        return withSteps(columns)
                .register(heading, rows.evidence().stream().filter(which).toList());
    }

    /** The beginning of a hash; the sheet and the data have it whole. */
    private static String hash(ChangeRow row, Function<FieldDelta, List<String>> side) {
        String whole = told(row, side);
        return whole.length() > HASH ? whole.substring(0, HASH) + "…" : whole;
    }

    /** Keys, old and new. */
    Register changed(ChangeRows rows) {
        return details(
                new Heading(
                        "changed",
                        "Records changed",
                        "Each key that is another now, with the commit that changed it. Rows of a run log and files have"
                                + " the commits of their file.",
                        ""),
                rows.records().stream()
                        .filter(row -> row.fate() == ChangeKind.CHANGED || row.fate() == ChangeKind.MOVED)
                        .toList());
    }

    /** Records that came or went. */
    Register whole(ChangeRows rows, ChangeKind fate) {
        boolean added = fate == ChangeKind.ADDED;
        Heading heading = new Heading(fate.word(), added ? "Records added" : "Records removed", "", "");
        Columns<ChangeRow> columns = new Columns<ChangeRow>(cells)
                .pieces("Record", Type.ID, this::subject)
                .text("Kind", ChangeRow::what)
                .filter()
                .prose("Title", ChangeRegisters::title);
        return withSteps(columns)
                .register(
                        heading,
                        rows.records().stream()
                                .filter(row -> row.fate() == fate)
                                .toList());
    }

    /** Everything as one sheet. */
    Register all(ChangeRows rows) {
        return details(
                new Heading("changes", "Changes", "", ""),
                Stream.concat(rows.evidence().stream(), rows.records().stream()).toList());
    }

    private Register details(Heading heading, List<ChangeRow> rows) {
        Columns<ChangeRow> columns = new Columns<ChangeRow>(cells)
                .pieces("Record", Type.ID, this::subject)
                .text("Kind", ChangeRow::what)
                .filter()
                .text("Title", ChangeRegisters::title)
                .cell("Change", Type.STATE, row -> Cells.cell(List.of(fate(row.fate()))))
                .filter()
                .pieces("Key", Type.TEXT, this::key)
                .prose("Before", row -> told(row, FieldDelta::before))
                .prose("Now", row -> told(row, FieldDelta::after));
        return withSteps(columns).register(heading, rows);
    }

    private static String title(ChangeRow row) {
        return row.id().isEmpty() || row.title().equals(row.id()) ? "" : row.title();
    }

    private List<Piece> key(ChangeRow row) {
        if (row.text().isPresent()) {
            return List.of(Piece.link("text", page + "#text-" + Places.anchor(row.id())));
        }
        return row.key().isEmpty() ? List.of() : List.of(Piece.of(row.key()));
    }

    private static String told(ChangeRow row, Function<FieldDelta, List<String>> side) {
        String text = row.field()
                .map(field -> String.join("; ", side.apply(field)))
                .or(() -> row.text().map(ChangeRegisters::count))
                .orElse("");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private static String count(Redline redline) {
        int removed = redline.words(Redline.Change.REMOVED);
        int added = redline.words(Redline.Change.ADDED);
        return "%,d %s removed, %,d added".formatted(removed, removed == 1 ? "word" : "words", added);
    }

    private static Piece fate(ChangeKind fate) {
        return Piece.state(
                fate.word(),
                switch (fate) {
                    case REPLACED, REMOVED -> Tone.BAD;
                    case ADDED -> Tone.GOOD;
                    case CHANGED, MOVED, RENAMED -> Tone.INFO;
                });
    }

    private static Columns<ChangeRow> withSteps(Columns<ChangeRow> columns) {
        return columns.pieces(
                        "Commit",
                        Type.TEXTS,
                        row -> pieces(
                                row, step -> step.isUncommitted() ? List.of("not committed") : step.shortCommits()))
                .pieces(
                        "Authored",
                        Type.TEXTS,
                        row -> pieces(
                                row,
                                step -> step.authored().map(Object::toString).stream()
                                        .toList()))
                .pieces("Author", Type.TEXTS, row -> pieces(row, Step::authors))
                .pieces("Approved by", Type.TEXTS, row -> pieces(row, Step::approvers));
    }

    private static List<Piece> pieces(ChangeRow row, Function<Step, List<String>> part) {
        return row.steps().stream()
                .flatMap(step -> part.apply(step).stream())
                .distinct()
                .map(Piece::of)
                .toList();
    }

    /** Who changed a text and when, as one line. */
    static String by(ChangeRow row) {
        return String.join("; ", row.steps().stream().map(ChangeRegisters::by).toList());
    }

    private static String by(Step step) {
        if (step.isUncommitted()) {
            return "not committed";
        }
        String approved = step.approvers().isEmpty() ? "nobody" : String.join(", ", step.approvers());
        return "commit %s of %s by %s, approved by %s"
                .formatted(
                        String.join(", ", step.shortCommits()),
                        step.authored().map(Object::toString).orElse(""),
                        String.join(", ", step.authors()),
                        approved);
    }
}
