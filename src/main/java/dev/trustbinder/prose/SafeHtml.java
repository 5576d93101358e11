package dev.trustbinder.prose;

/** Markup that a page may hold as it is. */
public final class SafeHtml {
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** {@code text} as a reader shall see it, letter by letter. */
    public static SafeHtml text(String text) {
        return new SafeHtml(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    @Override
    public String toString() {
        return html;
    }
}
