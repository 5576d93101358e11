package dev.trustbinder.prose;

/** A stretch of a text, in characters from 0; the end is exclusive. */
record Span(int start, int end) {
    Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a stretch: " + start + " to " + end);
        }
    }

    static Span of(int start, int length) {
        return new Span(start, start + length);
    }

    int length() {
        return end - start;
    }
}
