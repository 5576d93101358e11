package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Assessment;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.model.Control;
import dev.trustbinder.model.Policy;
import dev.trustbinder.publish.Manifest;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import dev.trustbinder.repository.Commit;
import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every release with what identifies it and how it stood. */
final class VersionRegister {
    private final Cells cells;
    private final List<ChangePages.Pair> pairs;

    private VersionRegister(Cells cells, List<ChangePages.Pair> pairs) {
        this.cells = cells;
        this.pairs = pairs;
    }

    /** One row of it: a release, or a tag that is none. */
    private record Row(String tag, Optional<ReleaseBinder> release, String why) {}

    static Register of(ReleaseBinders releases, Cells cells) {
        List<Row> rows = new ArrayList<>();
        releases.told().forEach(release -> rows.add(0, new Row(release.name().tag(), Optional.of(release), "")));
        releases.untold().forEach(one -> rows.add(new Row(one.tag(), Optional.empty(), one.why())));
        return new VersionRegister(cells, ChangePages.pairs(releases, cells.view()))
                .register(Collections.unmodifiableList(rows));
    }

    private Register register(List<Row> rows) {
        Columns<Row> columns = new Columns<Row>(cells)
                .pieces(
                        "Version",
                        Register.Type.ID,
                        row -> row.release().stream()
                                .map(release -> Piece.link(release.name().folder(), release.page(Places.COVER)))
                                .toList())
                .text("Tag", Row::tag)
                .pieces("Changes since", Register.Type.TEXT, this::changes)
                .code("Commit", row -> commit(row).map(Commit::shortId).orElse(""))
                .date("Committed", row -> commit(row).map(Commit::committedOn))
                .cell("Tag signed", Register.Type.STATE, row -> Cells.cell(signed(row)))
                .date(
                        "As of",
                        row -> row.release().map(release -> assessed(release).day()))
                .text(
                        "Engagement",
                        row -> row.release()
                                .map(release -> Frames.engagement(assessed(release)))
                                .orElse(""));
        counts(columns);
        return columns.whereKnown()
                .prose("Not in the binder because", Row::why)
                .always()
                .code(
                        "SHA-256 of the manifest",
                        row -> row.release().map(VersionRegister::seal).orElse(""))
                .register(Heading.of("versions"), rows, row -> Places.anchor(row.tag()));
    }

    /** The way from the version before. */
    private List<Piece> changes(Row row) {
        return row.release().stream()
                .flatMap(release -> pairs.stream()
                        .filter(pair -> pair.after() == release.view())
                        .map(pair -> Piece.link(pair.from(), pair.page())))
                .toList();
    }

    private static void counts(Columns<Row> columns) {
        columns.number("Controls", row -> row.release().map(release -> records(release, Control.class)))
                .number("Policies", row -> row.release().map(release -> records(release, Policy.class)))
                .number(
                        "Evidence",
                        row -> row.release()
                                .map(release ->
                                        release.view().program().evidence().size()))
                .number("Errors", row -> row.release().map(release -> findings(release, Severity.ERROR)))
                .number("Warnings", row -> row.release().map(release -> findings(release, Severity.WARNING)))
                .number("Remarks", row -> row.release().map(release -> findings(release, Severity.INFO)));
    }

    private static Assessment assessed(ReleaseBinder release) {
        return release.view().assessment();
    }

    private static Optional<Commit> commit(Row row) {
        return row.release()
                .flatMap(release -> release.view().program().revision().head());
    }

    private static List<Piece> signed(Row row) {
        return row.release().stream()
                .map(release -> release.name()
                        .annotation()
                        .flatMap(Tag::signature)
                        .map(signature -> Piece.state("signed, " + title(signature), Tone.INFO))
                        .orElseGet(() -> Piece.state("not signed", Tone.NONE)))
                .toList();
    }

    private static String title(Signature signature) {
        return signature.format().title();
    }

    private static int records(ReleaseBinder release, Class<? extends Record> type) {
        return release.view().program().all(type).size();
    }

    private static long findings(ReleaseBinder release, Severity severity) {
        return release.view().findings().count(severity);
    }

    private static String seal(ReleaseBinder release) {
        return release.seal().entries().values().stream()
                .map(Manifest.Entry::sha256)
                .findFirst()
                .orElse("");
    }
}
