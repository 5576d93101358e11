package dev.trustbinder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A value that names something else.
 *
 * @param path where it stands in its record: {@code criteria[1]}
 * @param names what it must name
 * @param written what it says
 */
public record Reference(String path, Names names, String written) {

    /** What is named, without {@code #anchor}. */
    public String id() {
        int hash = written.indexOf('#');
        return hash < 0 ? written : written.substring(0, hash);
    }

    /** The anchor named; empty where none is. */
    public Optional<String> anchor() {
        int hash = written.indexOf('#');
        return hash < 0 ? Optional.empty() : Optional.of(written.substring(hash + 1));
    }

    /** Every reference of a record, in the order its fields are declared. */
    public static List<Reference> in(Entry<?> entry) {
        List<Reference> found = new ArrayList<>();
        collect(entry.header(), "", found);
        collect(entry.facts(), "", found);
        return found;
    }

    /** Every reference of a noun that is no entry, such as the charter. */
    public static List<Reference> in(Record noun) {
        List<Reference> found = new ArrayList<>();
        collect(noun, "", found);
        return found;
    }

    private static void collect(Record noun, String prefix, List<Reference> found) {
        for (Field field : Field.of(noun.getClass())) {
            collect(field, field.in(noun), prefix + field.key(), found);
        }
    }

    private static void collect(Field field, Object value, String path, List<Reference> found) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(field, present, path, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(field, list.get(i), path + "[" + i + "]", found);
            }
        } else if (value instanceof SortedMap<?, ?> map) {
            collectMap(field, map, path, found);
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            collect(nested, path + ".", found);
        } else if (value instanceof String text && !text.isEmpty() && field.names() != Names.NOTHING) {
            found.add(new Reference(path, field.names(), text));
        }
    }

    /** A map that names something does so with its keys, such as the rules of {@code program.yml}. */
    private static void collectMap(Field field, SortedMap<?, ?> map, String path, List<Reference> found) {
        for (Map.Entry<?, ?> item : map.entrySet()) {
            String inside = path + "." + item.getKey();
            if (field.names() != Names.NOTHING) {
                found.add(new Reference(inside, field.names(), item.getKey().toString()));
            }
            if (item.getValue() instanceof Record nested) {
                collect(nested, inside + ".", found);
            }
        }
    }
}
