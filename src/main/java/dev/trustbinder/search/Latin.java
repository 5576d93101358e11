package dev.trustbinder.search;

import java.nio.charset.StandardCharsets;

/** Bytes as characters of the same numbers, for patterns, without copying them. */
public record Latin(byte[] bytes, int from, int to) implements CharSequence {

    /** All of some bytes. */
    public static Latin of(byte[] bytes) {
        return new Latin(bytes, 0, bytes.length);
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int at) {
        return (char) (bytes[from + at] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Latin(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
