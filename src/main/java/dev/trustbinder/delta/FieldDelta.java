package dev.trustbinder.delta;

import java.util.List;

/**
 * One key whose value differs.
 *
 * @param path the keys down to it, members of a list by their ids: {@code treatment.due}, {@code roles[security].holder}
 * @param before the old value, or the members of a list that went; empty where there was nothing
 * @param after the new value, or the members of a list that came; empty where there is nothing now
 */
public record FieldDelta(String path, Form form, List<String> before, List<String> after) {

    /** What is told of a value. */
    public enum Form {
        /** One value in place of another. */
        VALUE,
        /** Members of a list that went and came. */
        MEMBERS,
        /** The same members in another order. */
        ORDER
    }

    public FieldDelta {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** One value in place of another; empty text is none. */
    public static FieldDelta of(String path, String before, String after) {
        return new FieldDelta(path, Form.VALUE, told(before), told(after));
    }

    private static List<String> told(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /** The values word by word, for those that are sentences. */
    public Redline redline() {
        return Redline.of(String.join("\n\n", before), String.join("\n\n", after));
    }
}
