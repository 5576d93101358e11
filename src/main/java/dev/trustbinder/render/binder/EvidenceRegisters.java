package dev.trustbinder.render.binder;

import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Request;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The evidence index, how its completeness and accuracy were checked, and its files. */
record EvidenceRegisters(Cells cells, RecordRegister records) {
    private static final Comparator<EvidencePiece> ORDER = Comparator.comparing(
                    EvidencePiece::control, NaturalOrder.IDS)
            .thenComparing(EvidencePiece::id, NaturalOrder.IDS);

    /** All pieces, by control, then as people count. */
    List<EvidencePiece> pieces() {
        return cells.view().program().evidence().stream().sorted(ORDER).toList();
    }

    Register index() {
        return index(records.heading(Kind.EVIDENCE), pieces());
    }

    /** The index of some pieces, such as those of one control. */
    Register index(Columns.Heading heading, Collection<EvidencePiece> pieces) {
        return new Columns<EvidencePiece>()
                .always("Evidence", Register.Type.ID, piece -> Cells.cell(List.of(cells.link(piece.id()))))
                .filter("Controls", Register.Type.IDS, piece -> cells.links(piece.controls()))
                .known(
                        "Title",
                        Register.Type.TEXT,
                        piece -> Cells.text(piece.entry().header().title()))
                .always("Performed on", Register.Type.DATE, piece -> Cells.value(piece.performedOn()))
                .knownFilter(
                        "Day taken from", Register.Type.TEXT, piece -> Cells.text(piece.inferred() ? "commit" : ""))
                .always(
                        "Covers",
                        Register.Type.DATE,
                        piece -> Cells.text(piece.covers().written()))
                .knownFilter(
                        "Kind",
                        Register.Type.STATE,
                        piece -> Cells.word(facts(piece).kind()))
                .known(
                        "Performer",
                        Register.Type.TEXT,
                        piece -> cells.holder(facts(piece).performer()))
                .known(
                        "Reviewer",
                        Register.Type.TEXT,
                        piece -> cells.holder(facts(piece).reviewer()))
                .known(
                        "Outcome",
                        Register.Type.LONG,
                        piece -> Cells.text(facts(piece).outcome()))
                .always("Files", Register.Type.TEXTS, this::files)
                .known(
                        "Reference",
                        Register.Type.TEXT,
                        piece -> Cells.text(facts(piece).reference()))
                .known(
                        "Redacted",
                        Register.Type.STATE,
                        piece -> facts(piece).redacted() ? Cells.state("redacted", Tone.NONE) : Cells.NOTHING)
                .known("Replaces", Register.Type.ID, piece -> one(facts(piece).supersedes(), cells::link))
                .known("Answers requests", Register.Type.IDS, piece -> naming(piece, Request.class))
                .known("Sampled in", Register.Type.IDS, piece -> naming(piece, Population.class))
                .register(heading, List.copyOf(pieces), piece -> Places.anchor(piece.id()));
    }

    private static Evidence facts(EvidencePiece piece) {
        return piece.entry().facts();
    }

    private Cell naming(EvidencePiece piece, Class<? extends Record> type) {
        return cells.entries(cells.view().program().index().naming(piece.id(), type));
    }

    private static Cell one(String text, Function<String, Piece> piece) {
        return text.isEmpty() ? Cells.NOTHING : Cells.cell(List.of(piece.apply(text)));
    }

    private Cell files(EvidencePiece piece) {
        if (!Places.hasPage(piece)) {
            return Cells.NOTHING;
        }
        List<Piece> pieces = new ArrayList<>();
        piece.files().forEach(file -> pieces.add(file(piece, file)));
        facts(piece).external().forEach(file -> pieces.add(Piece.of(file.location())));
        return Cells.cell(pieces);
    }

    /** A file that might run something is reached through the page of its evidence, which offers it for download. */
    private Piece file(EvidencePiece piece, EvidenceFile file) {
        Optional<String> path = cells.attachments().path(file.path());
        Optional<String> page = cells.places().of(piece.id());
        return (Attachments.isActive(file.path()) ? page : path.or(() -> page))
                .map(address -> Piece.link(file.path().name(), address))
                .orElseGet(() -> Piece.of(file.path().name()));
    }

    Register quality() {
        List<EvidencePiece> described = pieces().stream()
                .filter(piece -> facts(piece).ipe().isPresent()
                        || facts(piece).collected().isPresent()
                        || !facts(piece).query().isEmpty())
                .toList();
        return new Columns<EvidencePiece>()
                .always("Evidence", Register.Type.ID, piece -> Cells.cell(List.of(cells.link(piece.id()))))
                .always("Source", Register.Type.ID, piece -> one(facts(piece).source(), cells::link))
                .known(
                        "Environment",
                        Register.Type.TEXT,
                        piece -> Cells.text(facts(piece).environment()))
                .always(
                        "Query or parameters",
                        Register.Type.LONG,
                        piece -> Cells.text(facts(piece).query()))
                .always(
                        "Collected by",
                        Register.Type.TEXT,
                        piece -> cells.holder(facts(piece)
                                .collected()
                                .map(Evidence.Collected::by)
                                .orElse("")))
                .always(
                        "Collected at",
                        Register.Type.DATE,
                        piece -> Cells.value(facts(piece).collected().flatMap(Evidence.Collected::at)))
                .known(
                        "How",
                        Register.Type.TEXT,
                        piece -> Cells.text(facts(piece)
                                .collected()
                                .map(Evidence.Collected::how)
                                .orElse("")))
                .always(
                        "Rows",
                        Register.Type.NUMBER,
                        piece -> Cells.value(facts(piece).ipe().flatMap(Evidence.Ipe::rows)))
                .always(
                        "Control total",
                        Register.Type.NUMBER,
                        piece -> Cells.value(facts(piece).ipe().flatMap(Evidence.Ipe::controlTotal)))
                .always(
                        "Completeness",
                        Register.Type.LONG,
                        piece -> Cells.text(facts(piece)
                                .ipe()
                                .map(Evidence.Ipe::completeness)
                                .orElse("")))
                .always(
                        "Accuracy",
                        Register.Type.LONG,
                        piece -> Cells.text(
                                facts(piece).ipe().map(Evidence.Ipe::accuracy).orElse("")))
                .always(
                        "Checked by",
                        Register.Type.TEXT,
                        piece -> cells.holder(
                                facts(piece).ipe().map(Evidence.Ipe::checkedBy).orElse("")))
                .register(
                        new Columns.Heading(
                                "evidence-quality",
                                "Completeness and accuracy",
                                "How information produced by the entity (IPE) was taken, and how its completeness and accuracy were checked.",
                                "No piece of evidence says how it was taken or checked."),
                        described,
                        piece -> Places.anchor(piece.id()));
    }

    /** One row a file; a run log is one file of many pieces. */
    Register files() {
        List<Held> held = new ArrayList<>();
        for (EvidencePiece piece : pieces()) {
            if (Places.hasPage(piece)) {
                piece.files().forEach(file -> held.add(Held.of(piece, file, cells.attachments())));
                facts(piece).external().forEach(file -> held.add(Held.of(piece, file)));
            }
        }
        return new Columns<Held>()
                .always("File", Register.Type.TEXT, file -> Cells.text(file.name()))
                .always(
                        "Evidence",
                        Register.Type.ID,
                        file -> Cells.cell(List.of(cells.link(file.piece().id()))))
                .always("Bytes", Register.Type.NUMBER, file -> Cells.text(file.bytes()))
                .always("SHA-256", Register.Type.TEXT, file -> Cells.text(file.sha256()))
                .filter("Lies", Register.Type.TEXT, file -> Cells.text(file.lies()))
                .known("Path in the binder", Register.Type.TEXT, file -> Cells.text(file.path()))
                .register(
                        new Columns.Heading(
                                "evidence-files",
                                "Evidence files",
                                "Every file of evidence with its hash. Those in this binder lie in it byte for byte as they were committed.",
                                "No piece of evidence has a file."),
                        held,
                        file -> "");
    }

    /** One file of evidence, in the binder or elsewhere. */
    private record Held(EvidencePiece piece, String name, String bytes, String sha256, String lies, String path) {
        static Held of(EvidencePiece piece, EvidenceFile file, Attachments attachments) {
            boolean here = !attachments.isNotFetched(file.path());
            return new Held(
                    piece,
                    file.path().name(),
                    here ? Long.toString(file.blob().size()) : "",
                    here ? file.sha256() : "",
                    here ? "in this binder" : "in Git LFS, not fetched",
                    attachments.path(file.path()).orElse(""));
        }

        static Held of(EvidencePiece piece, Evidence.External file) {
            return new Held(
                    piece,
                    file.location(),
                    file.bytes().map(Object::toString).orElse(""),
                    file.sha256(),
                    "elsewhere",
                    "");
        }
    }
}
