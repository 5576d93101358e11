package dev.trustbinder.prose;

/** Markup that a page may hold as it is: only this room makes it, from sanitised documents and escaped text. */
public final class SafeHtml {
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** {@code text} as a reader shall see it, letter by letter. */
    public static SafeHtml text(String text) {
        return new SafeHtml(escape(text));
    }

    /** The same as Markdown: its blocks, its words and where its links lead. */
    public String markdown() {
        return MarkdownWriter.write(this);
    }

    /** {@code text} with every character that could end an element's text or a quoted attribute written as an entity. */
    static String escape(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : text.substring(0, plain) + escaped(text.substring(plain));
    }

    private static boolean isPlain(char c) {
        return c != '&' && c != '<' && c != '>' && c != '"' && c != '\'' && !Characters.isForbidden(c);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Characters.isForbidden(c) ? Characters.REPLACEMENT : c);
            }
        }
        return escaped.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** The markup. */
    @Override
    public String toString() {
        return html;
    }
}
