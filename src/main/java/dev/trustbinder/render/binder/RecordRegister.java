package dev.trustbinder.render.binder;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Zero;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The register of all records of one kind, column by column as their noun declares them. */
record RecordRegister(Cells cells) {
    /** Kinds whose key is made of other keys, which stand beside it. */
    private static final Set<Kind> WITHOUT_ID = EnumSet.of(Kind.TRAINING, Kind.ACKNOWLEDGEMENT, Kind.ACCESS_REMOVAL);

    Register of(Kind kind) {
        FieldCells fields = new FieldCells(cells);
        Columns<Entry<?>> columns = new Columns<>();
        if (!WITHOUT_ID.contains(kind)) {
            columns.always("Id", Register.Type.ID, cells::self);
        }
        for (FieldCells.Shown field : fields.header()) {
            if (field.path().equals("title")) {
                add(columns, field);
            }
        }
        fields.of(kind.type()).forEach(field -> add(columns, field));
        for (FieldCells.Shown field : fields.header()) {
            if (!field.path().equals("title")) {
                add(columns, field);
            }
        }
        if (!Shelves.isCrowd(kind) && kind != Kind.PERSON) {
            columns.known("Named by", Register.Type.IDS, entry -> cells.namedBy(entry.id()));
        }
        return columns.register(heading(kind), records(kind), entry -> Places.anchor(entry.id()));
    }

    private static void add(Columns<Entry<?>> columns, FieldCells.Shown field) {
        boolean owner = field.path().equals("owner");
        if (field.type() == Register.Type.STATE || owner) {
            columns.knownFilter(field.title(), field.type(), field.cell()::apply);
        } else {
            columns.known(field.title(), field.type(), field.cell()::apply);
        }
    }

    /** Records of a kind, by their ids as people count. */
    List<Entry<?>> records(Kind kind) {
        return cells.view().program().index().all(kind).stream()
                .sorted(Cells.byId())
                .toList();
    }

    Columns.Heading heading(Kind kind) {
        Shelves.Shelf shelf = Shelves.of(kind);
        return new Columns.Heading(Places.name(kind), shelf.title(), shelf.lead(), empty(kind));
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

    /** A signed statement as one sentence. */
    String sentence(Zero zero) {
        String by = zero.signedBy().isEmpty()
                ? ""
                : ", signed by " + cells.holderPiece(zero.signedBy()).text();
        return zero.statement() + by + zero.on().map(day -> " on " + day).orElse("");
    }
}
