package dev.trustbinder.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Settles everything about a draft's elements that a browser or a reader would notice; what is left is only cleaned. */
final class Tidying {
    private final Draft draft;
    private final Links links;
    private final Anchors anchors = new Anchors();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Template> outline = new ArrayList<>();
    /** The author's elements met so far: the parser opens one left open again in each block that follows. */
    private final Set<String> raw = new HashSet<>();

    /** Where attributes stood that no page may hold, by name. */
    private final Map<String, List<Dropped>> dropped = new TreeMap<>();

    private String section = "";
    private int tables;

    Tidying(Draft draft) {
        this.draft = draft;
        this.links = new Links(draft);
    }

    Anchors anchors() {
        return anchors;
    }

    List<Heading> headings() {
        return headings;
    }

    /** The words of each heading, still with holes. */
    List<Template> outline() {
        return outline;
    }

    void tidy(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        elements.forEach(this::attributes);
        if (draft.holdsRawHtml()) {
            elements.forEach(this::characters);
        }
        dropped.forEach(this::reportDropped);
        elements.forEach(this::claim);
        elements.forEach(this::place);
    }

    private void attributes(Element element) {
        if (element.hasAttr(Draft.RAW)) {
            if (!raw.add(element.attr(Draft.RAW))) {
                element.removeAttr("id");
            }
            Span span = draft.origin(element.attr(Draft.RAW));
            for (Attribute attribute : new ArrayList<>(element.attributes().asList())) {
                raw(element, attribute, span);
            }
        } else if (element.hasAttr(Draft.OWN_ID)) {
            element.attr("id", element.attr(Draft.OWN_ID));
        }
    }

    /** HTML can name forbidden characters where Markdown cannot write them. */
    private void characters(Element element) {
        for (Attribute attribute : element.attributes()) {
            attribute.setValue(Characters.withoutForbidden(attribute.getValue()));
        }
        for (TextNode text : element.textNodes()) {
            String clean = Characters.withoutForbidden(text.getWholeText());
            if (!clean.equals(text.getWholeText())) {
                text.text(clean);
            }
        }
    }

    private void raw(Element element, Attribute attribute, Span span) {
        String name = attribute.getKey();
        if (name.equals(Draft.RAW) || Safelists.mayWrite(element, attribute)) {
            return;
        }
        element.removeAttr(name);
        String value = attribute.getValue().toLowerCase(Locale.ROOT);
        boolean anchor = name.equals("name") && element.normalName().equals("a");
        if (name.equals("align") && value.matches("left|center|right")) {
            element.attr("class", "align-" + value);
        } else if (anchor && !element.hasAttr("id")) {
            element.attr("id", attribute.getValue());
        } else if (!anchor || !element.id().equals(attribute.getValue())) {
            dropped.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(new Dropped(element.normalName(), within(span, name)));
        }
    }

    private record Dropped(String element, Span place) {}

    /** One finding for a name, however often it stands in the document. */
    private void reportDropped(String name, List<Dropped> places) {
        String message = "the attribute " + name + " of <" + places.get(0).element() + "> is left out"
                + (places.size() == 1 ? "" : String.format(Locale.ROOT, ", %,d such attributes in all", places.size()));
        draft.report(ProseRules.UNSAFE_HTML, places.get(0).place(), message, "delete it");
    }

    /** The name inside a tag's source, or the whole tag. */
    private Span within(Span span, String name) {
        String tag = draft.source().text().substring(span.start(), span.end()).toLowerCase(Locale.ROOT);
        int at = tag.indexOf(name.toLowerCase(Locale.ROOT), 1);
        return at < 0 ? span : Span.of(span.start() + at, name.length());
    }

    private Span origin(Element element) {
        String number = element.hasAttr(Draft.RAW) ? element.attr(Draft.RAW) : element.attr(Draft.AT);
        return number.isEmpty() ? new Span(0, 0) : draft.origin(number);
    }

    private void claim(Element element) {
        String name = element.id();
        if (name.isEmpty() || element.hasAttr(Draft.OWN_ID)) {
            return;
        }
        element.removeAttr("id");
        Span span = origin(element);
        if (!Anchors.isName(name)) {
            String message = "the anchor \"" + name + "\" is left out";
            draft.report(ProseRules.UNSAFE_HTML, span, message, "use letters, digits, hyphens, dots and underscores");
        } else if (anchors.claim(name)) {
            element.attr("id", Anchors.id(name));
        } else {
            String message = "the anchor " + name + " stands in this document already";
            draft.report(ProseRules.DUPLICATE_ANCHOR, span, message, "give one of the two another name");
        }
    }

    private void place(Element element) {
        switch (element.normalName()) {
            case "a" -> {
                if (element.hasAttr("href") && !isFootnote(element)) {
                    links.link(element, origin(element));
                }
            }
            case "img" -> links.image(element, origin(element));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "table" -> table(element);
            default -> {}
        }
    }

    /** Only footnotes link to ids of our own. */
    private static boolean isFootnote(Element link) {
        return !link.hasAttr(Draft.RAW) && link.hasAttr("aria-label");
    }

    private void heading(Element element) {
        Template words = Template.words(element, draft.holes());
        String text = words.asWritten().strip();
        if (text.isEmpty() && element.selectFirst("img") == null) {
            element.tagName("div");
            return;
        }
        String anchor =
                element.id().isEmpty() ? anchors.slug(text) : element.id().substring(Anchors.PREFIX.length());
        element.attr("id", Anchors.id(anchor));
        int level = element.normalName().charAt(1) - '0';
        headings.add(new Heading(level, text, anchor, draft.source().locate(origin(element))));
        outline.add(words);
        section = words.isFixed() ? text : "";
    }

    /** A table may be wider than a telephone: it scrolls by itself, and can be reached by keyboard to do so. */
    private void table(Element table) {
        if (table.parents().stream().anyMatch(parent -> parent.normalName().equals("table"))) {
            return;
        }
        tables++;
        Element scroll = new Element("section")
                .attr("class", "table-scroll")
                .attr("tabindex", "0")
                .attr("aria-label", "Table " + tables + (section.isEmpty() ? "" : ", " + section));
        table.replaceWith(scroll);
        scroll.appendChild(table);
    }
}
