package dev.trustbinder.gate;

import java.nio.charset.StandardCharsets;

/** Bytes as characters of the same numbers, for patterns, without copying them. */
record Latin(byte[] bytes, int from, int to) implements CharSequence {

    static Latin of(byte[] bytes) {
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
