package dev.trustbinder.render.binder;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Words;
import dev.trustbinder.prose.Document;
import dev.trustbinder.render.page.Table.Cell;
import dev.trustbinder.render.page.Table.Piece;
import dev.trustbinder.render.page.Table.Tone;
import dev.trustbinder.repository.RepoPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes cells of values; the one place where a reference becomes a link, or the word that it is withheld. */
record Cells(AuditorView view, Places places, Attachments attachments) {
    static final Cell NOTHING = new Cell(List.of());

    /** What may be a path to a file. */
    static final Set<Names> PROOFS = EnumSet.of(Names.PROOF, Names.RESPONSE, Names.FILE);

    private static final Set<Names> ROLES = EnumSet.of(Names.HOLDER, Names.ROLE, Names.AUDIENCE_ROLE);

    static Cell text(String text) {
        return Cell.of(text.strip());
    }

    static Cell texts(Collection<String> texts) {
        return new Cell(texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Piece.of(text.strip()))
                .toList());
    }

    /** A date, a number, a period: whatever is written as it is. */
    static Cell value(Optional<?> value) {
        return value.map(known -> known instanceof Period period ? FieldCells.spoken(period) : known.toString())
                .map(Cell::of)
                .orElse(NOTHING);
    }

    static Cell number(long number) {
        return Cell.of(Long.toString(number));
    }

    static Cell word(Optional<? extends Enum<?>> word) {
        return word.map(known -> Cell.of(Words.of(known))).orElse(NOTHING);
    }

    static Cell state(String word, Tone tone) {
        return new Cell(List.of(Piece.state(word, tone)));
    }

    /** A state of the record, in its own word. */
    static Cell state(Optional<? extends Enum<?>> word) {
        return word.map(known -> new Cell(List.of(Tones.piece(known)))).orElse(NOTHING);
    }

    static Cell cell(List<Piece> pieces) {
        return new Cell(pieces);
    }

    /** Records by their ids, in the order in which people count. */
    Cell entries(Collection<? extends Entry<?>> entries) {
        return links(entries.stream().<String>map(Entry::id).distinct().toList());
    }

    Cell links(Collection<String> ids) {
        return new Cell(ids.stream().sorted(NaturalOrder.IDS).map(this::link).toList());
    }

    /** A record by its id, with or without {@code #anchor}. */
    Piece link(String written) {
        int hash = written.indexOf('#');
        String id = hash < 0 ? written : written.substring(0, hash);
        Piece piece = citation(id, hash < 0 ? "" : written.substring(hash + 1));
        return new Piece(view.withheld().names(id) ? piece.text() : written, piece.href(), "");
    }

    /** A record, criterion or point of focus as texts cite it, by its id. */
    Piece citation(String id, String anchor) {
        if (view.withheld().names(id)) {
            return Piece.of(Withheld.WORD);
        }
        return places.of(id)
                .map(address -> Piece.link(id, address + anchorIn(id, anchor)))
                .orElseGet(() -> places.criterion(id).isPresent() ? criterion(id) : point(id));
    }

    private String anchorIn(String id, String anchor) {
        Optional<Document> document = view.program().index().find(id).flatMap(Entry::body);
        return document.flatMap(known -> known.anchor(anchor))
                .map(found -> "#" + Document.anchorId(found))
                .orElse("");
    }

    /** The records of one kind that name {@code id}. */
    List<String> naming(String id, Class<? extends Record> type) {
        return view.program().index().naming(id, type).stream()
                .<String>map(Entry::id)
                .toList();
    }

    /** One thing, or nothing where there is no text. */
    Cell one(String text, Function<String, Piece> piece) {
        return text.isEmpty() ? NOTHING : new Cell(List.of(piece.apply(text)));
    }

    List<Piece> points(Collection<String> ids) {
        return ids.stream().map(this::point).toList();
    }

    Cell criteria(Collection<String> ids) {
        return new Cell(ids.stream().map(this::criterion).toList());
    }

    Piece criterion(String id) {
        return places.criterion(id).map(address -> Piece.link(id, address)).orElseGet(() -> Piece.of(id));
    }

    /** A point of focus; those out of scope stand nowhere in the binder. */
    Piece point(String id) {
        return view.assessment().scope().points().containsKey(id) ? Piece.link(id, Places.point(id)) : Piece.of(id);
    }

    Cell holder(String roleOrPerson) {
        return one(roleOrPerson, this::holderPiece);
    }

    /** A role by its title, a person by the pseudonymous id. */
    Piece holderPiece(String roleOrPerson) {
        Optional<Charter.Role> role = view.assessment().roster().role(roleOrPerson);
        return role.map(known -> Piece.link(known.title(), Places.role(known.id())))
                .orElseGet(() -> link(roleOrPerson));
    }

    /** What a record points to as proof: evidence by its id, or a file. */
    Piece proof(Entry<?> from, String written) {
        if (view.withheld().names(written) || places.of(written).isPresent()) {
            return link(written);
        }
        if (attachments.isWithheld(from, written)) {
            return Piece.of(Withheld.WORD);
        }
        Optional<RepoPath> file = attachments.file(from, written);
        return file.flatMap(attachments::href)
                .filter(path -> !Attachments.isActive(file.orElseThrow()))
                .map(path -> Piece.link(written, path))
                .orElseGet(() -> Piece.of(written));
    }

    /** What one reference of a record is shown as. */
    Piece reference(Entry<?> from, Names names, String written) {
        if (names == Names.CRITERION) {
            return criterion(written);
        } else if (names == Names.POINT) {
            return point(written);
        } else if (PROOFS.contains(names)) {
            return proof(from, written);
        } else if (ROLES.contains(names)) {
            return holderPiece(written);
        }
        return names.kinds().isEmpty() && !isRecord(names, written) ? Piece.of(written) : link(written);
    }

    /** Whether free text is nothing but the id of a record. */
    private boolean isRecord(Names names, String written) {
        return names == Names.NOTHING && view.program().index().find(written).isPresent();
    }

    /** Every record that names {@code id}, but those of which there are as many as there are people. */
    Cell namedBy(String id) {
        return links(view.program().index().naming(id).stream()
                .map(back -> back.from())
                .filter(entry -> !Heading.isCrowd(entry.kind()))
                .<String>map(Entry::id)
                .distinct()
                .toList());
    }

    static Comparator<Entry<?>> byId() {
        return Comparator.comparing(Entry::id, NaturalOrder.IDS);
    }
}
