package dev.trustbinder.delta;

import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.prose.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two values of one noun, by the one field list of the noun.
 *
 * @param fields the keys that differ, in their declared order, those every record may carry first
 * @param text the way from the old text of a document to the new one; empty where not a word of it changed
 */
public record RecordDelta(List<FieldDelta> fields, Optional<Redline> text) {

    public RecordDelta {
        fields = List.copyOf(fields);
    }

    /** What differs between two versions of one record, ids apart. */
    public static RecordDelta of(Entry<?> before, Entry<?> after) {
        return new RecordDelta(fields(before, after), text(before.body(), after.body()));
    }

    /** The keys that differ between two versions of one record, ids apart. */
    public static List<FieldDelta> fields(Entry<?> before, Entry<?> after) {
        List<FieldDelta> fields = new ArrayList<>(of(before.header(), after.header()).fields);
        fields.removeIf(field -> field.path().equals("id"));
        fields.addAll(of(before.facts(), after.facts()).fields);
        return fields;
    }

    /** What differs between two values of one noun that is no record of its own, such as the charter. */
    public static RecordDelta of(Record before, Record after) {
        if (before.getClass() != after.getClass()) {
            throw new IllegalArgumentException(before.getClass() + " is not compared with " + after.getClass());
        }
        return new RecordDelta(FieldComparison.of(before, after), Optional.empty());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return fields.isEmpty() && text.isEmpty();
    }

    private static Optional<Redline> text(Optional<Document> before, Optional<Document> after) {
        String old = before.map(Document::source).orElse("");
        String young = after.map(Document::source).orElse("");
        return old.equals(young)
                ? Optional.empty()
                : Optional.of(Redline.of(old, young)).filter(redline -> !redline.isEmpty());
    }

    /** Whether {@code field} of both nouns says the same. */
    static boolean isSame(Field field, Record before, Record after) {
        return field.in(before).equals(field.in(after));
    }
}
