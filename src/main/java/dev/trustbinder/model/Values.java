package dev.trustbinder.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of the programme that documents may use, by dotted name: {@code organization.name}. Lists have none.
 */
public final class Values {
    private final SortedMap<String, String> all = new TreeMap<>();

    private Values() {}

    /** The values of a charter; a name it could have but does not is there with an empty text. */
    public static SortedMap<String, String> of(Charter charter) {
        Values values = new Values();
        values.collect(Charter.class, Optional.of(charter), "");
        return values.all;
    }

    private void collect(Class<? extends Record> type, Optional<? extends Record> noun, String prefix) {
        for (Field field : Field.of(type)) {
            Optional<?> value = noun.map(present -> unwrapped(field.in(present)));
            collect(field, value.filter(present -> !present.equals("")), prefix + field.key());
        }
    }

    private void collect(Field field, Optional<?> value, String name) {
        if (field.shape() instanceof Shape.Nested nested) {
            collect(nested.type(), value.map(Record.class::cast), name + ".");
        } else if (field.shape() instanceof Shape.MapOf map && map.values() == Shape.Plain.NUMBER) {
            value.ifPresent(present ->
                    ((SortedMap<?, ?>) present).forEach((key, number) -> all.put(name + "." + key, number.toString())));
        } else if (isText(field.shape())) {
            all.put(name, value.map(Values::text).orElse(""));
        }
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Plain plain && plain != Shape.Plain.TRUTH || shape instanceof Shape.Choice;
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional
                ? optional.<Object>map(one -> one).orElse("")
                : value;
    }

    private static String text(Object value) {
        return value instanceof Enum<?> word ? Words.of(word) : value.toString();
    }

    /** The names under {@code publication.public-values}: what public documents may use. */
    public static List<String> published(Charter charter) {
        return charter.publication()
                .map(Charter.PublicationSettings::publicValues)
                .orElse(List.of());
    }
}
