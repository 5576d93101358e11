package dev.trustbinder.check.judgement;

import java.util.List;

/** Parts of messages. */
public final class Phrase {
    private static final int SHOWN = 4;

    private Phrase() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String all(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** At most four items, then how many more there are. */
    public static String some(List<String> items) {
        return items.size() <= SHOWN + 1
                ? all(items)
                : "%s and %d more".formatted(String.join(", ", items.subList(0, SHOWN)), items.size() - SHOWN);
    }

    /** {@code 1 day}, {@code 2 days}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
