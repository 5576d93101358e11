package dev.trustbinder.render.binder;

import dev.trustbinder.model.Evidence;
import dev.trustbinder.model.EvidenceFile;
import dev.trustbinder.model.EvidencePiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pieces of evidence opened: what each says of itself, and its files beside it. */
record Proofs(Cells cells, FieldCells fields) {
    private static final long KILO = 1024;
    private static final int FRAME = 100;
    private static final int FILE = 700;

    /** The first of some pieces, as many as there was room for, and what they weigh. */
    record Opened(List<View.Proof> proofs, int weight) {}

    /** Pieces in their order, until the page would hold more than so many bytes of them. */
    Opened within(int most, List<EvidencePiece> pieces) {
        List<View.Proof> proofs = new ArrayList<>();
        int weight = 0;
        for (EvidencePiece piece : pieces) {
            View.Proof proof = of(piece);
            if (weight + weight(proof) > most) {
                break;
            }
            weight += weight(proof);
            proofs.add(proof);
        }
        return new Opened(proofs, weight);
    }

    private View.Proof of(EvidencePiece piece) {
        return new View.Proof(
                Places.anchor(piece.id()),
                piece.id(),
                cells.places().of(piece.id()).orElse(""),
                facts(piece),
                files(piece));
    }

    private static int weight(View.Proof proof) {
        int facts = proof.facts().stream()
                .mapToInt(fact ->
                        FRAME + fact.pieces().stream().mapToInt(Scales::weight).sum())
                .sum();
        int files = proof.files().stream()
                .mapToInt(file ->
                        FILE + 2 * file.href().length() + 2 * file.name().length())
                .sum();
        return FRAME + facts + files;
    }

    /** The files alone, for the page that says the rest itself. */
    List<View.Proof> filesOf(EvidencePiece piece) {
        List<View.File> files = files(piece);
        return files.isEmpty() ? List.of() : List.of(new View.Proof("part-files", "", "", List.of(), files));
    }

    /** What a piece says of itself, without what it is about. */
    List<View.Fact> facts(EvidencePiece piece) {
        List<View.Fact> facts = new ArrayList<>();
        String inferred = piece.inferred() ? " (day of the commit that added it)" : "";
        facts.add(View.Fact.of(
                "Performed on",
                Cells.text(piece.performedOn().map(day -> day + inferred).orElse(""))
                        .pieces()));
        facts.add(View.Fact.of(
                "Covers", Cells.text(FieldCells.spoken(piece.covers())).pieces()));
        fields.of(Evidence.class).stream()
                .filter(field -> !List.of("controls", "performed-on", "covers", "external", "redacted")
                        .contains(field.path()))
                .forEach(field -> facts.add(View.Fact.of(
                        field.title(), field.cell().apply(piece.entry()).pieces())));
        facts.removeIf(fact -> fact.pieces().isEmpty());
        return facts;
    }

    private List<View.File> files(EvidencePiece piece) {
        List<View.File> files = new ArrayList<>();
        piece.files().forEach(file -> files.add(file(file)));
        piece.entry()
                .facts()
                .external()
                .forEach(file -> files.add(new View.File(
                        file.location(),
                        "",
                        false,
                        false,
                        file.bytes().map(Proofs::size).orElse(""),
                        file.sha256(),
                        "kept elsewhere")));
        return files;
    }

    private View.File file(EvidenceFile file) {
        Optional<String> path = cells.attachments().href(file.path());
        boolean secret = cells.attachments().holdsSecret(file.path());
        boolean here = !secret && !cells.attachments().isNotFetched(file.path());
        return new View.File(
                file.path().name(),
                path.orElse(""),
                here && path.isPresent() && Attachments.isImage(file.path()),
                Attachments.isActive(file.path()),
                here ? size(file.blob().size()) : "",
                here ? file.sha256() : "",
                here
                        ? ""
                        : secret
                                ? Attachments.HOLDS_SECRET
                                : "kept in Git LFS and not fetched when this binder was made");
    }

    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        return bytes < KILO * KILO
                ? String.format(Locale.ROOT, "%.1f KB", bytes / (double) KILO)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
