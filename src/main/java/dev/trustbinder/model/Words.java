package dev.trustbinder.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The spelling of closed values: {@code PER_EVENT} is written {@code per-event}. */
public final class Words {
    private Words() {}

    /** A closed value whose spelling is not its name in kebab-case. */
    interface Spelled {
        String word();
    }

    /** How a value is written in a file. */
    public static String of(Enum<?> value) {
        return value instanceof Spelled spelled ? spelled.word() : kebab(value);
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How all values of a type are written, in their declared order. */
    public static List<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /** The value written as {@code word}; empty where none is. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(word))
                .findFirst();
    }

    /** A component's name as a key: {@code performedOn} is {@code performed-on}. */
    static String kebab(String camel) {
        StringBuilder key = new StringBuilder();
        for (char letter : camel.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                key.append('-').append(Character.toLowerCase(letter));
            } else {
                key.append(letter);
            }
        }
        return key.toString();
    }
}
