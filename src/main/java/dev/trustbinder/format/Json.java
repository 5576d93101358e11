package dev.trustbinder.format;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A tree of maps, collections, texts, whole numbers and truth values as JSON text: UTF-8, two spaces a level, members in
 * the order of their map, a line feed at the end. The characters that could end a script or a comment when the text
 * stands inside HTML are escaped.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectWriteContext INDENTED = new Indented();

    private Json() {}

    /**
     * The text of a tree.
     *
     * @param tree maps with text keys, collections, {@code String}, {@code Integer}, {@code Long}, {@code Boolean}; the
     *     order of a map or a collection is that of its iteration, so hash maps are no good
     * @throws IllegalArgumentException where a value is of another kind, or null
     */
    public static byte[] of(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(INDENTED, text)) {
            write(json, tree);
            json.writeRaw('\n');
        }
        return safeInHtml(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Outside of its strings JSON has none of these characters, so they can be replaced wherever they stand. */
    private static String safeInHtml(String json) {
        return json.replace("<", "\\u003C")
                .replace(">", "\\u003E")
                .replace("&", "\\u0026")
                .replace("\u007f", "\\u007F")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> members) {
            writeObject(json, members);
        } else if (value instanceof Collection<?> elements) {
            json.writeStartArray();
            elements.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException("cannot be written as JSON: " + value);
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> members) {
        json.writeStartObject();
        members.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("cannot be the name of a JSON member: " + key);
            }
            json.writeName(name);
            write(json, value);
        });
        json.writeEndObject();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }
    }
}
