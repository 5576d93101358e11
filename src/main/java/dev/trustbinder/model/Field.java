package dev.trustbinder.model;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One key of a noun, as its record declares it.
 *
 * @param otherwise the text read where the key is absent; empty for none
 */
public record Field(
        String key, String help, boolean required, Names names, String otherwise, Shape shape, Method accessor) {
    private static final ClassValue<List<Field>> DECLARED = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    /** The keys of a noun in their declared order, the order of the record's components. */
    public static List<Field> of(Class<? extends Record> type) {
        return DECLARED.get(type);
    }

    /** The value in {@code record}, as the component's type has it. */
    public Object in(Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + key, broken);
        }
    }

    private static Field of(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        if (key == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord() + " declares " + component + " without @Key");
        }
        String name = key.name().isEmpty() ? Words.kebab(component.getName()) : key.name();
        Shape shape = shape(component.getGenericType());
        return new Field(
                name, key.value(), key.required(), key.names(), key.otherwise(), shape, component.getAccessor());
    }

    private static Shape shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return shape(last);
            }
            return generic.getRawType() == SortedMap.class
                    ? new Shape.MapOf(shape(last))
                    : new Shape.ListOf(shape(last));
        }
        return plain((Class<?>) type);
    }

    private static Shape plain(Class<?> type) {
        if (type.isEnum()) {
            @SuppressWarnings("unchecked")
            Class<? extends Enum<?>> words = (Class<? extends Enum<?>>) type;
            return new Shape.Choice(words);
        } else if (type.isRecord() && type != Period.class) {
            return new Shape.Nested(type.asSubclass(Record.class));
        } else if (type == LocalDate.class) {
            return Shape.Plain.DATE;
        } else if (type == Instant.class) {
            return Shape.Plain.MOMENT;
        } else if (type == Integer.class) {
            return Shape.Plain.NUMBER;
        } else if (type == boolean.class || type == Boolean.class) {
            return Shape.Plain.TRUTH;
        } else if (type == Period.class) {
            return Shape.Plain.PERIOD;
        } else if (type == String.class) {
            return Shape.Plain.TEXT;
        }
        throw new IllegalStateException("no shape for " + type);
    }
}
