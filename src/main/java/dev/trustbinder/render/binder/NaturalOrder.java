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
                order = byValue(left.substring(i, endLeft), right.substring(j, endRight));
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
    private static int byValue(String left, String right) {
        String one = left.replaceFirst("^0+(?=.)", "");
        String two = right.replaceFirst("^0+(?=.)", "");
        return one.length() == two.length() ? one.compareTo(two) : Integer.compare(one.length(), two.length());
    }
}
