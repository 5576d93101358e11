package dev.trustbinder.render.page;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Lets a template read the components of a record and where a loop stands, and call nothing else on anything. */
final class OnlyRecords implements MethodAccessValidator {
    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

    @Override
    public boolean isMethodAccessAllowed(Object value, Method method) {
        return method.getDeclaringClass().getName().equals(LOOP) || isComponent(value, method);
    }

    private static boolean isComponent(Object value, Method method) {
        return value instanceof Record view
                && Arrays.stream(view.getClass().getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method));
    }
}
