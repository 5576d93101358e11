package dev.trustbinder.render.binder;

import java.util.Comparator;

/** The order in which people count: {@code ACC-9} before {@code ACC-10}, whatever the case; equal ones by their letters. */
final class NaturalOrder {
    static final Comparator<String> IDS = ((Comparator<String>) NaturalOrder::compare).thenComparing(String::compareTo);

    private NaturalOrder() {}

    private static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endLeft = endOfDigits(left, i);
            int endRight = endOfDigits(right, j);
            int order;
            if (endLeft > i && endRight > j) {
                order = byValue(
                        left, afterZeros(left, i, endLeft), endLeft, right, afterZeros(right, j, endRight), endRight);
                i = endLeft;
                j = endRight;
            } else {
                order = Character.compare(
                        Character.toLowerCase(left.charAt(i++)), Character.toLowerCase(right.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Digits of any number of places. */
    private static int byValue(String left, int i, int endLeft, String right, int j, int endRight) {
        int places = Integer.compare(endLeft - i, endRight - j);
        for (int k = 0; places == 0 && k < endLeft - i; k++) {
            places = Character.compare(left.charAt(i + k), right.charAt(j + k));
        }
        return places;
    }

    private static int afterZeros(String text, int from, int end) {
        int start = from;
        while (start < end - 1 && text.charAt(start) == '0') {
            start++;
        }
        return start;
    }
}
