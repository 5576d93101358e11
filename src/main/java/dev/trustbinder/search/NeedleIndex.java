package dev.trustbinder.search;

import java.util.List;

/**
 * Finds any of very many byte sequences in one pass over a text, ASCII letters in any case.
 *
 * <p>Each needle is known by one window of its first bytes, six where it is that long, else three; at each place of the
 * text two look-ups in bit sets say whether any needle's window can stand there. Of a needle's windows the first is
 * taken that few others have, so that thousands beginning with {@code https://} cost nothing. Compared with an
 * automaton of all needles this takes a hundredth of the memory and no branch per byte.
 */
public final class NeedleIndex {
    public static final int SHORTEST = 3;
    private static final int LONG_WINDOW = 6;

    private final Windows longWindows;
    private final Windows shortWindows;

    /** Is told what was found, and where. */
    public interface Finder {
        void found(Needle needle, int start, int end);
    }

    /** An index of these needles. */
    public NeedleIndex(List<Needle> needles) {
        longWindows = new Windows(LONG_WINDOW, needles.size());
        shortWindows = new Windows(SHORTEST, needles.size());
        for (Needle needle : needles) {
            byte[] start = needle.start();
            (start.length >= LONG_WINDOW ? longWindows : shortWindows).add(needle, start);
        }
    }

    /** Calls {@code finder} with each needle that stands in a text. */
    public void search(byte[] text, Finder finder) {
        long window = 0;
        for (int at = 0; at < text.length; at++) {
            window = window << 8 | folded(text[at]) & 0xff;
            longWindows.search(window, text, at + 1, finder);
            shortWindows.search(window, text, at + 1, finder);
        }
    }

    /** Writes the ASCII letters of an array in lower case. */
    public static void fold(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = folded(bytes[at]);
        }
    }

    private static byte folded(byte value) {
        return (byte) (value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value);
    }

    /** A needle, one window of it, where that ends in it, and the needle behind it in the same place of the table. */
    private record Placed(Needle needle, long window, int windowEnd, Placed next) {

        void search(byte[] text, int end, Finder finder) {
            int start = end - windowEnd;
            byte[] bytes = needle.bytes();
            if (start >= 0 && start + bytes.length <= text.length && standsAt(start, text, bytes)) {
                finder.found(needle, start, start + bytes.length);
            }
        }

        private static boolean standsAt(int start, byte[] text, byte[] bytes) {
            for (int at = 0; at < bytes.length; at++) {
                if (folded(text[start + at]) != folded(bytes[at])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Needles by the hash of their window: a bit for each that is taken, few enough to stay near the processor. */
    private static final class Windows {
        private static final int FEWEST_BITS = 16;
        private static final int MOST_BITS = 26;
        /** So many places of the table are there for each needle, as a power of two. */
        private static final int SPARSITY = 4;
        /** So many needles with the same window cost little. */
        private static final int FEW = 3;

        private final int width;
        private final long mask;
        private final int bits;
        private final long[] taken;
        private final Placed[] placed;
        private final int[] sizes;

        Windows(int width, int needles) {
            this.width = width;
            this.mask = (1L << 8 * width) - 1;
            int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(needles) + SPARSITY;
            this.bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, wanted));
            this.taken = new long[1 << bits - 6];
            this.placed = new Placed[1 << bits - SPARSITY];
            this.sizes = new int[1 << bits - SPARSITY];
        }

        void add(Needle needle, byte[] start) {
            long window = 0;
            long best = 0;
            int bestEnd = 0;
            int fewest = Integer.MAX_VALUE;
            for (int end = 1; end <= start.length && fewest > FEW; end++) {
                window = (window << 8 | folded(start[end - 1]) & 0xff) & mask;
                int others = end < width ? Integer.MAX_VALUE : sizes[slot(window) >>> SPARSITY];
                if (others < fewest) {
                    best = window;
                    bestEnd = end;
                    fewest = others;
                }
            }
            place(new Placed(needle, best, bestEnd, placed[slot(best) >>> SPARSITY]));
        }

        private void place(Placed first) {
            int slot = slot(first.window);
            taken[slot >>> 6] |= 1L << slot;
            placed[slot >>> SPARSITY] = first;
            sizes[slot >>> SPARSITY]++;
        }

        void search(long window, byte[] text, int end, Finder finder) {
            int slot = slot(window & mask);
            if ((taken[slot >>> 6] & 1L << slot) == 0) {
                return;
            }
            for (Placed other = placed[slot >>> SPARSITY]; other != null; other = other.next) {
                if (other.window == (window & mask)) {
                    other.search(text, end, finder);
                }
            }
        }

        private int slot(long window) {
            return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - bits));
        }
    }
}
