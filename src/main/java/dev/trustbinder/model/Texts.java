package dev.trustbinder.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Every free text of a record, with its path, in the order its fields are declared. */
public final class Texts {
    private Texts() {}

    /**
     * One text.
     *
     * @param path where it stands: {@code commitments[0].title}
     * @param key the field that holds it
     */
    public record Text(String path, Field key, String value) {
        /** The path without the places in lists: {@code commitments.title}. */
        public String field() {
            return path.replaceAll("\\[\\d+]", "");
        }
    }

    /** The texts of a record: of its header, then of its noun. */
    public static List<Text> of(Entry<?> entry) {
        List<Text> texts = new ArrayList<>();
        collect(entry.header(), "", texts);
        collect(entry.facts(), "", texts);
        return texts;
    }

    /** The texts of a noun that is no entry, such as the charter. */
    public static List<Text> of(Record noun) {
        List<Text> texts = new ArrayList<>();
        collect(noun, "", texts);
        return texts;
    }

    /** A noun with every free text replaced by what {@code words} makes of it. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T replaced(T noun, UnaryOperator<String> words) {
        List<Field> fields = Field.of(noun.getClass());
        Object[] values =
                fields.stream().map(field -> replacedIn(field.in(noun), words)).toArray();
        Class<?>[] types = Arrays.stream(noun.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (T) noun.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot make a " + noun.getClass().getSimpleName(), broken);
        }
    }

    private static Object replacedIn(Object value, UnaryOperator<String> words) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> replacedIn(present, words));
        } else if (value instanceof List<?> list) {
            return list.stream().map(one -> replacedIn(one, words)).toList();
        } else if (value instanceof SortedMap<?, ?> map) {
            SortedMap<Object, Object> replaced = new TreeMap<>();
            map.forEach((key, inner) -> replaced.put(key, replacedIn(inner, words)));
            return Collections.unmodifiableSortedMap(replaced);
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            return replaced(nested, words);
        }
        return value instanceof String text ? words.apply(text) : value;
    }

    private static void collect(Record noun, String prefix, List<Text> texts) {
        for (Field field : Field.of(noun.getClass())) {
            collect(field, field.in(noun), prefix + field.key(), texts);
        }
    }

    private static void collect(Field field, Object value, String path, List<Text> texts) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(field, present, path, texts));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(field, list.get(i), path + "[" + i + "]", texts);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(field, inner, path + "." + key, texts));
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            collect(nested, path + ".", texts);
        } else if (value instanceof String text && !text.isEmpty()) {
            texts.add(new Text(path, field, text));
        }
    }
}
