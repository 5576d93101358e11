package dev.trustbinder.format;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A tree of maps, collections, texts, whole numbers and truth values as JSON text: UTF-8, two spaces a level, members in
 * the order of their map, a line feed at the end. The characters that could end a script or a comment when the text
 * stands inside HTML are escaped.
 */
public final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final ObjectWriteContext INDENTED = new Indented();

    private Json() {}

    /**
     * The text of a tree.
     *
     * @param tree maps with text keys, collections, streams (read once), {@code String}, {@code Integer}, {@code Long}, {@code Boolean}; the
     *     order of a map or a collection is that of its iteration, so hash maps are no good
     * @throws IllegalArgumentException where a value is of another kind, or null
     */
    public static byte[] of(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(tree, bytes);
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Writes the text of a tree without the line feed at its end; of its streams one element is held at a time. */
    public static void write(Object tree, OutputStream out) {
        try (JsonGenerator json =
                FACTORY.createGenerator(INDENTED, new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            write(json, tree);
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> members) {
            writeObject(json, members);
        } else if (value instanceof Collection<?> elements) {
            write(json, elements.stream());
        } else if (value instanceof Stream<?> elements) {
            json.writeStartArray();
            elements.forEachOrdered(element -> write(json, element));
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

        @Override
        public CharacterEscapes getCharacterEscapes() {
            return new SafeInHtml();
        }
    }

    /** What could end a script or a comment is escaped in texts; outside of them JSON has none of it. */
    private static final class SafeInHtml extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            "<>&\u007f".chars().forEach(letter -> codes[letter] = ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int point) {
            boolean endsLine = point == 0x2028 || point == 0x2029;
            return endsLine ? new SerializedString("\\u%04X".formatted(point)) : null;
        }
    }
}
