package dev.trustbinder.delta;

import dev.trustbinder.model.Field;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as their files write them, each as one text; what is not there is empty. */
final class ValueText {
    private ValueText() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ValueText::of).orElse("");
        } else if (value instanceof Enum<?> word) {
            return Words.of(word);
        } else if (value instanceof List<?> list) {
            return list.stream().map(ValueText::of).collect(Collectors.joining(", "));
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        return value instanceof Record noun && !(value instanceof Period) ? noun(noun) : value.toString();
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What tells a member of a list from the others: its {@code id}, where its noun has one. */
    static Optional<String> id(Record noun) {
        return Field.of(noun.getClass()).stream()
                .filter(field -> field.key().equals("id"))
                .map(field -> of(field.in(noun)))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** The id alone of what has one; else every key that says something. */
    private static String noun(Record noun) {
        return id(noun).orElseGet(() -> Field.of(noun.getClass()).stream()
                .filter(field -> !isNothing(field.in(noun)))
                .map(field -> field.key() + ": " + of(field.in(noun)))
                .collect(Collectors.joining(", ")));
    }

    private static boolean isNothing(Object value) {
        return value.equals(false) || of(value).isEmpty();
    }
}
