package dev.trustbinder.gate;

import dev.trustbinder.search.Needle;
import dev.trustbinder.search.NeedleIndex;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A text that was found, with a little of what surrounds it, both in UTF-8 whatever the form they were found in.
 *
 * @param bytes the surroundings
 * @param start where the text starts in them
 * @param end where it ends
 */
record Occurrence(byte[] bytes, int start, int end) {
    private static final int CONTEXT = 4;
    private static final int BINARY_RUN = 8;

    static Occurrence of(Needle needle, byte[] view, int start, int end) {
        return switch (needle.form()) {
            case PLAIN -> new Occurrence(view, start, end);
            case UTF_16_LITTLE -> utf16(view, start, end, StandardCharsets.UTF_16LE);
            case UTF_16_BIG -> utf16(view, start, end, StandardCharsets.UTF_16BE);
            case HEX -> hexadecimal(view, start, end);
            case BASE64_0, BASE64_1, BASE64_2, ADDRESS_BASE64_0, ADDRESS_BASE64_1, ADDRESS_BASE64_2 ->
                base64(needle, view, start, end);
        };
    }

    private static Occurrence utf16(byte[] view, int start, int end, Charset charset) {
        int from = Math.max(start & 1, start - CONTEXT);
        int to = Math.min(view.length, end + CONTEXT);
        byte[] before = utf8(view, from, start, charset);
        byte[] text = utf8(view, start, end, charset);
        byte[] after = utf8(view, end, to, charset);
        return joined(before, text, after);
    }

    private static byte[] utf8(byte[] view, int from, int to, Charset charset) {
        return new String(view, from, to - from, charset).getBytes(StandardCharsets.UTF_8);
    }

    private static Occurrence joined(byte[] before, byte[] text, byte[] after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(before);
        all.writeBytes(text);
        all.writeBytes(after);
        return new Occurrence(all.toByteArray(), before.length, before.length + text.length);
    }

    private static Occurrence hexadecimal(byte[] view, int start, int end) {
        int from = start;
        while (from >= 2 && start - from < 2 * CONTEXT && isPair(view, from - 2)) {
            from -= 2;
        }
        int to = end;
        while (to + 2 <= view.length && to - end < 2 * CONTEXT && isPair(view, to)) {
            to += 2;
        }
        byte[] bytes = new byte[(to - from) / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (digit(view[from + 2 * at]) << 4 | digit(view[from + 2 * at + 1]));
        }
        return new Occurrence(bytes, (start - from) / 2, (end - from) / 2);
    }

    private static boolean isPair(byte[] view, int at) {
        return digit(view[at]) >= 0 && digit(view[at + 1]) >= 0;
    }

    private static int digit(byte value) {
        return Character.digit(value, 16);
    }

    /** Decodes from one group of four before the text to the second after it, as far as they reach. */
    private static Occurrence base64(Needle needle, byte[] view, int start, int end) {
        int alignment = needle.form().alignment();
        int group = start - (alignment * 8 + 5) / 6;
        boolean hasMore = group >= 4 && isBase64(view, group - 4, group);
        int from = hasMore ? group - 4 : group;
        int to = end;
        while (to < view.length && to - end < 2 * CONTEXT && isBase64(view, to, to + 1)) {
            to++;
        }
        if ((to - from) % 4 == 1) {
            // One character of a group holds no whole byte.
            to--;
        }
        int offset = (hasMore ? 3 : 0) + alignment;
        byte[] bytes = from >= 0 && isBase64(view, from, to) ? decoded(view, from, to) : new byte[0];
        return new Occurrence(bytes, offset, offset + needle.text().length);
    }

    private static boolean isBase64(byte[] view, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean isDigit = Character.isLetterOrDigit(view[at]) && view[at] > 0;
            if (!isDigit && "+/-_".indexOf(view[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] decoded(byte[] view, int from, int to) {
        String text = new String(view, from, to - from, StandardCharsets.ISO_8859_1);
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    /** Whether it is really the needle's text, as a whole word, in a case that counts, and not noise. */
    boolean isMeant(Needle needle, boolean binary) {
        return start >= 0
                && end <= bytes.length
                && isSpelled(needle.text())
                && isWholeWord()
                && !(binary && isNoise(needle.text()));
    }

    private boolean isSpelled(byte[] text) {
        byte[] here = Arrays.copyOfRange(bytes, start, end);
        if (Arrays.equals(here, text)) {
            return true;
        }
        byte[] wanted = text.clone();
        NeedleIndex.fold(here);
        NeedleIndex.fold(wanted);
        return Arrays.equals(here, wanted) && !isLettersAlone(text);
    }

    private static boolean isLettersAlone(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).codePoints().allMatch(Character::isLetter);
    }

    /** An edge of letters or digits must not go on in more of them. */
    private boolean isWholeWord() {
        boolean continuesBackwards = isWordPart(characterAt(start)) && isWordPart(characterBefore(start, 0));
        boolean continues = isWordPart(characterBefore(end, start)) && isWordPart(characterAt(end));
        return !continuesBackwards && !continues;
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character);
    }

    private int characterAt(int at) {
        if (at >= bytes.length) {
            return -1;
        }
        int length = Math.min(CONTEXT, bytes.length - at);
        return new String(bytes, at, length, StandardCharsets.UTF_8).codePointAt(0);
    }

    private int characterBefore(int at, int least) {
        int from = at - 1;
        while (from > least && at - from < CONTEXT && (bytes[from] & 0xC0) == 0x80) {
            from--;
        }
        if (from < least) {
            return -1;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        return text.codePointBefore(text.length());
    }

    /** Three or four bytes turn up in pictures and fonts by chance, unless text stands around them. */
    private boolean isNoise(byte[] text) {
        return text.length <= CONTEXT && printableRun() < BINARY_RUN;
    }

    private int printableRun() {
        int from = start;
        while (from > 0 && end - from < BINARY_RUN && isPrintable(bytes[from - 1])) {
            from--;
        }
        int to = end;
        while (to < bytes.length && to - from < BINARY_RUN && isPrintable(bytes[to])) {
            to++;
        }
        return to - from;
    }

    private static boolean isPrintable(byte value) {
        return value >= ' ' && value < 0x7f;
    }
}
