package dev.trustbinder.prose;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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

    /** Writes clean markup as Markdown that keeps blocks apart and shows which links lead outside, for those who compare texts. */
    private static final class MarkdownWriter {
        private static final Set<String> MARKED =
                Set.of("h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "blockquote");

        private static final Pattern OUTSIDE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

        private final StringBuilder out = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private String mark = "";

        private MarkdownWriter() {}

        static String write(SafeHtml markup) {
            MarkdownWriter writer = new MarkdownWriter();
            writer.inside(Jsoup.parseBodyFragment(markup.toString()).body(), "", 0);
            return writer.out.toString();
        }

        private void inside(Element parent, String sign, int depth) {
            mark = sign.isEmpty() ? mark : sign;
            for (Node child : parent.childNodes()) {
                if (child instanceof Element element && element.isBlock()) {
                    flush();
                    block(element, depth);
                } else {
                    inline(child);
                }
            }
            flush();
            mark = sign.isEmpty() ? mark : "";
        }

        private void inline(Node node) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (node instanceof Element element) {
                words.append(element.normalName().equals("br") ? " " : element.attr("alt"));
                element.childNodes().forEach(this::inline);
                String href = element.attr("href");
                words.append(OUTSIDE.matcher(href).lookingAt() ? " (" + href + ")" : "");
            }
        }

        private void block(Element element, int depth) {
            String name = element.normalName();
            if (!MARKED.contains(name)) {
                inside(element, "", depth);
            } else if (name.startsWith("h")) {
                inside(element, "#".repeat(name.charAt(1) - '0') + " ", depth);
            } else if (name.equals("tr")) {
                row(element);
            } else if (name.equals("pre")) {
                out.append("```\n").append(element.wholeText().stripTrailing()).append("\n```\n\n");
            } else if (name.equals("li")) {
                boolean numbered = element.parent() != null
                        && element.parent().normalName().equals("ol");
                inside(element, "  ".repeat(depth) + (numbered ? "1. " : "- "), depth + 1);
            } else {
                inside(element, "> ", depth);
            }
        }

        private void row(Element row) {
            String cells = row.children().stream().map(Element::text).collect(Collectors.joining(" | "));
            out.append("| ").append(cells).append(" |\n");
        }

        /** Writes the words so far; a sign stands before the first words behind it. */
        private void flush() {
            String line = words.toString().strip().replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
                out.append(mark).append(line).append("\n\n");
                mark = "";
            }
            words.setLength(0);
        }
    }
}
