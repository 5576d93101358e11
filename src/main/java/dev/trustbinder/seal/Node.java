package dev.trustbinder.seal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object from anywhere: what is absent, or of another kind than asked for, is empty. */
record Node(Map<String, Object> members) {

    String text(String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    Node at(String name) {
        return has(name).orElse(new Node(Map.of()));
    }

    Optional<Node> has(String name) {
        return node(members.get(name));
    }

    List<Node> list(String name) {
        return members.get(name) instanceof List<?> elements
                ? elements.stream().flatMap(each -> node(each).stream()).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Node> node(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(new Node((Map<String, Object>) map)) : Optional.empty();
    }
}
