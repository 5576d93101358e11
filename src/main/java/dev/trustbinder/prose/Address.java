package dev.trustbinder.prose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a link or image, read as a browser would read it.
 *
 * @param text without the white space that browsers ignore
 */
record Address(String text, Kind kind) {

    enum Kind {
        /** An anchor of the same document. */
        HERE,
        /** A file of the same repository. */
        FILE,
        /** Another site. */
        WEB,
        /** A mail address or telephone number. */
        CONTACT,
        /** A small image that stands in the address itself. */
        EMBEDDED_IMAGE,
        /** Everything else, scripts among it. */
        UNSAFE
    }

    /** How long the address of an embedded image may be. */
    static final int EMBEDDED = 32 << 10;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):");
    private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s][^\\s]*+");
    private static final Pattern IMAGE =
            Pattern.compile("(?i)data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]++=*+");

    static Address of(String written) {
        String text = strip(written);
        return new Address(text, kind(text));
    }

    /** An address made by the rest of the tool, looked at once more. */
    static Optional<String> safe(String href) {
        Address address = of(href);
        return switch (address.kind) {
            case HERE, FILE, WEB, CONTACT -> Optional.of(address.text);
            case EMBEDDED_IMAGE, UNSAFE -> Optional.empty();
        };
    }

    private static Kind kind(String text) {
        if (text.startsWith("#")) {
            return Kind.HERE;
        }
        if (text.isEmpty() || text.startsWith("//") || text.indexOf('\\') >= 0 || Characters.holdsForbidden(text)) {
            return Kind.UNSAFE;
        }
        Matcher scheme = SCHEME.matcher(text);
        return scheme.lookingAt() ? kind(text, scheme.group(1).toLowerCase(Locale.ROOT)) : Kind.FILE;
    }

    private static Kind kind(String text, String scheme) {
        return switch (scheme) {
            case "http", "https" -> WEB.matcher(text).matches() ? Kind.WEB : Kind.UNSAFE;
            case "mailto", "tel" -> Kind.CONTACT;
            case "data" ->
                text.length() <= EMBEDDED && IMAGE.matcher(text).matches() ? Kind.EMBEDDED_IMAGE : Kind.UNSAFE;
            default -> Kind.UNSAFE;
        };
    }

    /** Browsers drop control characters and blanks at the ends, and tabs and line ends anywhere. */
    private static String strip(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && written.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && written.charAt(end - 1) <= ' ') {
            end--;
        }
        return IGNORED.matcher(written.substring(start, end)).replaceAll("");
    }

    /** The address for a message, cut where it is long. */
    String shown() {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
