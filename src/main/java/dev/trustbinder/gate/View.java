package dev.trustbinder.gate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The bytes of a file as a reader or a program would come to see them. */
final class View {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "u", "var", "wbr");

    private View() {}

    /** Every stretch of white space, no-break spaces included, as one blank. */
    static byte[] withSingleBlanks(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        int length = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] > ' ') {
                result[length++] = bytes[at];
                continue;
            }
            boolean noBreak = bytes[at] == (byte) 0xC2 && at + 1 < bytes.length && bytes[at + 1] == (byte) 0xA0;
            if (noBreak) {
                at++;
            }
            if (!noBreak && !isWhite(bytes[at])) {
                result[length++] = bytes[at];
            } else if (length == 0 || result[length - 1] != ' ') {
                result[length++] = ' ';
            }
        }
        return length == bytes.length ? result : Arrays.copyOf(result, length);
    }

    static String withSingleBlanks(String text) {
        return new String(withSingleBlanks(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static boolean isWhite(byte value) {
        return value == ' ' || (value >= '\t' && value <= '\r');
    }

    /** Without tags and comments' marks: a tag inside a line of text leaves nothing, any other a blank. */
    static byte[] withoutTags(byte[] bytes) {
        byte[] text = new byte[bytes.length];
        int length = 0;
        int at = 0;
        while (at < bytes.length) {
            int end = bytes[at] == '<' ? endOfTag(bytes, at) : -1;
            if (end < 0) {
                text[length++] = bytes[at++];
                continue;
            }
            if (!INLINE.contains(nameOfTag(bytes, at, end))) {
                text[length++] = ' ';
            }
            at = end;
        }
        return withSingleBlanks(Arrays.copyOf(text, length));
    }

    /** The place after the tag's last character, or -1 where none starts here. */
    private static int endOfTag(byte[] bytes, int start) {
        if (start + 1 >= bytes.length || !startsTag(bytes[start + 1])) {
            return -1;
        }
        for (int at = start + 1; at < bytes.length; at++) {
            if (bytes[at] == '>') {
                return at + 1;
            }
            if (bytes[at] == '<') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean startsTag(byte value) {
        return isLetter(value) || value == '/' || value == '!' || value == '?';
    }

    private static String nameOfTag(byte[] bytes, int start, int end) {
        int from = bytes[start + 1] == '/' ? start + 2 : start + 1;
        StringBuilder name = new StringBuilder();
        for (int at = from; at < end && isLetter(bytes[at]); at++) {
            name.append((char) (bytes[at] | 0x20));
        }
        return name.toString();
    }

    private static boolean isLetter(byte value) {
        return (value | 0x20) >= 'a' && (value | 0x20) <= 'z';
    }
}
