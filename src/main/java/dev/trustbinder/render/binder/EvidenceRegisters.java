package dev.trustbinder.render.binder;

import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Population;
import dev.trustbinder.model.Request;
import dev.trustbinder.render.page.Table.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The evidence index, how its completeness and accuracy were checked, and its files. */
record EvidenceRegisters(Cells cells, RecordRegister records) {
    private static final Comparator<EvidencePiece> ORDER = Comparator.comparing(
                    EvidencePiece::control, NaturalOrder.IDS)
            .thenComparing(EvidencePiece::id, NaturalOrder.IDS);

    /** All pieces, by control, then as people count. */
    private List<EvidencePiece> pieces() {
        return cells.view().program().evidence().stream().sorted(ORDER).toList();
    }

    Register index() {
        return index(records.heading(Kind.EVIDENCE), pieces());
    }

    /** The index of some pieces, such as the rows of one log. */
    Register index(Heading heading, Collection<EvidencePiece> pieces) {
        Columns<EvidencePiece> columns = new Columns<EvidencePiece>(cells).groupedBy(EvidencePiece::control);
        run(columns);
        proof(columns);
        return columns.register(heading, List.copyOf(pieces), piece -> Places.anchor(piece.id()));
    }

    private static void run(Columns<EvidencePiece> columns) {
        columns.id("Evidence", EvidencePiece::id)
                .ids("Controls", EvidencePiece::controls)
                .filter()
                .date("Performed on", EvidencePiece::performedOn)
                .date("Covers", piece -> Optional.of(piece.covers()))
                .whereKnown()
                .text("Day taken from", piece -> piece.inferred() ? "commit" : "")
                .text("Title", piece -> piece.entry().header().title())
                .word("Kind", piece -> facts(piece).kind())
                .filter()
                .holder("Performer", piece -> facts(piece).performer())
                .holder("Reviewer", piece -> facts(piece).reviewer());
    }

    private void proof(Columns<EvidencePiece> columns) {
        columns.prose("Outcome", piece -> facts(piece).outcome())
                .pieces("Files", Register.Type.TEXTS, this::files)
                .text("Reference", piece -> facts(piece).reference())
                .text("Redacted", piece -> facts(piece).redacted() ? "redacted" : "")
                .id("Replaces", piece -> facts(piece).supersedes())
                .ids("Answers requests", piece -> cells.naming(piece.id(), Request.class))
                .ids("Sampled in", piece -> cells.naming(piece.id(), Population.class));
    }

    private static Evidence facts(EvidencePiece piece) {
        return piece.entry().facts();
    }

    private List<Piece> files(EvidencePiece piece) {
        List<Piece> pieces = new ArrayList<>();
        if (Places.hasPage(piece)) {
            piece.files().forEach(file -> pieces.add(file(piece, file)));
            facts(piece).external().forEach(file -> pieces.add(Piece.of(file.location())));
        }
        return pieces;
    }

    /** A file that might run something is reached through the page of its evidence, which offers it for download. */
    private Piece file(EvidencePiece piece, EvidenceFile file) {
        Optional<String> path = cells.attachments().href(file.path());
        Optional<String> page = cells.places().of(piece.id());
        return (Attachments.isActive(file.path()) ? page : path.or(() -> page))
                .map(address -> Piece.link(file.path().name(), address))
                .orElseGet(() -> Piece.of(file.path().name()));
    }

    Register quality() {
        Columns<EvidencePiece> columns = new Columns<EvidencePiece>(cells).groupedBy(EvidencePiece::control);
        columns.id("Evidence", EvidencePiece::id);
        taken(columns);
        checked(columns);
        return columns.register(
                Heading.of("evidence-quality"),
                pieces().stream().filter(EvidenceRegisters::isDescribed).toList());
    }

    private static boolean isDescribed(EvidencePiece piece) {
        Evidence facts = facts(piece);
        return facts.ipe().isPresent()
                || facts.collected().isPresent()
                || !facts.query().isEmpty();
    }

    private static void taken(Columns<EvidencePiece> columns) {
        columns.id("Source", piece -> facts(piece).source())
                .whereKnown()
                .text("Environment", piece -> facts(piece).environment())
                .always()
                .prose("Query or parameters", piece -> facts(piece).query())
                .holder("Collected by", piece -> taken(piece).by())
                .date("Collected at", piece -> taken(piece).at().map(FieldCells::moment))
                .whereKnown()
                .text("How", piece -> taken(piece).how())
                .always();
    }

    private static Evidence.Collected taken(EvidencePiece piece) {
        return facts(piece).collected().orElse(new Evidence.Collected("", Optional.empty(), ""));
    }

    private static void checked(Columns<EvidencePiece> columns) {
        columns.number("Rows", piece -> checked(piece).rows())
                .number("Control total", piece -> checked(piece).controlTotal())
                .prose("Completeness", piece -> checked(piece).completeness())
                .prose("Accuracy", piece -> checked(piece).accuracy())
                .holder("Checked by", piece -> checked(piece).checkedBy());
    }

    private static Evidence.Ipe checked(EvidencePiece piece) {
        return facts(piece).ipe().orElse(new Evidence.Ipe(Optional.empty(), Optional.empty(), "", "", ""));
    }

    /** One row a file of a folder, or a file kept elsewhere. */
    Register files() {
        List<Held> held = new ArrayList<>();
        for (EvidencePiece piece : pieces()) {
            if (Places.hasPage(piece)) {
                piece.files().forEach(file -> held.add(Held.of(piece, file, cells.attachments())));
                facts(piece).external().forEach(file -> held.add(Held.of(piece, file)));
            }
        }
        return new Columns<Held>(cells)
                .groupedBy(file -> file.piece().id())
                .text("File", Held::name)
                .id("Evidence", file -> file.piece().id())
                .number("Bytes", Held::bytes)
                .code("SHA-256", Held::sha256)
                .text("Where", Held::where)
                .filter()
                .whereKnown()
                .text("Path in the binder", Held::path)
                .register(Heading.of("evidence-files"), held);
    }

    /** One file of evidence, in the binder or elsewhere. */
    private record Held(EvidencePiece piece, String name, Optional<?> bytes, String sha256, String where, String path) {
        static Held of(EvidencePiece piece, EvidenceFile file, Attachments attachments) {
            String name = file.path().name();
            if (attachments.isNotFetched(file.path())) {
                return new Held(piece, name, Optional.empty(), "", "in Git LFS, not fetched", "");
            }
            if (attachments.holdsSecret(file.path())) {
                return new Held(piece, name, Optional.empty(), "", Attachments.HOLDS_SECRET, "");
            }
            String path = attachments.path(file.path()).orElse("");
            Optional<Long> bytes = Optional.of(file.blob().size());
            return new Held(piece, name, bytes, file.sha256(), "in this binder", path);
        }

        static Held of(EvidencePiece piece, Evidence.External file) {
            return new Held(piece, file.location(), file.bytes(), file.sha256(), "elsewhere", "");
        }
    }
}
