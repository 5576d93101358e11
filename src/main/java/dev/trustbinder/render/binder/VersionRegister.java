package dev.trustbinder.render.binder;

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
    private static final Columns.Heading HEADING = new Columns.Heading(
            "versions",
            "Versions",
            "Every release of this binder. Each was made from its own commit alone and stays as it was; the hash is that"
                    + " of its list of hashes and stands for all its files. That a tag carries a signature does not say"
                    + " that anybody verified it.",
            "");

    private final Cells cells;
    private final List<ChangePages.Pair> pairs;

    private VersionRegister(Cells cells, List<ChangePages.Pair> pairs) {
        this.cells = cells;
        this.pairs = pairs;
    }

    /** One row of it: a release, or a tag that is none. */
    private record Row(String tag, Optional<Version> version, String why) {}

    static Register of(Versions versions, Cells cells) {
        List<Row> rows = new ArrayList<>();
        versions.told().forEach(version -> rows.add(0, new Row(version.name().tag(), Optional.of(version), "")));
        versions.untold().forEach(one -> rows.add(new Row(one.tag(), Optional.empty(), one.why())));
        return new VersionRegister(cells, ChangePages.pairs(versions, cells.view()))
                .register(Collections.unmodifiableList(rows));
    }

    private Register register(List<Row> rows) {
        Columns<Row> columns = new Columns<Row>(cells)
                .pieces(
                        "Version",
                        Register.Type.ID,
                        row -> row.version().stream()
                                .map(version -> Piece.link(version.name().folder(), version.page(Places.COVER)))
                                .toList())
                .text("Tag", Row::tag)
                .pieces("Changes since", Register.Type.TEXT, this::changes)
                .text("Commit", row -> commit(row).map(Commit::shortId).orElse(""))
                .date("Committed", row -> commit(row).map(Commit::committedOn))
                .cell("Tag signed", Register.Type.STATE, row -> Cells.cell(signed(row)))
                .date(
                        "As of",
                        row -> row.version().map(version -> assessed(version).day()))
                .text(
                        "Engagement",
                        row -> row.version()
                                .map(version -> Frames.engagement(assessed(version)))
                                .orElse(""));
        counts(columns);
        return columns.whereKnown()
                .prose("Not in the binder because", Row::why)
                .always()
                .text(
                        "SHA-256 of the manifest",
                        row -> row.version().map(VersionRegister::seal).orElse(""))
                .register(HEADING, rows, row -> Places.anchor(row.tag()));
    }

    /** The way from the version before. */
    private List<Piece> changes(Row row) {
        return row.version().stream()
                .flatMap(version -> pairs.stream()
                        .filter(pair -> pair.after() == version.view())
                        .map(pair -> Piece.link(pair.from(), pair.page())))
                .toList();
    }

    private static void counts(Columns<Row> columns) {
        columns.number("Controls", row -> row.version().map(version -> records(version, Control.class)))
                .number("Policies", row -> row.version().map(version -> records(version, Policy.class)))
                .number(
                        "Evidence",
                        row -> row.version()
                                .map(version ->
                                        version.view().program().evidence().size()))
                .number("Errors", row -> row.version().map(version -> findings(version, Severity.ERROR)))
                .number("Warnings", row -> row.version().map(version -> findings(version, Severity.WARNING)))
                .number("Remarks", row -> row.version().map(version -> findings(version, Severity.INFO)));
    }

    private static dev.trustbinder.assess.Assessment assessed(Version version) {
        return version.view().assessment();
    }

    private static Optional<Commit> commit(Row row) {
        return row.version()
                .flatMap(version -> version.view().program().revision().head());
    }

    private static List<Piece> signed(Row row) {
        return row.version().stream()
                .map(version -> version.name()
                        .annotation()
                        .flatMap(Tag::signature)
                        .map(signature -> Piece.state("signed, " + title(signature), Tone.INFO))
                        .orElseGet(() -> Piece.state("not signed", Tone.NONE)))
                .toList();
    }

    private static String title(Signature signature) {
        return signature.format().title();
    }

    private static int records(Version version, Class<? extends Record> type) {
        return version.view().program().all(type).size();
    }

    private static long findings(Version version, Severity severity) {
        return version.view().findings().count(severity);
    }

    private static String seal(Version version) {
        return version.seal().entries().values().stream()
                .map(Manifest.Entry::sha256)
                .findFirst()
                .orElse("");
    }
}
