package dev.trustbinder.delta;

import dev.trustbinder.delta.FieldDelta.Form;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two values of one noun, key by key and as deep as their nouns go. */
final class FieldComparison {
    private final List<FieldDelta> deltas = new ArrayList<>();

    private FieldComparison() {}

    static List<FieldDelta> of(Record before, Record after) {
        FieldComparison comparison = new FieldComparison();
        comparison.nouns(before, after, "");
        return comparison.deltas;
    }

    private void nouns(Record before, Record after, String prefix) {
        for (Field field : Field.of(before.getClass())) {
            if (!RecordDelta.isSame(field, before, after)) {
                values(unwrapped(field.in(before)), unwrapped(field.in(after)), prefix + field.key());
            }
        }
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional
                ? optional.<Object>map(one -> one).orElse("")
                : value;
    }

    private void values(Object before, Object after, String path) {
        if (isNoun(before) && isNoun(after)) {
            nouns((Record) before, (Record) after, path + ".");
        } else if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> young) {
            maps(old, young, path);
        } else if (before instanceof List<?> old && after instanceof List<?> young) {
            lists(old, young, path);
        } else {
            deltas.add(FieldDelta.of(path, ValueText.of(before), ValueText.of(after)));
        }
    }

    private static boolean isNoun(Object value) {
        return value instanceof Record && !(value instanceof Period);
    }

    private void maps(Map<?, ?> before, Map<?, ?> after, String path) {
        TreeSet<String> keys = new TreeSet<>();
        before.keySet().forEach(key -> keys.add(key.toString()));
        after.keySet().forEach(key -> keys.add(key.toString()));
        for (String key : keys) {
            Object old = before.containsKey(key) ? before.get(key) : "";
            Object young = after.containsKey(key) ? after.get(key) : "";
            if (!old.equals(young)) {
                values(old, young, path + "." + key);
            }
        }
    }

    private void lists(List<?> before, List<?> after, String path) {
        Optional<SortedMap<String, Object>> old = byId(before);
        Optional<SortedMap<String, Object>> young = byId(after);
        List<Object> gone = new ArrayList<>(before);
        List<Object> come = new ArrayList<>(after);
        boolean named = old.isPresent() && young.isPresent();
        if (named) {
            gone.removeIf(member -> young.get().containsKey(id(member)));
            come.removeIf(member -> old.get().containsKey(id(member)));
        } else {
            after.forEach(gone::remove);
            before.forEach(come::remove);
        }
        report(before, after, gone, come, path);
        if (named) {
            members(old.get(), young.get(), path);
        }
    }

    private void report(List<?> before, List<?> after, List<?> gone, List<?> come, String path) {
        boolean moved = gone.isEmpty() && come.isEmpty() && !ids(before).equals(ids(after));
        if (moved) {
            deltas.add(new FieldDelta(path, Form.ORDER, texts(before), texts(after)));
        } else if (!gone.isEmpty() || !come.isEmpty()) {
            deltas.add(new FieldDelta(path, Form.MEMBERS, texts(gone), texts(come)));
        }
    }

    private static List<String> ids(List<?> members) {
        return members.stream().map(FieldComparison::id).toList();
    }

    private static List<String> texts(List<?> members) {
        return members.stream().map(ValueText::of).toList();
    }

    private void members(SortedMap<String, Object> before, SortedMap<String, Object> after, String path) {
        before.forEach((id, old) -> {
            Object young = after.getOrDefault(id, old);
            if (!old.equals(young)) {
                nouns((Record) old, (Record) young, path + "[" + id + "].");
            }
        });
    }

    /** The members by their ids, where all are nouns and each has an id of its own. */
    private static Optional<SortedMap<String, Object>> byId(List<?> members) {
        SortedMap<String, Object> byId = new TreeMap<>();
        for (Object member : members) {
            boolean named = isNoun(member) && ValueText.id((Record) member).isPresent();
            if (!named || byId.put(id(member), member) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byId);
    }

    private static String id(Object member) {
        return isNoun(member)
                ? ValueText.id((Record) member).orElseGet(() -> ValueText.of(member))
                : ValueText.of(member);
    }
}
