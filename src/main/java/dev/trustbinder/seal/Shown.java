package dev.trustbinder.seal;

import java.util.Locale;

/** Text from outside made safe to print on a terminal. */
final class Shown {
    private static final int LONGEST = 300;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return text.codePoints().count() > LONGEST ? shown.append(" …").toString() : shown.toString();
    }
}
