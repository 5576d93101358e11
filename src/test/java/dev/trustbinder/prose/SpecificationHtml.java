package dev.trustbinder.prose;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The HTML of a specification, cleaned as ours is, and any HTML in a form in which the same meaning is the same text. */
final class SpecificationHtml {
    /** Fills in nothing and leaves links as they are written. */
    static final Resolver SITE = new Resolver() {
        @Override
        public Optional<Target> reference(String id, String anchor) {
            return Optional.empty();
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> link(String target) {
            return Optional.of(target);
        }
    };

    private static final Set<String> COMPARED = Set.of("href", "src", "alt", "title", "start", "class");

    private final StringBuilder text = new StringBuilder();

    private SpecificationHtml() {}

    static String cleaned(String html) {
        String written = html.replace("→", "\t")
                .replace("<input checked=\"\" disabled=\"\" type=\"checkbox\">", "☑")
                .replace("<input disabled=\"\" type=\"checkbox\">", "☐");
        Draft draft = new Draft(new Source(Reading.FILE, written, 1));
        RawHtml.copy(BasedSequence.of(written), draft);
        return Cleaning.clean(draft, List.of(), written).render(SITE).toString();
    }

    static String normal(String html) {
        SpecificationHtml normal = new SpecificationHtml();
        normal.inside(Jsoup.parseBodyFragment(html).body(), false);
        return normal.text.toString().strip();
    }

    private void inside(Element parent, boolean code) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                words(words.getWholeText(), code);
            } else if (child instanceof Element element) {
                element(element, code);
            }
        }
    }

    private void words(String words, boolean code) {
        String line = code ? words : words.replaceAll("[ \t\n\r\f]+", " ");
        boolean start = !code && (text.isEmpty() || text.charAt(text.length() - 1) == '\n');
        text.append(SafeHtml.escape(start ? line.stripLeading() : line));
    }

    private void element(Element element, boolean code) {
        boolean added = element.hasClass("table-scroll") || element.hasClass("task-box");
        boolean strongTwice =
                element.normalName().equals("strong") && element.parents().is("strong");
        if (added || strongTwice) {
            inside(element, code);
            return;
        }
        boolean block = element.isBlock() || element.normalName().equals("br");
        boolean pre = element.normalName().equals("pre");
        newLine(block);
        text.append('<').append(name(element));
        element.attributes().asList().stream()
                .filter(SpecificationHtml::isCompared)
                .sorted(Comparator.comparing(Attribute::getKey))
                .forEach(attribute -> text.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(value(attribute))
                        .append('"'));
        text.append('>');
        newLine(block && !pre);
        inside(element, code || pre);
        newLine(block && !pre);
        text.append("</").append(name(element)).append('>');
        newLine(block);
    }

    /** A header without words is a plain cell with us. */
    private static String name(Element element) {
        return element.normalName().equals("td") && element.closest("thead") != null ? "th" : element.normalName();
    }

    private static boolean isCompared(Attribute attribute) {
        return COMPARED.contains(attribute.getKey())
                && (!attribute.getKey().equals("class") || attribute.getValue().startsWith("align-"));
    }

    private void newLine(boolean wanted) {
        if (wanted && !text.isEmpty()) {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            text.setLength(end);
            text.append('\n');
        }
    }

    private static String value(Attribute attribute) {
        boolean address =
                attribute.getKey().equals("href") || attribute.getKey().equals("src");
        return address && attribute.getValue().matches("([^%]|%\\p{XDigit}{2})*")
                ? URLDecoder.decode(attribute.getValue().replace("+", "%2B"), StandardCharsets.UTF_8)
                : attribute.getValue();
    }
}
