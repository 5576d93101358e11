package dev.trustbinder.render.binder;

import dev.trustbinder.assess.Acceptance;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Policy;
import dev.trustbinder.model.Zero;
import dev.trustbinder.starter.LibraryText;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The register of all records of one kind, column by column as their noun declares them. What is a list of nouns again
 * stands on the page of the record, where it has one, and in a register of its own.
 */
record RecordRegister(Cells cells, FieldCells fields) {
    /** Kinds whose key is made of other keys, which stand beside it. */
    private static final Set<Kind> WITHOUT_ID = EnumSet.of(Kind.TRAINING, Kind.ACKNOWLEDGEMENT, Kind.ACCESS_REMOVAL);

    RecordRegister(Cells cells) {
        this(cells, new FieldCells(cells));
    }

    Register of(Kind kind) {
        return of(kind, records(kind));
    }

    /** The register of some records of one kind. */
    Register of(Kind kind, List<Entry<?>> some) {
        Columns<Entry<?>> columns = new Columns<>(cells);
        if (!WITHOUT_ID.contains(kind)) {
            columns.id("Id", Entry::id);
        }
        columns.whereKnown().text("Title", entry -> entry.header().title());
        boolean document = kind.form() == Kind.Form.DOCUMENTS;
        if (document) {
            columns.holder("Owner", Entry::owner).filter();
        }
        fields.of(kind.type()).stream()
                .filter(field -> !Places.hasPage(kind) || field.type() != Register.Type.LONGS)
                .forEach(field -> add(columns, field));
        fields.header().stream()
                .filter(field -> !document || !field.path().equals("owner"))
                .forEach(field -> add(columns, field));
        if (kind == Kind.POLICY) {
            columns.text("Accepted", entry -> accepted(entry.id()));
        }
        if (!Heading.isCrowd(kind) && kind != Kind.PERSON) {
            columns.cell("Named by", Register.Type.IDS, entry -> cells.namedBy(entry.id()));
        }
        if (document) {
            columns.date(FileChanges.TITLE, new FileChanges(cells.view())::day);
            columns.text("Library text", RecordRegister::libraryText);
        }
        return columns.register(heading(kind), some, entry -> Places.anchor(entry.id()));
    }

    /** How many of those who must have accepted the version in force; nothing where nobody must. */
    private String accepted(String policy) {
        return cells.view()
                .program()
                .find(Policy.class, policy)
                .map(found -> Acceptance.of(found, cells.view().assessment()))
                .filter(acceptance -> !acceptance.wanted().isEmpty())
                .map(acceptance -> "%d of %d"
                        .formatted(acceptance.accepted(), acceptance.wanted().size()))
                .orElse("");
    }

    /** How much of a policy is still the text it was begun with. */
    private static String libraryText(Entry<?> entry) {
        OptionalInt share = LibraryText.share(entry);
        return share.isPresent() ? share.getAsInt() + " %" : "";
    }

    private static void add(Columns<Entry<?>> columns, FieldCells.Shown field) {
        columns.cell(field.title(), field.type(), field.cell());
        if (field.type() == Register.Type.STATE || field.path().equals("owner")) {
            columns.filter();
        }
    }

    /** Records of a kind, by their ids as people count. */
    List<Entry<?>> records(Kind kind) {
        return cells.view().program().index().all(kind).stream()
                .sorted(Cells.byId())
                .toList();
    }

    Heading heading(Kind kind) {
        return Heading.of(kind).saying(Heading.of(kind).lead(), empty(kind));
    }

    /** What is said where nothing is recorded: the signed statement, where there is one. */
    private String empty(Kind kind) {
        Entry<Zero> zero = cells.view().program().zeros().get(kind);
        if (zero != null) {
            return "None, by a signed statement: " + sentence(zero.facts());
        }
        return cells.view().program().unreadable().contains(kind)
                ? "A file of this register could not be read; the validation report says why."
                : "Nothing is recorded here.";
    }

    private String sentence(Zero zero) {
        String by = zero.signedBy().isEmpty()
                ? ""
                : ", signed by " + cells.holderPiece(zero.signedBy()).text();
        return zero.statement() + by + zero.on().map(day -> " on " + day).orElse("");
    }
}
