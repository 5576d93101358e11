package dev.trustbinder.prose;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the plain text of markup as it would be read aloud: a line for a block, a tab between cells. */
final class WordReader implements NodeVisitor {
    private final List<Hole> holes;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> headingsAt = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private char last = '\n';
    private int codeDepth;

    WordReader(List<Hole> holes) {
        this.holes = holes;
    }

    Template read(Element element) {
        element.traverse(this);
        flush();
        return new Template(pieces);
    }

    /** At which piece of the words each heading begins, in order. */
    List<Integer> headingsAt() {
        return headingsAt;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && !isFootnoteLink(node.parent())) {
            text(words.getWholeText());
        } else if (node instanceof Element element && depth > 0) {
            open(element);
        }
    }

    /** Only the links between text and footnotes bear labels; their numbers are no words. */
    private static boolean isFootnoteLink(Node parent) {
        return parent instanceof Element element && element.normalName().equals("a") && element.hasAttr("aria-label");
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> line();
            case "pre" -> {
                line();
                codeDepth++;
            }
            case "img" -> text(element.attr("alt"));
            case "td", "th" -> {
                if (last != '\n') {
                    separate('\t');
                }
            }
            case "span" -> word(element);
            default -> block(element);
        }
    }

    private void word(Element element) {
        if (element.hasAttr(Draft.HOLE)) {
            flush();
            pieces.add(Template.word(holes.get(Integer.parseInt(element.attr(Draft.HOLE))), true));
            last = 'x';
        }
    }

    private void block(Element element) {
        if (element.isBlock()) {
            line();
        }
        if (Piece.HeadingTag.isHeading(element)) {
            flush();
            headingsAt.add(pieces.size());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0 && element.isBlock()) {
            if (element.normalName().equals("pre")) {
                codeDepth--;
            }
            if (!element.normalName().equals("td") && !element.normalName().equals("th")) {
                line();
            }
        }
    }

    private void text(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = codeDepth == 0 && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
            if (!blank) {
                add(c);
            } else if (last != ' ' && last != '\n' && last != '\t') {
                add(' ');
            }
        }
    }

    private void line() {
        if (last != '\n') {
            separate('\n');
        }
    }

    private void separate(char separator) {
        if (last == ' ' && text.length() > 0) {
            text.setLength(text.length() - 1);
        }
        add(separator);
    }

    private void add(char c) {
        text.append(c);
        last = c;
    }

    private void flush() {
        if (text.length() > 0) {
            pieces.add(new Piece.Fixed(text.toString()));
            text.setLength(0);
        }
    }
}
