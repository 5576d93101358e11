package dev.trustbinder.delta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two sequences share, in order: Myers' shortest edit script. Its cost is bounded, whatever the sequences hold:
 * where more than {@link #MOST_EDITS} edits lie between them, only what they begin and end with alike is shared.
 */
final class Alignment {
    static final int MOST_EDITS = 1000;

    private final int[] before;
    private final int[] after;
    private final int[] partners;
    private final int start;
    private final int oldLength;
    private final int newLength;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.length];
        Arrays.fill(partners, -1);
        this.start = head(Math.min(before.length, after.length));
        int tail = tail(Math.min(before.length, after.length) - start);
        this.oldLength = before.length - start - tail;
        this.newLength = after.length - start - tail;
    }

    private int head(int most) {
        int head = 0;
        while (head < most && before[head] == after[head]) {
            partners[head] = head++;
        }
        return head;
    }

    private int tail(int most) {
        int tail = 0;
        while (tail < most && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            partners[before.length - 1 - tail] = after.length - 1 - tail++;
        }
        return tail;
    }

    /** For each place of {@code before} its partner's place in {@code after}, rising; -1 where it has none. */
    static int[] of(int[] before, int[] after) {
        Alignment alignment = new Alignment(before, after);
        if (alignment.oldLength > 0 && alignment.newLength > 0) {
            alignment.match(alignment.furthest());
        }
        return alignment.partners;
    }

    /** For each number of edits the furthest place in {@code before} on each diagonal; empty where edits are too many. */
    private List<int[]> furthest() {
        List<int[]> rounds = new ArrayList<>();
        int[] reached = {0, 0, 0};
        int limit = Math.min(MOST_EDITS, oldLength + newLength);
        for (int edits = 0; edits <= limit; edits++) {
            int[] next = new int[2 * edits + 3];
            rounds.add(next);
            if (round(edits, reached, next)) {
                return rounds;
            }
            reached = next;
        }
        return List.of();
    }

    /** Goes one edit further on every diagonal; answers whether the end was reached. */
    private boolean round(int edits, int[] reached, int[] next) {
        for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int old = slide(entry(reached, edits, diagonal), diagonal);
            next[diagonal + edits + 1] = old;
            if (old >= oldLength && old - diagonal >= newLength) {
                return true;
            }
        }
        return false;
    }

    /** Where the way with so many edits enters a diagonal; {@code reached} belongs to one edit fewer. */
    private static int entry(int[] reached, int edits, int diagonal) {
        if (edits == 0) {
            return 0;
        }
        boolean added = isAdded(reached, edits, diagonal);
        return added ? reached[diagonal + 1 + edits] : reached[diagonal - 1 + edits] + 1;
    }

    private static boolean isAdded(int[] reached, int edits, int diagonal) {
        return diagonal == -edits || diagonal != edits && reached[diagonal - 1 + edits] < reached[diagonal + 1 + edits];
    }

    private int slide(int from, int diagonal) {
        int old = from;
        while (old < oldLength && old - diagonal < newLength && before[start + old] == after[start + old - diagonal]) {
            old++;
        }
        return old;
    }

    /** Walks back from the end and keeps what was slid over. */
    private void match(List<int[]> rounds) {
        int old = oldLength;
        int diagonal = oldLength - newLength;
        for (int edits = rounds.size() - 1; edits >= 0; edits--) {
            int[] reached = edits == 0 ? new int[] {0, 0, 0} : rounds.get(edits - 1);
            int entry = entry(reached, edits, diagonal);
            while (old > entry) {
                old--;
                partners[start + old] = start + old - diagonal;
            }
            if (edits > 0) {
                boolean added = isAdded(reached, edits, diagonal);
                old = added ? entry : entry - 1;
                diagonal += added ? 1 : -1;
            }
        }
    }
}
