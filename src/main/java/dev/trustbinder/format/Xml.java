package dev.trustbinder.format;

/** Text inside XML. */
public final class Xml {
    private Xml() {}

    /** {@code text} for an element or an attribute in double quotes; what XML cannot hold becomes U+FFFD. */
    public static String text(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(xml, c));
        return xml.toString();
    }

    private static void append(StringBuilder xml, int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            default -> xml.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
