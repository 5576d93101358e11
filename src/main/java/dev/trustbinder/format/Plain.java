package dev.trustbinder.format;

/** Text that is safe to show in a terminal: what could steer it is shown as its code. */
public final class Plain {
    private Plain() {}

    /** {@code text} with control and direction characters written out. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t') {
                plain.append("    ");
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                plain.append("\\u%04X".formatted(point));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
