package dev.trustbinder.disclose;

import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.FieldDelta.Form;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.disclose.PublicDelta.Change;
import dev.trustbinder.disclose.PublicDelta.Fate;
import dev.trustbinder.prose.SafeHtml;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two profiles, component by component, so that whatever becomes public later is compared as well. */
final class PublicComparison {
    private static final Set<String> LEFT_OUT = Set.of("asOf", "headings");
    private static final List<String> TITLES = List.of("title", "question", "name", "purpose", "id");
    private static final List<String> NAMES = List.of("id", "title", "name", "purpose");

    private final List<Change> changes = new ArrayList<>();

    private PublicComparison() {}

    static List<Change> of(PublicProfile before, PublicProfile after) {
        PublicComparison comparison = new PublicComparison();
        for (RecordComponent section : PublicProfile.class.getRecordComponents()) {
            String title = sentence(section.getName());
            Object old = value(section, Optional.of(before));
            Object young = value(section, Optional.of(after));
            if (LEFT_OUT.contains(section.getName()) || old.equals(young)) {
                continue;
            } else if (old instanceof List<?> some && young instanceof List<?> others) {
                comparison.lists(title, some, others);
            } else if (old instanceof Record one && young instanceof Record other) {
                comparison.nouns(title, "", Optional.of(one), Optional.of(other));
            } else {
                FieldDelta field = FieldDelta.of(words(section.getName()), text(old), text(young));
                comparison.changes.add(new Change(title, "", Fate.CHANGED, List.of(field), Optional.empty()));
            }
        }
        return comparison.changes;
    }

    private void lists(String section, List<?> before, List<?> after) {
        Map<String, Record> old = named(before);
        Map<String, Record> young = named(after);
        Set<String> all = new LinkedHashSet<>(young.keySet());
        all.addAll(old.keySet());
        for (String key : all) {
            Optional<Record> one = Optional.ofNullable(old.get(key));
            Optional<Record> other = Optional.ofNullable(young.get(key));
            if (!one.equals(other)) {
                nouns(section, title(other.or(() -> one).orElseThrow()), one, other);
            }
        }
    }

    private void nouns(String section, String title, Optional<Record> before, Optional<Record> after) {
        Found found = new Found(before.isEmpty());
        collect(before, after, "", section, found);
        Fate fate = before.isEmpty() ? Fate.ADDED : after.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
        if (!found.fields.isEmpty() || found.text.isPresent() || fate != Fate.CHANGED) {
            List<FieldDelta> fields = fate == Fate.REMOVED ? List.of() : found.fields;
            Optional<Redline> text = fate == Fate.CHANGED ? found.text : Optional.empty();
            changes.add(changes.size() - found.below, new Change(section, title, fate, fields, text));
        }
    }

    /** What was found of one noun; {@code below} counts the changes of nouns within it, which are told behind it. */
    private static final class Found {
        private final List<FieldDelta> fields = new ArrayList<>();
        private Optional<Redline> text = Optional.empty();
        private int below;
        private final boolean added;

        Found(boolean added) {
            this.added = added;
        }
    }

    private void collect(
            Optional<? extends Record> before,
            Optional<? extends Record> after,
            String prefix,
            String section,
            Found found) {
        Class<?> type = after.isPresent()
                ? after.get().getClass()
                : before.orElseThrow().getClass();
        for (RecordComponent component : type.getRecordComponents()) {
            Object old = value(component, before);
            Object young = value(component, after);
            if (!old.equals(young) && !LEFT_OUT.contains(component.getName())) {
                collect(component.getName(), old, young, prefix, section, found);
            }
        }
    }

    private void collect(String name, Object old, Object young, String prefix, String section, Found found) {
        String path = prefix + words(name);
        if (old instanceof SafeHtml || young instanceof SafeHtml) {
            found.text = Optional.of(Redline.of(markdown(old), markdown(young))).filter(line -> !line.isEmpty());
        } else if (isList(old) || isList(young)) {
            lists(path, list(old), list(young), section, found);
        } else if (isNoun(old) || isNoun(young)) {
            collect(noun(old), noun(young), path + ", ", section, found);
        } else if (!name.equals("id") && !(found.added && TITLES.contains(name))) {
            found.fields.add(FieldDelta.of(path, text(old), text(young)));
        }
    }

    private void lists(String path, List<?> old, List<?> young, String section, Found found) {
        if (Stream.concat(old.stream(), young.stream()).anyMatch(PublicComparison::hasId)) {
            int before = changes.size();
            lists(section, old, young);
            found.below += changes.size() - before;
            return;
        }
        found.fields.add(members(path, titles(old), titles(young))
                .or(() -> members(path, texts(old), texts(young)))
                .orElseGet(() -> new FieldDelta(path, Form.ORDER, titles(old), titles(young))));
    }

    /** The members that went and came; empty where there are none. */
    private static Optional<FieldDelta> members(String path, List<String> old, List<String> young) {
        List<String> gone = new ArrayList<>(old);
        List<String> come = new ArrayList<>(young);
        young.forEach(gone::remove);
        old.forEach(come::remove);
        return Optional.of(new FieldDelta(path, Form.MEMBERS, gone, come))
                .filter(delta -> !gone.isEmpty() || !come.isEmpty());
    }

    /** The members by their titles, where they have one. */
    private static List<String> titles(List<?> members) {
        return members.stream()
                .map(member -> Optional.of(member)
                        .filter(Record.class::isInstance)
                        .map(noun -> title((Record) noun))
                        .filter(title -> !title.isEmpty())
                        .orElseGet(() -> text(member)))
                .toList();
    }

    private static boolean isList(Object value) {
        return value instanceof List<?>;
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static boolean isNoun(Object value) {
        return value instanceof Record && !(value instanceof PublicProfile.Days);
    }

    private static Optional<Record> noun(Object value) {
        return value instanceof Record noun ? Optional.of(noun) : Optional.empty();
    }

    private static boolean hasId(Object member) {
        return member instanceof Record noun
                && Stream.of(noun.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals("id"));
    }

    private static List<String> texts(List<?> members) {
        return members.stream().map(PublicComparison::text).toList();
    }

    /** The members by their first name that is no empty text; those of one name by their order. */
    private static Map<String, Record> named(List<?> members) {
        Map<String, Record> named = new LinkedHashMap<>();
        for (Object member : members) {
            Record noun = (Record) member;
            String key = name(noun);
            int number = 1;
            while (named.putIfAbsent(key + "\n" + number, noun) != null) {
                number++;
            }
        }
        return named;
    }

    private static String name(Record noun) {
        return NAMES.stream()
                .flatMap(name -> component(noun, name).stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String title(Record noun) {
        return TITLES.stream()
                .flatMap(name -> component(noun, name).stream())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> component(Record noun, String name) {
        return Stream.of(noun.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(component -> text(value(component, Optional.of(noun))))
                .findFirst();
    }

    /** The value of a component, unwrapped; empty text where there is no noun. */
    private static Object value(RecordComponent component, Optional<? extends Record> noun) {
        if (noun.isEmpty()) {
            return "";
        }
        try {
            Object value = component.getAccessor().invoke(noun.get());
            return value instanceof Optional<?> optional
                    ? optional.<Object>map(one -> one).orElse("")
                    : value;
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }

    private static String markdown(Object value) {
        return value instanceof SafeHtml html ? html.markdown() : "";
    }

    private static String text(Object value) {
        if (value instanceof PublicProfile.Days days) {
            return days.from().equals(days.to()) ? days.from().toString() : days.from() + " to " + days.to();
        } else if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        } else if (value instanceof Record noun) {
            return Stream.of(noun.getClass().getRecordComponents())
                    .map(component -> text(value(component, Optional.of(noun))))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        } else if (value instanceof List<?> list) {
            return String.join(", ", texts(list));
        }
        return value.toString();
    }

    /** {@code nextDue} is told as "next due". */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String sentence(String name) {
        String words = words(name);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
