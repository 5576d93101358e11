package dev.trustbinder.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One byte sequence that is looked for. It is spelled out only where its beginning was found, so that very many cost
 * little memory.
 *
 * @param text what it stands for, in UTF-8
 * @param owner the number of the word or secret rule, meaning by {@code kind}
 */
public record Needle(byte[] text, Form form, Kind kind, int owner) {
    private static final int START = 48;

    /** Why it is looked for. */
    public enum Kind {
        FORBIDDEN,
        KNOWN,
        /** The start of something that may be a secret. */
        SECRET
    }

    /** How a text can be written. */
    public enum Form {
        PLAIN(""),
        UTF_16_LITTLE(" as UTF-16"),
        UTF_16_BIG(" as UTF-16"),
        HEX(" as hexadecimal digits"),
        BASE64_0(" as base64"),
        BASE64_1(" as base64"),
        BASE64_2(" as base64"),
        ADDRESS_BASE64_0(" as base64"),
        ADDRESS_BASE64_1(" as base64"),
        ADDRESS_BASE64_2(" as base64");

        private final String note;

        Form(String note) {
            this.note = note;
        }

        /** How a message says it. */
        public String note() {
            return note;
        }

        /** How many bytes of its group of three precede a text written in base64. */
        public int alignment() {
            return (ordinal() - BASE64_0.ordinal()) % 3;
        }

        /** The bytes of a text in this form; where a text begins with another, so do its bytes. */
        public byte[] of(byte[] text) {
            return switch (this) {
                case PLAIN -> text;
                case UTF_16_LITTLE -> utf16(text, StandardCharsets.UTF_16LE);
                case UTF_16_BIG -> utf16(text, StandardCharsets.UTF_16BE);
                case HEX -> HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII);
                case BASE64_0, BASE64_1, BASE64_2 -> base64(Base64.getEncoder(), text);
                case ADDRESS_BASE64_0, ADDRESS_BASE64_1, ADDRESS_BASE64_2 -> base64(Base64.getUrlEncoder(), text);
            };
        }

        private static byte[] utf16(byte[] text, Charset charset) {
            return new String(text, StandardCharsets.UTF_8).getBytes(charset);
        }

        /** The characters that depend on the text alone, whatever stands before and after it. */
        private byte[] base64(Base64.Encoder encoder, byte[] text) {
            int before = alignment();
            byte[] shifted = new byte[before + text.length];
            System.arraycopy(text, 0, shifted, before, text.length);
            byte[] encoded = encoder.withoutPadding().encode(shifted);
            return Arrays.copyOfRange(encoded, (before * 8 + 5) / 6, shifted.length * 8 / 6);
        }
    }

    /** All its bytes as they may stand in a file. */
    public byte[] bytes() {
        return form.of(text);
    }

    /** Enough of its first bytes to tell it from most others. */
    public byte[] start() {
        int length = Math.min(START, text.length);
        while (length < text.length && (text[length] & 0xC0) == 0x80) {
            length--;
        }
        return form.of(length == text.length ? text : Arrays.copyOf(text, length));
    }
}
