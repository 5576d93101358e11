package dev.trustbinder.render.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may stand in a {@code href} or {@code src}. */
final class Address {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern ALLOWED = Pattern.compile("(https?|mailto|tel):.*", Pattern.DOTALL);

    private Address() {}

    /**
     * The address as seen from a page whose way to the site's root is {@code root}. Web, mail and telephone addresses
     * and fragments stay; any other scheme, or an address that browsers would repair into one, becomes {@code #}.
     */
    static String from(String root, String address) {
        String plain = address.strip();
        if (holdsBlankOrControl(plain) || plain.startsWith("//")) {
            return "#";
        }
        if (plain.indexOf(':') >= 0 && SCHEME.matcher(plain).lookingAt()) {
            return ALLOWED.matcher(plain.toLowerCase(Locale.ROOT)).matches() ? plain : "#";
        }
        return plain.startsWith("#") ? plain : root + plain;
    }

    private static boolean holdsBlankOrControl(String address) {
        for (int at = 0; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c <= ' ' || c == 0x7F || c == '\\') {
                return true;
            }
        }
        return false;
    }
}
