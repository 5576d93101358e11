package dev.trustbinder.disclose;

import dev.trustbinder.delta.ChangeKind;
import dev.trustbinder.delta.FieldDelta;
import dev.trustbinder.delta.FieldDelta.Form;
import dev.trustbinder.delta.Redline;
import dev.trustbinder.prose.SafeHtml;
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

/**
 * What prospects see changed between two profiles. It is made from the profiles and can say nothing else; the day they
 * were judged on is left out.
 */
public record PublicDelta(List<Change> changes) {

    public PublicDelta {
        changes = List.copyOf(changes);
    }

    /**
     * One thing that prospects see changed.
     *
     * @param section the part of the trust center, such as {@code Subprocessors}
     * @param title what it is called; empty for the section as a whole
     * @param text the way from the old text of a document to the new one
     */
    public record Change(
            String section, String title, ChangeKind fate, List<FieldDelta> fields, Optional<Redline> text) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** The way from one profile to another, in the order of the trust center. */
    public static PublicDelta of(PublicProfile before, PublicProfile after) {
        Comparison comparison = new Comparison();
        comparison.profiles(before, after);
        return new PublicDelta(comparison.changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Two profiles, component by component, so that whatever becomes public later is compared as well. */
    private static final class Comparison {
        private static final Set<String> LEFT_OUT = Set.of("asOf", "headings");
        private static final List<String> TITLES = List.of("title", "question", "name", "purpose", "id");
        private static final List<String> NAMES = List.of("id", "title", "name", "purpose");

        private final List<Change> changes = new ArrayList<>();

        void profiles(PublicProfile before, PublicProfile after) {
            Map<String, Object> young = PublicProfile.facts(after);
            PublicProfile.facts(before).forEach((name, old) -> section(name, old, young.get(name)));
        }

        private void section(String name, Object old, Object young) {
            String words = words(name);
            String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            if (LEFT_OUT.contains(name) || old.equals(young)) {
                return;
            } else if (old instanceof List<?> some && young instanceof List<?> others) {
                lists(title, some, others);
            } else if (old instanceof Record one && young instanceof Record other) {
                nouns(title, "", Optional.of(one), Optional.of(other));
            } else {
                FieldDelta field = FieldDelta.of(words, text(old), text(young));
                changes.add(new Change(title, "", ChangeKind.CHANGED, List.of(field), Optional.empty()));
            }
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
                    nouns(section, first(other.or(() -> one).orElseThrow(), TITLES), one, other);
                }
            }
        }

        private void nouns(String section, String title, Optional<Record> before, Optional<Record> after) {
            Found found = new Found(before.isEmpty());
            collect(before, after, "", section, found);
            ChangeKind fate =
                    before.isEmpty() ? ChangeKind.ADDED : after.isEmpty() ? ChangeKind.REMOVED : ChangeKind.CHANGED;
            if (!found.fields.isEmpty() || found.text.isPresent() || fate != ChangeKind.CHANGED) {
                List<FieldDelta> fields = fate == ChangeKind.REMOVED ? List.of() : found.fields;
                Optional<Redline> text = fate == ChangeKind.CHANGED ? found.text : Optional.empty();
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
                Optional<Record> before, Optional<Record> after, String prefix, String section, Found found) {
            Map<String, Object> old = before.map(PublicProfile::facts).orElse(Map.of());
            Map<String, Object> young = after.map(PublicProfile::facts).orElse(Map.of());
            for (String name : (after.isPresent() ? young : old).keySet()) {
                Object was = old.getOrDefault(name, "");
                Object is = young.getOrDefault(name, "");
                if (!was.equals(is) && !LEFT_OUT.contains(name)) {
                    collect(name, was, is, prefix, section, found);
                }
            }
        }

        private void collect(String name, Object old, Object young, String prefix, String section, Found found) {
            String path = prefix + words(name);
            if (old instanceof SafeHtml || young instanceof SafeHtml) {
                found.text =
                        Optional.of(Redline.of(markdown(old), markdown(young))).filter(line -> !line.isEmpty());
            } else if (old instanceof List<?> || young instanceof List<?>) {
                lists(path, list(old), list(young), section, found);
            } else if (isNoun(old) || isNoun(young)) {
                collect(noun(old), noun(young), path + ", ", section, found);
            } else if (!name.equals("id") && !(found.added && TITLES.contains(name))) {
                found.fields.add(FieldDelta.of(path, text(old), text(young)));
            }
        }

        private void lists(String path, List<?> old, List<?> young, String section, Found found) {
            if (Stream.concat(old.stream(), young.stream())
                    .anyMatch(member -> member instanceof Record noun
                            && PublicProfile.facts(noun).containsKey("id"))) {
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
                    .map(member -> noun(member)
                            .map(noun -> first(noun, TITLES))
                            .filter(title -> !title.isEmpty())
                            .orElseGet(() -> text(member)))
                    .toList();
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

        private static List<String> texts(List<?> members) {
            return members.stream().map(Comparison::text).toList();
        }

        /** The members by their first name that is no empty text; those of one name by their order. */
        private static Map<String, Record> named(List<?> members) {
            Map<String, Record> named = new LinkedHashMap<>();
            for (Object member : members) {
                String key = first((Record) member, NAMES);
                int number = 1;
                while (named.putIfAbsent(key + "\n" + number, (Record) member) != null) {
                    number++;
                }
            }
            return named;
        }

        /** The first of some components that says something. */
        private static String first(Record noun, List<String> components) {
            Map<String, Object> facts = PublicProfile.facts(noun);
            return components.stream()
                    .map(name -> text(facts.getOrDefault(name, "")))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
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
                return PublicProfile.facts(noun).values().stream()
                        .map(Comparison::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
            }
            return value instanceof List<?> list ? String.join(", ", texts(list)) : value.toString();
        }

        /** {@code nextDue} is told as "next due". */
        private static String words(String name) {
            return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
    }
}
