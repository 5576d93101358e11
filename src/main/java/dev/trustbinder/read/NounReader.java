package dev.trustbinder.read;

import dev.trustbinder.finding.Finding;
import dev.trustbinder.finding.Location;
import dev.trustbinder.finding.Severity;
import dev.trustbinder.finding.Suggestion;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Shape;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a map into a noun by its declared field list; every mistake is a finding, and what is right is kept. Lists and
 * maps of a noun are unmodifiable because they are made here.
 */
final class NounReader {
    /** What front matter says to other site generators. */
    private static final Set<String> OF_OTHER_TOOLS = Set.of(
            ("layout permalink sidebar sidebar_position sidebar_label sidebar_class_name displayed_sidebar nav_order nav_exclude"
                            + " has_children parent grand_parent weight tags keywords categories template toc date draft"
                            + " hide hide_title hide_table_of_contents description aliases lastmod last_updated lastUpdated"
                            + " linkTitle menu url image cover icon published comments pagination_next pagination_prev"
                            + " custom_edit_url search_exclude redirect_from outline editLink prev next excerpt subtitle"
                            + " featured mermaid math unlisted")
                    .split(" "));

    private final List<Finding> findings;
    private final SortedMap<String, Location> places = new TreeMap<>();
    private final Set<String> misspelt = new TreeSet<>();
    private final ValueReader values;

    NounReader(List<Finding> findings) {
        this.findings = findings;
        this.values = new ValueReader(findings);
    }

    /** Where each value read so far stands. */
    SortedMap<String, Location> places() {
        return places;
    }

    /** The whole map as one noun. */
    <T extends Record> T read(Class<T> type, YamlNode.Mapping map, String prefix) {
        refuseUnknown(map, prefix, Field.of(type));
        return fields(type, map, prefix, List.of());
    }

    /** The keys of {@code map} that {@code type} declares; others are somebody else's. */
    <T extends Record> T fields(Class<T> type, YamlNode.Mapping map, String prefix, List<String> alsoRequired) {
        List<Field> fields = Field.of(type);
        Object[] arguments = new Object[fields.size()];
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < arguments.length; i++) {
            Field field = fields.get(i);
            Optional<YamlNode> node = present(map, field.key());
            boolean required = field.required() || alsoRequired.contains(field.key());
            boolean told = misspelt.contains(prefix + field.key());
            if (required && !told && node.filter(found -> !isBlank(found)).isEmpty()) {
                missing(map, field);
            }
            Object value = node.flatMap(found -> value(field.shape(), found, prefix + field.key()))
                    .or(() -> otherwise(field, map))
                    .orElse(null);
            arguments[i] = fitted(components[i].getType(), value);
        }
        return construct(type, components, arguments);
    }

    /**
     * One finding for each key that none of the {@code known} fields has. A key that one of them may be misspelt as has
     * its place, since what it says is written and cannot be read.
     */
    void refuseUnknown(YamlNode.Mapping map, String prefix, List<Field> known) {
        List<String> keys = known.stream().map(Field::key).toList();
        for (YamlNode.Pair pair : map.pairs()) {
            if (!keys.contains(pair.key())) {
                findings.add(ReadRules.UNKNOWN_KEY.at(
                        pair.keyLocation(), "unknown key " + pair.key(), help(pair.key(), keys)));
                List<String> absent =
                        keys.stream().filter(key -> present(map, key).isEmpty()).toList();
                misspelt(pair.key(), absent).ifPresent(key -> misspelt.add(prefix + key));
                Suggestion.near(pair.key(), keys).stream()
                        .filter(near -> !near.equals("id"))
                        .forEach(near -> places.putIfAbsent(prefix + near, pair.keyLocation()));
            }
        }
    }

    /**
     * The front matter of a document without the keys of other site generators: they say nothing about the record, so that
     * one warning names them all.
     */
    YamlNode.Mapping withoutForeign(YamlNode.Mapping map, List<Field> known) {
        List<String> keys = known.stream().map(Field::key).toList();
        List<YamlNode.Pair> foreign = map.pairs().stream()
                .filter(pair -> OF_OTHER_TOOLS.contains(pair.key()) && !keys.contains(pair.key()))
                .toList();
        if (foreign.isEmpty()) {
            return map;
        }
        String names = foreign.stream().map(YamlNode.Pair::key).collect(Collectors.joining(", "));
        String verb = foreign.size() == 1 ? " is a key" : " are keys";
        findings.add(ReadRules.UNKNOWN_KEY
                .at(
                        foreign.get(0).keyLocation(),
                        names + verb + " of another site generator and not read here",
                        "delete " + (foreign.size() == 1 ? "it" : "them"))
                .weighing(Severity.WARNING));
        return new YamlNode.Mapping(
                map.pairs().stream().filter(pair -> !foreign.contains(pair)).toList(), map.location());
    }

    /** The one of the {@code absent} keys that a written one is nearest to, which is told once as unknown. */
    static Optional<String> misspelt(String written, List<String> absent) {
        List<String> near = Suggestion.near(written, absent);
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String help(String written, List<String> keys) {
        String help = Suggestion.help(written, keys);
        return help.isEmpty() ? "known keys: " + String.join(", ", keys) : help;
    }

    private void missing(YamlNode.Mapping map, Field field) {
        Location start = map.location();
        String id = map.pairs().stream()
                .filter(pair -> pair.key().equals("id") && pair.value() instanceof YamlNode.Scalar)
                .map(pair -> ((YamlNode.Scalar) pair.value()).text() + " ")
                .findFirst()
                .orElse("");
        findings.add(ReadRules.MISSING.at(
                Location.on(start.file(), start.line(), start.column(), 1),
                id + "has no " + field.key(),
                field.key() + ": " + field.help()));
    }

    private static Optional<YamlNode> present(YamlNode.Mapping map, String key) {
        return map.pairs().stream()
                .filter(pair -> pair.key().equals(key))
                .map(YamlNode.Pair::value)
                .filter(value -> !(value instanceof YamlNode.Absent))
                .findFirst();
    }

    private static boolean isBlank(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().isBlank();
    }

    private Optional<Object> otherwise(Field field, YamlNode.Mapping map) {
        return field.otherwise().isEmpty()
                ? Optional.empty()
                : values.read(field.shape(), new YamlNode.Scalar(field.otherwise(), map.location()), field.key());
    }

    private Optional<Object> value(Shape shape, YamlNode node, String path) {
        places.put(path, node.location());
        if (shape instanceof Shape.ListOf list) {
            return Optional.of(list(list, node, path));
        } else if (shape instanceof Shape.MapOf map) {
            return map(map, node, path);
        } else if (shape instanceof Shape.Nested nested) {
            return nested(nested, node, path);
        }
        return values.read(shape, node, path);
    }

    /** A single value where a list is wanted is a mistake whose meaning is clear, so it is kept. */
    private List<Object> list(Shape.ListOf shape, YamlNode node, String path) {
        List<YamlNode> items = List.of(node);
        if (node instanceof YamlNode.Sequence sequence) {
            items = sequence.items();
        } else {
            findings.add(ReadRules.TYPE.at(
                    node.location(), path + " is a list, found " + node.word(), "write it in brackets: [a, b]"));
        }
        List<Object> read = new ArrayList<>();
        for (YamlNode item : items) {
            value(shape.items(), item, path + "[" + read.size() + "]").ifPresent(read::add);
        }
        if (shape.items() instanceof Shape.Nested) {
            refuseDuplicateIds(read, path);
        }
        return List.copyOf(read);
    }

    private void refuseDuplicateIds(List<Object> read, String path) {
        Map<Object, Integer> first = new TreeMap<>();
        for (int i = 0; i < read.size(); i++) {
            Object id = id((Record) read.get(i));
            Integer other = id.equals("") ? null : first.putIfAbsent(id, i);
            if (other != null) {
                findings.add(ReadRules.DUPLICATE_ID.at(
                        places.get("%s[%d].id".formatted(path, i)),
                        "%s stands a second time in %s".formatted(id, path),
                        "it stands at " + places.get("%s[%d].id".formatted(path, other))));
            }
        }
    }

    private static Object id(Record noun) {
        return Field.of(noun.getClass()).stream()
                .filter(field -> field.key().equals("id"))
                .findFirst()
                .map(field -> field.in(noun))
                .orElse("");
    }

    private Optional<Object> map(Shape.MapOf shape, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return values.wrongShape(node, path, "a map");
        }
        SortedMap<String, Object> read = new TreeMap<>();
        for (YamlNode.Pair pair : mapping.pairs()) {
            String inside = path + "." + pair.key();
            value(shape.values(), pair.value(), inside).ifPresent(value -> read.put(pair.key(), value));
            places.put(inside, pair.keyLocation());
        }
        return Optional.of(Collections.unmodifiableSortedMap(read));
    }

    private Optional<Object> nested(Shape.Nested shape, YamlNode node, String path) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            return values.wrongShape(node, path, "a map");
        }
        return Optional.of(read(shape.type(), mapping, path + "."));
    }

    private static Object fitted(Class<?> type, Object value) {
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        } else if (value != null) {
            return value;
        } else if (type == List.class) {
            return List.of();
        } else if (type == SortedMap.class) {
            return Collections.emptySortedMap();
        }
        return type == boolean.class ? (Object) false : "";
    }

    private static <T extends Record> T construct(Class<T> type, RecordComponent[] components, Object[] arguments) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("a noun refused what the reader let through", refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("no noun: " + type, broken);
        }
    }
}
