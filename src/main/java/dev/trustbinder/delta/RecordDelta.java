package dev.trustbinder.delta;

import dev.trustbinder.delta.FieldDelta.Form;
import dev.trustbinder.model.Entry;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Period;
import dev.trustbinder.model.Words;
import dev.trustbinder.prose.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /** Two values of one noun, key by key and as deep as their nouns go. */
    private static final class FieldComparison {
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

        /** Values as their files write them, each as one text; what is not there is empty. */
        private static final class ValueText {
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
    }
}
