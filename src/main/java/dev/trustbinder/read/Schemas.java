package dev.trustbinder.read;

import dev.trustbinder.model.Charter;
import dev.trustbinder.model.Field;
import dev.trustbinder.model.Framework;
import dev.trustbinder.model.Header;
import dev.trustbinder.model.Kind;
import dev.trustbinder.model.Names;
import dev.trustbinder.model.Shape;
import dev.trustbinder.model.Words;
import dev.trustbinder.model.Zero;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schema, draft 7, for every file of a workspace, from the field lists the reader reads by. Editors read YAML
 * their own way, so a text may be what they take for a number or a truth value. What a schema cannot say, such as that
 * a period ends after it begins, the reader alone finds.
 */
public final class Schemas {
    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
    private static final String DAY = ValueReader.DAY;
    private static final String PERIOD =
            "^([0-9]{4}(-(H[12]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])|(0[1-9]|1[0-2])))?|" + DAY + "\\.\\." + DAY + ")$";

    private Schemas() {}

    /**
     * The schemas by name: {@code program}, {@code framework}, and for each kind the name of its folder, register or
     * file. A document's is that of its front matter.
     */
    public static SortedMap<String, Map<String, Object>> all() {
        SortedMap<String, Map<String, Object>> all = new TreeMap<>();
        all.put("program", of("program.yml", Charter.class));
        all.put("framework", of("a framework", Framework.class));
        for (Kind kind : Kind.values()) {
            all.put(name(kind), file("a " + kind.word(), content(kind)));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    /** The schema of a file that holds one noun, such as {@code a framework}. */
    public static Map<String, Object> of(String title, Class<? extends Record> noun) {
        return file(title, noun(noun));
    }

    /** The name of the schema of a kind: {@code controls}, {@code people}, {@code answers}, {@code updates}. */
    public static String name(Kind kind) {
        String last = kind.place().substring(kind.place().lastIndexOf('/') + 1);
        return last.endsWith(".yml") ? last.substring(0, last.length() - ".yml".length()) : last;
    }

    private static Map<String, Object> file(String title, Map<String, Object> schema) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", DRAFT);
        file.put("title", title);
        file.putAll(schema);
        return file;
    }

    private static Map<String, Object> content(Kind kind) {
        Map<String, Object> record = record(kind.type(), kind.requiredHeaders());
        return switch (kind.form()) {
            case DOCUMENTS, FOLDERS -> record;
            case RECORDS, FILE -> oneOrMany(List.of(record));
            case REGISTER -> oneOrMany(List.of(record, zero()));
        };
    }

    private static Map<String, Object> oneOrMany(List<Map<String, Object>> records) {
        Map<String, Object> item = records.size() == 1 ? records.get(0) : Map.of("anyOf", records);
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        List<Object> any = new ArrayList<>(records);
        any.add(list);
        any.add(Map.of("type", "null"));
        return Map.of("anyOf", any);
    }

    private static Map<String, Object> zero() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("zero", record(Zero.class, List.of()));
        return object(properties, List.of("zero"));
    }

    /** A noun with the header every record has; the noun's own key hides the header's of that name. */
    private static Map<String, Object> record(Class<? extends Record> type, List<String> requiredHeaders) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : Field.of(Header.class)) {
            add(field, requiredHeaders.contains(field.key()), properties, required);
        }
        for (Field field : Field.of(type)) {
            add(field, field.required(), properties, required);
        }
        return object(properties, required);
    }

    private static Map<String, Object> noun(Class<? extends Record> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : Field.of(type)) {
            add(field, field.required(), properties, required);
        }
        return object(properties, required);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static void add(Field field, boolean isRequired, Map<String, Object> properties, List<String> required) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("description", help(field));
        if (!field.otherwise().isEmpty()) {
            value.put("default", field.otherwise());
        }
        Map<String, Object> shape = shape(field, isRequired);
        if (isRequired) {
            value.putAll(shape);
            required.add(field.key());
        } else {
            value.put("anyOf", List.of(shape, Map.of("type", "null")));
        }
        properties.put(field.key(), value);
    }

    private static String help(Field field) {
        return field.names() == Names.NOTHING
                ? field.help()
                : field.help() + " (" + field.names().word() + ")";
    }

    private static Map<String, Object> shape(Field field, boolean isRequired) {
        if (field.equals(Field.of(Header.class).get(0))) {
            return text("^" + EntryReader.ID + "$");
        }
        return isRequired && field.shape() == Shape.Plain.TEXT ? text("\\S") : shape(field.shape());
    }

    private static Map<String, Object> shape(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return ordered("type", "array", "items", shape(list.items()));
        } else if (shape instanceof Shape.MapOf map) {
            return ordered("type", "object", "additionalProperties", shape(map.values()));
        } else if (shape instanceof Shape.Nested nested) {
            return noun(nested.type());
        } else if (shape instanceof Shape.Choice choice) {
            return Map.of("enum", Words.all(choice.words()));
        }
        return plain((Shape.Plain) shape);
    }

    private static Map<String, Object> plain(Shape.Plain shape) {
        return switch (shape) {
            case TEXT -> Map.of("type", List.of("string", "number", "boolean"));
            case DATE -> day();
            case MOMENT ->
                ordered(
                        "type", "string",
                        "pattern", "^" + ValueReader.MOMENT + "$",
                        "format", "date-time");
            case NUMBER ->
                ordered(
                        "type",
                        List.of("integer", "string"),
                        "pattern",
                        "^" + ValueReader.NUMBER + "$",
                        "minimum",
                        0,
                        "maximum",
                        999_999_999);
            case TRUTH -> Map.of("enum", List.of(true, false, "true", "false"));
            case PERIOD -> period();
        };
    }

    private static Map<String, Object> day() {
        return ordered("type", "string", "pattern", "^" + DAY + "$", "format", "date");
    }

    private static Map<String, Object> period() {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("from", day());
        ends.put("to", day());
        return Map.of(
                "anyOf",
                List.of(
                        ordered("type", List.of("string", "integer"), "pattern", PERIOD),
                        day(),
                        object(ends, List.of("from", "to"))));
    }

    private static Map<String, Object> text(String pattern) {
        return ordered("type", List.of("string", "number", "boolean"), "pattern", pattern);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
