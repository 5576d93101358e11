package dev.trustbinder.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

/**
 * Finds any of very many byte sequences in one pass over a text, ASCII letters in any case.
 *
 * <p>Each needle is known by one window of its bytes, six where it is that long, else three; at each place of the text
 * two look-ups in bit sets say whether any needle's window can stand there. Of a needle's windows the one is taken that
 * fewest other needles have, so that thousands beginning with {@code https://} cost nothing. Compared with an automaton
 * of all needles this takes a hundredth of the memory and no branch per byte.
 */
final class NeedleIndex {
    static final int SHORTEST = 3;
    private static final int LONG_WINDOW = 6;
    private static final long LONG_MASK = (1L << 8 * LONG_WINDOW) - 1;
    private static final long SHORT_MASK = (1L << 8 * SHORTEST) - 1;
    private static final int HASH_BITS = 22;

    private final Windows longWindows = new Windows();
    private final Windows shortWindows = new Windows();

    /** A needle and where in it its window ends. */
    private record Placed(Needle needle, int windowEnd) {}

    NeedleIndex(List<Needle> needles) {
        Rivals rivals = new Rivals(needles);
        needles.forEach(needle -> place(needle, rivals));
    }

    private void place(Needle needle, Rivals rivals) {
        int size = windowOf(needle);
        int best = size;
        for (int end = size + 1; end <= needle.length(); end++) {
            if (rivals.of(window(needle, end)) < rivals.of(window(needle, best))) {
                best = end;
            }
        }
        (size == LONG_WINDOW ? longWindows : shortWindows).add(window(needle, best), new Placed(needle, best));
    }

    /** How many windows of needles have a hash, in a table large enough that few share one by chance. */
    private static final class Rivals {
        private final int bits;
        private final int[] counts;

        Rivals(List<Needle> needles) {
            long windows = needles.stream().mapToLong(Needle::length).sum();
            bits = 65 - Long.numberOfLeadingZeros(windows);
            counts = new int[1 << bits];
            for (Needle needle : needles) {
                for (int end = windowOf(needle); end <= needle.length(); end++) {
                    counts[hash(window(needle, end), bits)]++;
                }
            }
        }

        int of(long window) {
            return counts[hash(window, bits)];
        }
    }

    private static int windowOf(Needle needle) {
        return needle.length() >= LONG_WINDOW ? LONG_WINDOW : SHORTEST;
    }

    private static long window(Needle needle, int end) {
        long window = 0;
        for (int at = end - windowOf(needle); at < end; at++) {
            window = window << 8 | folded(needle.bytes()[at]) & 0xff;
        }
        return window & (windowOf(needle) == LONG_WINDOW ? LONG_MASK : SHORT_MASK);
    }

    /** Calls {@code found} with each needle that stands in the first {@code length} bytes, and where it starts. */
    void search(byte[] text, int length, ObjIntConsumer<Needle> found) {
        long window = 0;
        for (int at = 0; at < length; at++) {
            window = window << 8 | folded(text[at]) & 0xff;
            int longSlot = slot(window & LONG_MASK);
            if (longWindows.has(longSlot)) {
                verify(longWindows.at(longSlot), text, at + 1, length, found);
            }
            int shortSlot = slot(window & SHORT_MASK);
            if (shortWindows.has(shortSlot)) {
                verify(shortWindows.at(shortSlot), text, at + 1, length, found);
            }
        }
    }

    private static void verify(
            Placed[] candidates, byte[] text, int windowEnd, int length, ObjIntConsumer<Needle> found) {
        for (Placed candidate : candidates) {
            int start = windowEnd - candidate.windowEnd;
            if (standsAt(candidate.needle.bytes(), text, start, length)) {
                found.accept(candidate.needle, start);
            }
        }
    }

    private static boolean standsAt(byte[] needle, byte[] text, int start, int length) {
        if (start < 0 || start + needle.length > length) {
            return false;
        }
        for (int at = 0; at < needle.length; at++) {
            if (folded(text[start + at]) != folded(needle[at])) {
                return false;
            }
        }
        return true;
    }

    /** Writes the ASCII letters of an array in lower case. */
    static void fold(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = folded(bytes[at]);
        }
    }

    private static int slot(long window) {
        return hash(window, HASH_BITS);
    }

    private static int hash(long window, int bits) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - bits));
    }

    private static byte folded(byte value) {
        return (byte) (value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value);
    }

    /** Needles by the hash of their window: a bit for each that is taken, small enough to stay near the processor. */
    private static final class Windows {
        private static final int COARSER = 4;

        private final long[] taken = new long[1 << HASH_BITS - 6];
        private final Placed[][] needles = new Placed[1 << HASH_BITS - COARSER][];

        void add(long window, Placed placed) {
            int slot = slot(window);
            taken[slot >>> 6] |= 1L << slot;
            Placed[] others = at(slot);
            Placed[] all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = placed;
            needles[slot >>> COARSER] = all;
        }

        boolean has(int slot) {
            return (taken[slot >>> 6] & 1L << slot) != 0;
        }

        Placed[] at(int slot) {
            return Objects.requireNonNullElseGet(needles[slot >>> COARSER], () -> new Placed[0]);
        }
    }
}
