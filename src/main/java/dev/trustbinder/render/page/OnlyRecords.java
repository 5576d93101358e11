package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Lets a template read the components of a record and call nothing else on anything. */
final class OnlyRecords implements MethodAccessValidator {
    @Override
    public boolean isMethodAccessAllowed(Object value, Method method) {
        return value instanceof Record view
                && Arrays.stream(view.getClass().getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
    }
}
