package dev.trustbinder.changes;

import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.Redline;
import java.util.List;
import java.util.Optional;

/**
 * One thing that changed, ready to be told.
 *
 * @param what what it is a change of, such as {@code control}
 * @param id the record; empty for the programme itself
 * @param field the key that changed, or the file and its hashes; empty where the record as a whole came or went
 * @param text the way from the old text of a document to the new one
 * @param steps what brought it, newest first
 */
public record ChangeRow(
        String what,
        String id,
        String title,
        ChangeKind fate,
        Optional<FieldDelta> field,
        Optional<Redline> text,
        List<Step> steps) {

    public ChangeRow {
        steps = List.copyOf(steps);
    }

    /** What of it changed: a key, {@code text}, or nothing where it came or went as a whole. */
    public String key() {
        return field.map(FieldDelta::path).orElse(text.isPresent() ? "text" : "");
    }
}
