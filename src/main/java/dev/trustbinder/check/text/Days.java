package dev.trustbinder.check.text;

import dev.trustbinder.model.Field;
import dev.trustbinder.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every day a noun names, by path; moments as their day in UTC. */
final class Days {
    private Days() {}

    static SortedMap<String, LocalDate> in(Record noun) {
        SortedMap<String, LocalDate> days = new TreeMap<>();
        collect(noun, "", days);
        return days;
    }

    private static void collect(Record noun, String prefix, SortedMap<String, LocalDate> days) {
        for (Field field : Field.of(noun.getClass())) {
            collect(field.in(noun), prefix + field.key(), days);
        }
    }

    private static void collect(Object value, String path, SortedMap<String, LocalDate> days) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(present, path, days));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), path + "[" + i + "]", days);
            }
        } else if (value instanceof Record nested && !(value instanceof Period)) {
            collect(nested, path + ".", days);
        } else if (value instanceof LocalDate day) {
            days.put(path, day);
        } else if (value instanceof Instant moment) {
            days.put(path, LocalDate.ofInstant(moment, ZoneOffset.UTC));
        }
    }

    /** The last key of a path: {@code done} of {@code actions[0].done}. */
    static String key(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path without its last key, ending in a dot where there is anything before it. */
    static String around(String path) {
        return path.substring(0, path.lastIndexOf('.') + 1);
    }
}
